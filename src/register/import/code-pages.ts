/** Character sets a file may be in, and which of them a browser does not know. */
import type { Encoding } from '#shared/domain/imports/text-form.ts';

/** The upper half of code page 850, of DOS and of old bookkeeping programs. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Decodes bytes as code page 850. */
export function decodeCp850(bytes: Uint8Array): string {
  const upper = [...CP850];
  const pieces: string[] = [];
  // In pieces: a string that grows by single characters is slow for a large file.
  for (let start = 0; start < bytes.length; start += 8192) {
    let piece = '';
    for (const byte of bytes.subarray(start, start + 8192)) {
      piece += byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? '');
    }
    pieces.push(piece);
  }
  return pieces.join('');
}

/** Characters to bytes, per set that was asked for. */
const BYTES = new Map<Encoding, ReadonlyMap<string, number>>();

/**
 * The bytes that a text was decoded from, for sets in which every byte is a character;
 * undefined for the Unicode ones, and for text that the set does not have.
 */
export function encodeOneByte(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding.startsWith('utf-')) return undefined;
  const known = BYTES.get(encoding) ?? bytesOf(encoding);
  BYTES.set(encoding, known);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = known.get(text.charAt(index));
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

function bytesOf(encoding: Encoding): ReadonlyMap<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const set = encoding === 'cp850' ? decodeCp850(all) : new TextDecoder(encoding).decode(all);
  return new Map([...set].map((character, byte) => [character, byte]));
}

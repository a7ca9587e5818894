/**
 * Passwords for what leaves the register: told by telephone, typed over by the
 * person who gets the file, once. Programs that open such a file correct nothing,
 * so this alphabet is stricter than that of the recovery code.
 */

/**
 * The digits and letters of the recovery code in lower case, without those that
 * look like another here (0 and 1; b for 6, g and q for 9, s for 5, z for 2) and
 * without a and e: with no vowels no words come up, and e is misheard most.
 */
const ALPHABET = '23456789cdfhjkmnprtvwxy';
const GROUPS = 5;
const GROUP_SIZE = 4;
const CHARACTERS = GROUPS * GROUP_SIZE;

/** From here on a byte would favour the first characters: 253 is the last multiple of 23. */
const UNUSABLE = 256 - (256 % ALPHABET.length);

/** Far more than chance ever needs: each batch falls short by 1 byte in 85. */
const MOST_BATCHES = 100;

/** How many bits of chance a passphrase holds. */
export const PASSPHRASE_BITS = Math.floor(CHARACTERS * Math.log2(ALPHABET.length));

/**
 * Makes a passphrase such as `k7fm-3hxd-t9wp-2cjv-8rny`: five groups of four, all
 * characters equally likely. Throws an Error when the source gives nothing usable.
 */
export function generatePassphrase(randomBytes: (length: number) => Uint8Array): string {
  const characters: string[] = [];
  for (let batch = 0; characters.length < CHARACTERS; batch += 1) {
    if (batch === MOST_BATCHES) throw new Error('no usable random bytes');
    const missing = CHARACTERS - characters.length;
    for (const byte of randomBytes(missing).slice(0, missing)) {
      if (byte < UNUSABLE) characters.push(ALPHABET.charAt(byte % ALPHABET.length));
    }
  }
  const groups: string[] = [];
  for (let start = 0; start < CHARACTERS; start += GROUP_SIZE) {
    groups.push(characters.slice(start, start + GROUP_SIZE).join(''));
  }
  return groups.join('-');
}

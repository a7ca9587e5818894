/** Answers the page's requests from the list of its files. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { answerHeaders, PAGE_ORIGIN, pagePolicy } from './csp.ts';
import { findPageFile, type PageFiles } from './page-files.ts';

/** Stands in index.html where the nonce of this load has to come. */
const NONCE_PLACE = '__CSP_NONCE__';

export interface PageRequest {
  readonly method: string;
  readonly url: string;
}

/** Answers a request of our scheme. Never throws; what is not listed is not found. */
export async function servePage(files: PageFiles, request: PageRequest): Promise<Response> {
  const file = request.method === 'GET' ? findPageFile(files, request.url, PAGE_ORIGIN) : undefined;
  if (file === undefined) return notFound();
  const nonce = randomBytes(16).toString('base64url');
  try {
    const content = await readFile(file.path);
    return new Response(
      new Uint8Array(
        file.contentType.startsWith('text/html') ? withNonce(content, nonce) : content,
      ),
      { headers: answerHeaders(file.contentType, pagePolicy(nonce)) },
    );
  } catch {
    return notFound();
  }
}

function withNonce(content: Buffer, nonce: string): Buffer {
  return Buffer.from(content.toString('utf8').replaceAll(NONCE_PLACE, nonce), 'utf8');
}

function notFound(): Response {
  return new Response(null, {
    status: 404,
    headers: answerHeaders('text/plain; charset=utf-8', pagePolicy('none')),
  });
}

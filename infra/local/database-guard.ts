import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Puts a guard before the embedded database, which takes any signature and lets every web page read its replies.
 * What is refused learns nothing, and the database never sees it.
 *
 * @returns the access key that requests have to be signed with, made anew each time and written nowhere
 */
export function guardDatabase(server: Server): string {
  const accessKey = randomBytes(24).toString('hex');
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    // No address: it came while the database was being closed.
    const port = (server.address() as AddressInfo | null)?.port;
    if (port !== undefined && isFromOurselves(request, { accessKey, port })) {
      for (const listener of listeners) listener.call(server, request, response);
    } else {
      response.writeHead(403, { connection: 'close' }).end();
    }
  });
  return accessKey;
}

/**
 * Whether a request is from who was told the access key, and from no browser: a page of another site sends its origin,
 * one that made its own name point to this machine sends that name as host.
 */
function isFromOurselves(
  { headers }: IncomingMessage,
  { accessKey, port }: { accessKey: string; port: number },
): boolean {
  const isFromPage = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  return !isFromPage && headers.host === `127.0.0.1:${port}` && isSame(accessKeyOf(headers), accessKey);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html */
function accessKeyOf({ authorization = '' }: IncomingMessage['headers']): string {
  return /^AWS4-HMAC-SHA256 Credential=([^/]+)\//.exec(authorization)?.[1] ?? '';
}

function isSame(offered: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(offered), hash(expected));
}

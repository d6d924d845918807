import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Which CloudFront adds to what it hands on, in place of any that a visitor sent. */
const header = 'x-observatory-edge';

/** Of a key that there is none of, the stack says so with a word; no key is as short. */
const shortestKey = 32;

/**
 * Refuses what did not come through CloudFront, where `EDGE_KEYS` says by which keys that is known: API Gateway's own
 * address is open to everybody, and has none of the edge's limits. Two keys are taken, so that one may be changed while
 * requests are under way. Where none is named, as on a laptop, everything comes in.
 *
 * @returns what to answer in place of the function; undefined where the request may come in
 */
export function refusedBesideTheEdge(
  { headers }: Pick<APIGatewayProxyEventV2, 'headers'>,
  { EDGE_KEYS = '' }: Readonly<Record<string, string | undefined>> = process.env,
): APIGatewayProxyStructuredResultV2 | undefined {
  if (EDGE_KEYS === '') return undefined;
  const given = digest(headers[header] ?? '');
  const keys = EDGE_KEYS.split(',').filter((key) => key.length >= shortestKey);
  if (keys.some((key) => timingSafeEqual(digest(key), given))) return undefined;
  return {
    statusCode: 403,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify({
      type: '/problems/not-by-the-edge',
      title: 'The observatory is not reached at this address',
      status: 403,
      detail: 'ask at the address of its pages',
    }),
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

import { describe, expect, it } from 'vitest';
import { refusedBesideTheEdge } from '../../../functions/api/edge-only.ts';

const key = 'k'.repeat(64);
const former = 'f'.repeat(64);

/** The status that a request with this key is refused with; undefined where it comes in. */
const refusal = (sent: string | undefined, EDGE_KEYS?: string) =>
  refusedBesideTheEdge({ headers: sent === undefined ? {} : { 'x-observatory-edge': sent } }, { EDGE_KEYS })
    ?.statusCode;

describe('a function behind CloudFront', () => {
  it('answers nobody who asks API Gateway’s own address, without the key or with another', () => {
    expect(
      [undefined, '', 'x'.repeat(64), `${key},none`].map((sent) => refusal(sent, `${key},none`)),
    ).toEqual([403, 403, 403, 403]);
    const { body } = refusedBesideTheEdge({ headers: {} }, { EDGE_KEYS: key }) ?? {};
    expect(JSON.parse(body ?? '')).toMatchObject({ type: '/problems/not-by-the-edge', status: 403 });
  });

  it('takes the key of now and the one before, while it is being changed', () => {
    expect([key, former].map((sent) => refusal(sent, `${key},${former}`))).toEqual([undefined, undefined]);
  });

  it('takes no word that stands where there is no former key', () => {
    expect(['none', ''].map((sent) => refusal(sent, 'none,none'))).toEqual([403, 403]);
  });

  it('answers everybody on a laptop, where no edge is', () => {
    expect(refusal(undefined)).toBeUndefined();
    expect(refusal(undefined, '')).toBeUndefined();
  });
});

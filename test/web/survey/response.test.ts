import { describe, expect, it } from 'vitest';
import { findResponse, isRecorded } from '../../../web/survey/protocol/response.ts';
import type { PublicWave } from '../../../web/survey/protocol/wave.ts';

const wave = (id: string, status: PublicWave['status']): PublicWave => ({
  id,
  title: { fr: id, en: id },
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  status,
});
const current = wave('d', 'open');
const waves = [wave('a', 'closed'), wave('b', 'closed'), wave('c', 'scheduled'), current];

/** A service where the token is of some waves only, and what it was asked. */
function service(replies: Record<string, readonly [slug: string, status: number]>) {
  const asked: string[] = [];
  const fetch = (async (address: string) => {
    const path = address.replace('/api/v1', '');
    asked.push(path);
    if (path === '/waves') return Response.json(waves);
    const [slug, status] = replies[path.split('/')[2] ?? ''] ?? ['invalid-token', 401];
    return Response.json({ type: `/problems/${slug}` }, { status });
  }) as typeof globalThis.fetch;
  return { connection: { fetch }, asked };
}

describe('whether a response is in', () => {
  it('is yes or no, and anything else is no answer', async () => {
    for (const [reply, expected] of [
      [['recorded', 200], true],
      [['no-response', 404], false],
    ] as const) {
      expect(await isRecorded('d', 'token', service({ d: reply }).connection)).toBe(expected);
    }
    for (const reply of [
      ['unknown-wave', 404],
      ['unavailable', 503],
    ] as const) {
      await expect(isRecorded('d', 'token', service({ d: reply }).connection)).rejects.toMatchObject({
        slug: reply[0],
      });
    }
  });

  it('is asked of the wave at hand, then of those that closed, the last first', async () => {
    const here = service({ d: ['no-response', 404] });
    expect(await findResponse(current, 'token', here.connection)).toEqual({
      wave: current,
      isRecorded: false,
    });
    expect(here.asked).toEqual(['/waves/d/response']);
    const earlier = service({ a: ['recorded', 200] });
    expect(await findResponse(current, 'token', earlier.connection)).toMatchObject({
      wave: { id: 'a' },
      isRecorded: true,
    });
    expect(earlier.asked).toEqual(['/waves/d/response', '/waves', '/waves/b/response', '/waves/a/response']);
  });

  it('is not known of a token of no wave, nor while the service does not answer', async () => {
    await expect(findResponse(current, 'token', service({}).connection)).rejects.toMatchObject({
      slug: 'invalid-token',
    });
    const busy = service({ b: ['unavailable', 503], a: ['recorded', 200] });
    await expect(findResponse(current, 'token', busy.connection)).rejects.toMatchObject({
      slug: 'unavailable',
    });
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '../../../web/space/session.ts';

afterEach(() => vi.unstubAllGlobals());

/** A service that answers so, and what it was asked. */
function service(reply: () => Response) {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push([address, init]);
    return reply();
  });
  return asked;
}

const keyOf = (init: RequestInit) => (init.headers as Record<string, string>).authorization;

describe('a session', () => {
  it('sends the key of the moment in a header, in no address, and past every cache', async () => {
    const asked = service(() => Response.json({ id: 1 }));
    let key = 'first';
    const session = openSession(
      () => key,
      () => {},
    );
    expect(await session.request('/company')).toEqual({ id: 1 });
    key = 'second';
    await session.request('/company');
    expect(asked.map(([, init]) => keyOf(init))).toEqual(['Bearer first', 'Bearer second']);
    for (const [address, { cache, credentials }] of asked) {
      expect([address, cache, credentials]).toEqual(['/api/v1/company', 'no-store', 'omit']);
    }
  });

  it('ends where the key is refused, and only there', async () => {
    const ended = vi.fn();
    let status = 503;
    service(() => new Response('{}', { status }));
    const session = openSession(() => 'key', ended);
    await expect(session.request('/company')).rejects.toMatchObject({ status: 503 });
    expect(ended).not.toHaveBeenCalled();
    status = 401;
    await expect(session.download('/company/editions/a?format=csv')).rejects.toMatchObject({ status: 401 });
    expect(ended).toHaveBeenCalledOnce();
  });

  it('outlives a late reply to a key that has been replaced meanwhile', async () => {
    const ended = vi.fn();
    let key = 'old';
    service(() => {
      key = 'new';
      return new Response('{}', { status: 401 });
    });
    await expect(openSession(() => key, ended).request('/company')).rejects.toMatchObject({ status: 401 });
    expect(ended).not.toHaveBeenCalled();
  });

  it('hands a file over as it is, whatever it holds', async () => {
    const asked = service(() => new Response('a;b\r\n'));
    const file = await openSession(() => 'key', vi.fn()).download('/company/editions/a?format=csv-fr');
    expect(await file.text()).toBe('a;b\r\n');
    expect(asked[0]?.[0]).toBe('/api/v1/company/editions/a?format=csv-fr');
    expect(keyOf(asked[0]?.[1] ?? {})).toBe('Bearer key');
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { openSession } from '../../../web/space/session.ts';
import { changeVersioned, readVersioned } from '../../../web/space/versioned.ts';

afterEach(() => vi.unstubAllGlobals());

it('a change names the version that it was made of, and brings the next one', async () => {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    asked.push(init);
    return Response.json({ name: 'A' }, { headers: { etag: `"${asked.length}"` } });
  });
  const session = openSession(
    () => 'key',
    () => {},
  );
  const read = await readVersioned(session, '/company');
  expect(read).toEqual({ value: { name: 'A' }, etag: '"1"' });
  const changed = await changeVersioned(session, '/company', { method: 'PATCH', body: {}, etag: read.etag });
  expect(changed.etag).toBe('"2"');
  expect(asked.map(({ headers, cache }) => [(headers as Record<string, string>)['if-match'], cache])).toEqual(
    [
      [undefined, 'no-store'],
      ['"1"', 'no-store'],
    ],
  );
  expect(asked.map(({ headers }) => (headers as Record<string, string>).authorization)).toEqual([
    'Bearer key',
    'Bearer key',
  ]);
});

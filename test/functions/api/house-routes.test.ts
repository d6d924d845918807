import { describe, expect, it } from 'vitest';
import { filledHouse } from '../../support/filled-house.ts';
import { call, operatorKey } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';

const observatory = await observatoryOfFile({ now: new Date('2026-11-22T12:00:00Z') });

const own = '/operator/house';
const send = (method: string, body: unknown, headers: Record<string, string> = { 'if-match': '*' }) =>
  call(observatory, own, { method, key: operatorKey, headers, body });

describe('the house file', () => {
  it('is everybody’s to read, and says what is not filled in', async () => {
    const reply = await call(observatory, '/house');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.body.house).toEqual({
      name: expect.objectContaining({ fr: expect.stringContaining('Observatoire') }),
    });
    expect(reply.body.missing).toContain('publisher');
  });

  it.each(['GET', 'PUT', 'PATCH'])('is nobody’s to change but the operator’s: %s', async (method) => {
    const body = method === 'GET' ? undefined : { publisher: 'Somebody' };
    for (const key of [undefined, 'somebody']) {
      const reply = await call(observatory, own, {
        method,
        headers: { 'if-match': '*' },
        body,
        ...(key && { key }),
      });
      expect(reply.status).toBe(401);
    }
    expect((await call(observatory, '/house')).body.house).not.toHaveProperty('publisher');
  });

  it('is replaced whole, changed field by field, and told to everybody', async () => {
    const replaced = await send('PUT', filledHouse, { 'if-match': '"0"' });
    expect([replaced.status, replaced.body.missing]).toEqual([200, []]);
    expect(replaced.headers.get('etag')).toBe('"1"');
    const changed = await send(
      'PATCH',
      { funding: { en: '' }, officer: 'Her\nThere' },
      { 'if-match': '"1"' },
    );
    expect(changed.body.missing).toEqual(['funding.en']);
    expect(changed.body.house).toMatchObject({
      publisher: filledHouse.publisher,
      funding: { fr: filledHouse.funding?.fr },
      officer: 'Her\nThere',
    });
    expect((await call(observatory, '/house')).body).toEqual(changed.body);
    expect((await call(observatory, '/operator/actions', { key: operatorKey })).body[0]).toMatchObject({
      action: 'house-changed',
      fields: ['funding', 'officer'],
      outcome: 'done',
    });
  });

  it('is changed by nobody who has not read it as it is', async () => {
    expect((await send('PATCH', { publisher: 'A' }, {})).status).toBe(428);
    const { headers } = await call(observatory, own, { key: operatorKey });
    const read = { 'if-match': headers.get('etag') ?? '' };
    expect((await send('PATCH', { publisher: 'A' }, read)).status).toBe(200);
    expect((await send('PATCH', { publisher: 'B' }, read)).status).toBe(412);
  });

  it('names the field and the language of what cannot be kept', async () => {
    const before = (await call(observatory, '/house')).body;
    const reply = await send('PATCH', { press: 'nobody', funding: { fr: 'x'.repeat(2001) } });
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map(({ path }: { path: string }) => path)).toEqual(['press', 'funding.fr']);
    expect(reply.body.detail).toContain('press: must be a mail address');
    const unknown = await send('PATCH', { owner: 'A', funding: { de: 'B' } });
    expect(unknown.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'funding.de',
      'owner',
    ]);
    expect((await call(observatory, '/house')).body).toEqual(before);
  });
});

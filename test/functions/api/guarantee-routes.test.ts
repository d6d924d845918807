import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPanel } from '../../../functions/api/panel-keys.ts';
import { namedGuarantee, writeGuarantee } from '../../../functions/storage/guarantees.ts';
import { createWave, readWave, replaceWave } from '../../../functions/storage/waves.ts';
import { guaranteeMark } from '../../../functions/survey/guarantee.ts';
import { checkKeyList, shortHead } from '../../../functions/survey/key-list.ts';
import { acceptGuarantee, signedUpCompany, verifiedCompany } from '../../support/company-panel.ts';
import { call, operatorKey, slugOf } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { storedItems } from '../../support/stored-items.ts';

const now = new Date('2026-11-22T12:00:00Z');
const signatory = { name: 'Camille Martin', position: 'Directrice des ressources humaines' };
const observatory = await observatoryOfFile({ now });

beforeAll(async () => {
  const later = { opensOn: '2027-01-10', closesOn: '2027-03-01' };
  for (const id of ['next', 'unasked'])
    await createWave(observatory.table, { ...observatory.wave, id, ...later });
});

const path = (wave = observatory.wave.id) => `/company/waves/${wave}/guarantee`;
const read = async (key: string, wave?: string) => (await call(observatory, path(wave), { key })).body;
const accept = (key: string, body: object, wave?: string) =>
  call(observatory, path(wave), { method: 'POST', key, body: { ...signatory, ...body } });
const company = (fields = {}) => verifiedCompany({ ...observatory, operatorKey }, fields);
const listOf = async (wave = observatory.wave.id) => (await call(observatory, `/waves/${wave}/panels`)).body;

async function accepted(fields = {}) {
  const { id, key } = await company(fields);
  const { hash: draft } = await read(key);
  const { body } = await accept(key, { draft });
  return { id, key, ...body };
}

describe('a guarantee sheet', () => {
  it('is a draft until somebody accepts it by name and position, then the same for good', async () => {
    const { key } = await company({ name: 'Ateliers Morvan' });
    const draft = await read(key);
    expect(draft).toMatchObject({ state: 'draft', sheet: { company: { name: 'Ateliers Morvan' } } });
    expect(draft.sheet).not.toHaveProperty('acceptedBy');
    const frozen = await accept(key, { draft: draft.hash });
    expect([frozen.status, frozen.body.state]).toEqual([201, 'frozen']);
    expect(frozen.body.sheet).toMatchObject({ acceptedBy: signatory, acceptedOn: '2026-11-22' });
    expect(frozen.body.sheet.parts).toEqual(draft.sheet.parts);
    expect(slugOf(await accept(key, { draft: draft.hash }))).toBe('409 guarantee-frozen');
    expect(await read(key)).toEqual(frozen.body);
  });

  it('comes before the first invitation, by whichever way', async () => {
    const { key } = await company();
    const wave = `/company/waves/${observatory.wave.id}`;
    const invite = () => [
      call(observatory, `${wave}/cards`, { method: 'POST', key, body: { count: 3 } }),
      call(observatory, `${wave}/entrance`, { method: 'PUT', key, body: { admissions: 3 } }),
    ];
    for (const reply of await Promise.all(invite())) expect(slugOf(reply)).toBe('409 no-guarantee');
    expect((await call(observatory, `${wave}/invitations`, { key })).body).toMatchObject({
      isOpened: false,
      guarantee: null,
    });
    const hash = await acceptGuarantee(observatory, key);
    for (const reply of await Promise.all(invite())) expect([200, 409]).toContain(reply.status);
    expect((await call(observatory, `${wave}/invitations`, { key })).body).toMatchObject({
      isOpened: true,
      guarantee: hash,
    });
  });

  it('is served by its hash, for good, as the very text that the hash is of', async () => {
    const { hash } = await accepted();
    const { status, text, headers } = await call(observatory, `/guarantees/${hash}`);
    expect(status).toBe(200);
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('leaves no trace of who reads it', async () => {
    const { hash } = await accepted();
    const stored = async () =>
      JSON.stringify((await storedItems(observatory.table)).map((item) => JSON.stringify(item)).toSorted());
    const before = await stored();
    for (const address of [`/guarantees/${hash}`, `/guarantees/${'0'.repeat(64)}`])
      await call(observatory, address);
    expect(await stored()).toBe(before);
  });

  it('is marked in the signed list, from which nobody finds it, and which the head of its links holds', async () => {
    const { id, hash } = await accepted({ name: 'Discrète & Cie' });
    const list = await listOf();
    const heads = await checkKeyList(list);
    const index = list.panels.findIndex(({ panel }: { panel: string }) => panel === id);
    expect(list.panels[index].guarantee).toBe(await guaranteeMark(hash));
    expect(JSON.stringify(list)).not.toContain(hash);
    expect((heads as string[]).map(shortHead)).toContain(shortHead(list.head));
    const lied = {
      ...list,
      panels: list.panels.with(index, {
        ...list.panels[index],
        guarantee: await guaranteeMark('0'.repeat(64)),
      }),
    };
    expect(await checkKeyList(lied)).toBe('chain');
  });

  it('is one, however many accept it at once, and what came second is served to nobody', async () => {
    const { id, key } = await company();
    const { hash: draft } = await read(key);
    const replies = await Promise.all(['Un', 'Deux', 'Trois'].map((name) => accept(key, { name, draft })));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const { hash, sheet } = await read(key);
    const other = await namedGuarantee({ ...sheet, acceptedBy: { name: 'Autre', position: 'Personne' } });
    await writeGuarantee(observatory.table, other);
    expect(await openPanel(observatory.services, observatory.wave.id, { panel: id, sheet: other.hash })).toBe(
      hash,
    );
    expect(slugOf(await call(observatory, `/guarantees/${other.hash}`))).toBe('404 unknown-guarantee');
    expect((await call(observatory, `/guarantees/${hash}`)).status).toBe(200);
  });

  it('is accepted as it was read: not where a date has changed meanwhile', async () => {
    const { key } = await company();
    const { hash: draft } = await read(key, 'unasked');
    await call(observatory, '/operator/waves/unasked', {
      method: 'PATCH',
      key: operatorKey,
      headers: { 'if-match': '*' },
      body: { closesOn: '2027-03-08', editions: [{ releasesOn: '2027-03-09', hour: 9 }] },
    });
    expect(slugOf(await accept(key, { draft }, 'unasked'))).toBe('409 changed-meanwhile');
    expect((await read(key, 'unasked')).sheet.wave).toMatchObject({ closesOn: '2027-03-08' });
  });

  it('says the dates of its wave, even where these change in the moment of accepting', async () => {
    const ids = ['race-1', 'race-2', 'race-3', 'race-4'];
    const later = { opensOn: '2027-01-10', closesOn: '2027-03-01' };
    const { key } = await company();
    const { key: other } = await company();
    for (const id of ids) await createWave(observatory.table, { ...observatory.wave, id, ...later });
    const asRead = await readWave(observatory.table, 'race-1');
    const race = async (id: string) => {
      const [{ hash: draft }, { hash: othersDraft }] = await Promise.all([read(key, id), read(other, id)]);
      const change = { closesOn: '2027-03-08', editions: [{ releasesOn: '2027-03-09', hour: 9 }] };
      const [mine, theirs, changed] = await Promise.all([
        accept(key, { draft }, id),
        accept(other, { draft: othersDraft }, id),
        call(observatory, `/operator/waves/${id}`, {
          method: 'PATCH',
          key: operatorKey,
          headers: { 'if-match': '*' },
          body: change,
        }),
      ]);
      // Two companies at once do not stand in each other's way.
      expect(theirs.status).toBe(mine.status);
      expect([mine.status, changed.status]).toEqual(
        mine.status === 201 ? [201, expect.any(Number)] : [409, 200],
      );
      if (mine.status === 201) expect([409, 412]).toContain(changed.status);
      const wave = (await readWave(observatory.table, id))?.wave;
      expect((await read(key, id)).sheet.wave.closesOn).toBe(wave?.closesOn);
    };
    for (const id of ids) await race(id);
    // Whoever read the wave before and writes it now.
    if (!asRead) throw new Error('no wave');
    await expect(replaceWave(observatory.table, asRead)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('keeps the dates and questions that it says from being changed, and the wave from being closed never', async () => {
    const { key } = await company();
    await acceptGuarantee(observatory, key, 'next');
    const change = (body: object) =>
      call(observatory, '/operator/waves/next', {
        method: 'PATCH',
        key: operatorKey,
        headers: { 'if-match': '*' },
        body,
      });
    for (const body of [
      { opensOn: '2027-01-11' },
      { closesOn: '2027-03-02', editions: [{ releasesOn: '2027-03-05', hour: 9 }] },
      { closesOn: '2027-02-28' },
    ]) {
      expect([body, slugOf(await change(body))]).toEqual([body, '409 wave-fixed']);
    }
    expect(slugOf(await change({ editions: [{ releasesOn: '2027-03-05', hour: 9 }] }))).toBe(
      '409 editions-fixed',
    );
    expect((await change({ status: 'closed' })).status).toBe(200);
  });

  it('waits for the company to be verified, and takes no name that hides', async () => {
    const pending = await signedUpCompany(observatory);
    const { state, hash: draft } = await read(pending.key);
    expect(state).toBe('draft');
    expect(slugOf(await accept(pending.key, { draft }))).toBe('409 not-verified');
    const { key } = await company();
    for (const name of ['', ' ', 'A\u202eB', 'A\ud83c', 'x'.repeat(121)]) {
      expect(slugOf(await accept(key, { name, draft }))).toBe('400 invalid-request');
    }
  });
});

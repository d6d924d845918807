import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useInvitation } from '../../../functions/storage/admission-marks.ts';
import { takeEntranceAdmission } from '../../../functions/storage/entrance.ts';
import { placesInTurn } from '../../../functions/storage/places-in-turn.ts';
import { storedItems } from '../../support/stored-items.ts';
import { tableOfFile } from '../../support/table-in-memory.ts';

const table = await tableOfFile();

const panelOf = (company: string) => ({ wave: 'w', company });
const take = (company: string, blindedHash: string, admissions: number) =>
  takeEntranceAdmission(table, panelOf(company), { admissions, blindedHash });

async function taken(company: string) {
  return (await storedItems(table)).filter(({ pk }) => pk?.S === `INVITATION#w#${company}`);
}

describe('the places of an entrance', () => {
  it('are tried once each, in an order that follows from the hash', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 400 }), (hash, places) => {
        const turn = [...placesInTurn(hash, places)];
        expect(turn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: places }, (_, at) => at + 1));
        expect([...placesInTurn(hash, places)]).toEqual(turn);
      }),
    );
  });
});

describe('taking an admission', () => {
  it('works as often as there are admissions, and not once more', async () => {
    for (let person = 0; person < 25; person++) await take('full', `hash-${person}`, 25);
    expect(await taken('full')).toHaveLength(25);
    await expect(take('full', 'one-more', 25)).rejects.toMatchObject({ code: 'no-admission-left' });
    expect(await taken('full')).toHaveLength(25);
  });

  it('gives the same element its own place again, the entrance being full or not', async () => {
    for (let person = 0; person < 12; person++) await take('again', `hash-${person}`, 12);
    for (let person = 0; person < 12; person++) await take('again', `hash-${person}`, 12);
    expect(await taken('again')).toHaveLength(12);
  });

  it('gives no more than there are to many who ask at once', async () => {
    const asked = Array.from({ length: 40 }, (_, person) => take('crowd', `hash-${person}`, 15));
    const results = await Promise.allSettled(asked);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('no-admission-left');
    }
  });

  it('gives one place to one element that asks many times at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => take('twice', 'the-one', 30)));
    expect(await taken('twice')).toHaveLength(1);
  });

  it('keeps those admitted when there are more admissions', async () => {
    for (let person = 0; person < 3; person++) await take('grown', `hash-${person}`, 3);
    for (let person = 3; person < 8; person++) await take('grown', `hash-${person}`, 8);
    await expect(take('grown', 'one-more', 8)).rejects.toMatchObject({ code: 'no-admission-left' });
    expect(await taken('grown')).toHaveLength(8);
  });

  it('keeps the place and the hash, and nothing else', async () => {
    await take('bare', 'the-hash', 5);
    const [item] = await taken('bare');
    expect(Object.keys(item ?? {}).toSorted()).toEqual(['blindedHash', 'pk', 'sk']);
    expect(item?.blindedHash?.S).toBe('the-hash');
    expect(item?.sk?.S).toMatch(/^entrance#000000000[1-5]$/);
  });

  it('is kept beside the links that were used, and hinders none of them', async () => {
    await take('mixed', 'a', 4);
    await useInvitation(table, panelOf('mixed'), { kind: 'card', epoch: 1, serial: 1, blindedHash: 'b' });
    await useInvitation(table, panelOf('mixed'), { kind: 'card', epoch: 1, serial: 2, blindedHash: 'c' });
    expect(await taken('mixed')).toHaveLength(3);
  });
});

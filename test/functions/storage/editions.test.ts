import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEdition } from '../../../functions/storage/editions.ts';
import { type LocalObservatory, startLocalObservatory } from '../../support/local-observatory.ts';

let observatory: LocalObservatory;

beforeAll(async () => {
  observatory = await startLocalObservatory();
});

afterAll(() => observatory.stop());

describe('listEdition', () => {
  const edition = { id: '2026-q4-1', wave: '2026-q4', publishedOn: '2026-11-23', respondents: 50 };

  it('makes the first run the edition, and another run is told that it came too late', async () => {
    expect(await listEdition(observatory.table, { ...edition, run: 'a' })).toBe(true);
    expect(await listEdition(observatory.table, { ...edition, run: 'b' })).toBe(false);
  });

  it('takes the same run again as the same, so that a reply lost on the way loses no edition', async () => {
    expect(await listEdition(observatory.table, { ...edition, run: 'a' })).toBe(true);
  });
});

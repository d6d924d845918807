import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../../functions/observatory/edition.ts';
import { releasePrepared } from '../../../functions/publish/release-edition.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { beginEdition, freezeEdition, markPrepared } from '../../../functions/storage/edition-calendar.ts';
import { writeEditionDocuments } from '../../../functions/storage/editions.ts';
import { readHouse, writeHouse } from '../../../functions/storage/house.ts';
import type { House } from '../../../functions/survey/house.ts';
import { filledHouse } from '../../support/filled-house.ts';
import { call } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { madeUp } from '../observatory/export/editions.ts';

const { manifest, tables } = madeUp();
const { id } = manifest;
const then = { fr: 'Le Baromètre des voix', en: 'The Voices Barometer' };
const now = { fr: 'La Boussole du travail', en: 'The Compass of Work' };
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

const observatory = await observatoryOfFile({ now: new Date('2026-12-05T12:00:00Z') });
const state = (house: House) =>
  readHouse(observatory.table).then(({ revision }) => writeHouse(observatory.table, { house, revision }));

beforeAll(async () => {
  const { table } = observatory;
  const questions = new Map<string, Record<string, PublishedTable>>();
  for (const one of tables)
    questions.set(one.question, { ...questions.get(one.question), [one.by.join(',')]: one });
  // Totals are enough to be named, and quick to write.
  const totals = Object.fromEntries(manifest.questions.map((question) => [question.id, ['']]));
  const sealed = {
    ...manifest,
    tables: totals,
    notice: { ...manifest.notice, who: { fr: 'L’équipe', en: 'The team' } },
  };
  await writeEditionDocuments(table, 'run', { manifest: sealed, questions });
  const wave = manifest.wave ?? '';
  await beginEdition(table, { id, wave, run: 'run' });
  await freezeEdition(table, id, { run: 'run', digest: '00', frozenOn: manifest.publishedOn });
  await markPrepared(table, id, { run: 'run', respondents: manifest.respondents, simulated: 0 });
  await state({ ...filledHouse, name: then, publisher: 'Association A', readers: 'lire@a.example', logo });
  const context = { table, now: () => new Date('2026-12-05T12:00:00Z'), slices: tableSliceStore(table) };
  await releasePrepared(context, { id: wave }, 1);
  await state({ ...filledHouse, name: now, publisher: 'Society B', readers: 'read@b.example', logo });
});

const read = async (path: string) =>
  new Uint8Array(await (await fetch(`${observatory.url}${path}`)).arrayBuffer());

/** All texts of a file, of archives and workbooks those of what is in them. */
function textOf(bytes: Uint8Array): string {
  if (strFromU8(bytes.slice(0, 2)) !== 'PK') return strFromU8(bytes);
  return Object.values(unzipSync(bytes)).map(textOf).join('\n');
}

describe('an edition', () => {
  it('is called in all its files what it was called as it was released, whoever renames the observatory', async () => {
    const files = unzipSync(await read(`/api/v1/editions/${id}/download?format=zip`));
    const unnamed = Object.entries(files).flatMap(([name, bytes]) => {
      const text = textOf(bytes);
      expect(text, name).not.toMatch(/Boussole|Compass|Society B|b\.example|Observatory of employees/);
      return /Baromètre des voix|Voices Barometer/.test(text) ? [] : [name.replace(/^.*\//, '')];
    });
    // Figures and sums alone: what is said of them lies beside.
    expect(unnamed.map((name) => name.replace(`observatory-${id}`, ''))).toEqual([
      '-all.csv',
      '-all.fr.excel.csv',
      '-findings.csv',
      'SHA256SUMS',
    ]);
  });

  it('names its publisher and whom to ask in citation, notice and catalogue', async () => {
    const { body } = await call(observatory, `/editions/${id}`);
    expect(body.house).toEqual({ name: then, publisher: 'Association A', contact: 'lire@a.example' });
    expect(body.citation.en).toMatch(
      /^The Voices Barometer, .* published on 5 December 2026 by Association A\./,
    );
    expect(body.notice.who.fr).toBe('L’équipe ; publié par Association A ; contact : lire@a.example');
    expect(body.notice.who.en).toBe('The team; published by Association A; contact: lire@a.example');
    const [csl] = (await call(observatory, `/editions/${id}/citation?format=csl-json`)).body;
    expect(csl).toMatchObject({ author: [{ literal: then.en }], publisher: 'Association A' });
    const ddi = strFromU8(await read(`/api/v1/editions/${id}/download?format=ddi`));
    expect(ddi).toContain('<distrbtr xml:lang="fr">Association A</distrbtr>');
    expect(ddi).toContain('published by Association A; contact: lire@a.example</AuthEnty>');
  });

  it('keeps its name in a feed that has the new one', async () => {
    const { text } = await call(observatory, '/editions.atom?lang=fr');
    expect(text).toContain(`<title>${now.fr}</title>`);
    expect(text.match(/<author><name>[^<]*/g)).toEqual(
      [now.fr, then.fr, 'Hopscotch, Viavoice'].map((name) => `<author><name>${name}`),
    );
  });
});

describe('the logo', () => {
  it('lies under its hash for good, as a picture, and under no other name', async () => {
    const { logo: address } = (await call(observatory, '/house')).body;
    const reply = await fetch(observatory.url + address);
    expect(await reply.text()).toBe(logo);
    expect(reply.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(reply.headers.get('cache-control')).toContain('immutable');
    const other = await fetch(`${observatory.url}${address.replace(/[0-9a-f]{4}\.svg$/, '0000.svg')}`);
    expect(other.status).toBe(404);
  });
});

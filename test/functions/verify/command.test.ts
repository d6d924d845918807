import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEditionDocuments } from '../../../functions/storage/editions.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import { checkEdition } from '../../../functions/verify/check-edition.ts';
import { checkFiles } from '../../../functions/verify/check-files.ts';
import { PublishedDocuments } from '../../../functions/verify/published-edition.ts';
import { editionOf, made, makeRespondents } from '../../attacks/support/made-edition.ts';
import { type LocalObservatory, startLocalObservatory } from '../../support/local-observatory.ts';
import { otherQuestionnaire } from '../../support/other-questionnaire.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';
import { alteringProxy } from './altering-proxy.ts';
import { run } from './run-verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
let observatory: LocalObservatory;
const remembered: Parameters<typeof alteringProxy>[2] = new Map();
/** Of five questions: every kind of file is made for each, here and by the command, and thirty are no better than five. */
const questionnaire = {
  ...otherQuestionnaire,
  sections: otherQuestionnaire.sections.filter(({ questions }) =>
    questions.some(({ id }) => id === 'remote' || id === 'gender'),
  ),
  indicators: otherQuestionnaire.indicators.filter(({ id }) => id !== 'reached'),
};
const people = makeRespondents(400, 31, undefined, questionsOf(questionnaire));
const { manifest, tables } = made(editionOf(people, { questionnaire }));
const { id } = manifest;

beforeAll(async () => {
  observatory = await startLocalObservatory({ now: new Date('2026-12-05T12:00:00Z') });
  await writeEditionDocuments(observatory.table, 'run', { manifest, questions: tables });
  const { wave, publishedOn, respondents } = manifest;
  await listMadeUpEdition(observatory.table, { id, wave: wave ?? '', publishedOn, respondents, run: 'run' });
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

/** Another digit in the last place of the first number that follows a text. */
function withOtherDigit(content: Buffer, after: string): Buffer {
  const text = content.toString('latin1');
  const at = text.indexOf(after);
  if (at < 0) throw new Error(`nothing is called ${after}`);
  const from = at + after.length;
  const last = from + (/^\D*\d*\.?\d*/.exec(text.slice(from))?.[0].length ?? 0) - 1;
  const digit = String((Number(text[last]) + 1) % 10);
  return Buffer.from(`${text.slice(0, last)}${digit}${text.slice(last + 1)}`, 'latin1');
}

describe('npm run verify', () => {
  it('says that all of an edition is equal: figures, files and checksums', async () => {
    const proxy = await alteringProxy(observatory.url, () => undefined, remembered);
    const { code, out, err } = await run(`${proxy.url}/fr/?edition=${id}`);
    await proxy.close();
    expect(err).toBe('');
    expect(out.match(/^(equal|NOT EQUAL) .*?(?=:)/gm)?.map((line) => line.replace(/ +/, ' '))).toEqual([
      'equal manifest with the tables',
      'equal tables',
      'equal indicators',
      'equal comparisons',
      'equal associations',
      'equal privacy budget',
      'equal findings',
      'equal files',
    ]);
    expect(out).toContain('\nEqual: everything that was compared agrees.');
    expect(code).toBe(0);
  });

  it('says which figure is not, by address of the document alone, and ends with 1', async () => {
    const proxy = await alteringProxy(observatory.url, (path, content) =>
      path.endsWith(`/editions/${id}/tables`) ? withOtherDigit(content, '"code":"yes","share"') : undefined,
    );
    const { code, out } = await run(`${proxy.url}/api/v1/editions/${id}`, '--without-files');
    await proxy.close();
    expect(out).toMatch(/NOT EQUAL +tables: \d+ compared, \d+ differ/);
    expect(out).toMatch(/tables\/\w+: sum of the shares: published [\d.]+, recomputed 1/);
    expect(out).not.toContain('files');
    expect(code).toBe(1);
  });

  it('finds a wrong digit in each part of the edition’s own document', async () => {
    const planted = {
      'manifest with the tables': [`/editions/${id}/tables`, '"headline":true,"estimate":'],
      tables: [`/editions/${id}/tables`, '"code":"yes","share"'],
      indicators: [`/editions/${id}`, '"headline":true,"estimate":'],
      'privacy budget': [`/editions/${id}`, '"spent":{"record":"'],
      findings: [`/editions/${id}`, '"ranked":[{"id"'],
    } as const;
    for (const [what, [altered, after]] of Object.entries(planted)) {
      const proxy = await alteringProxy(observatory.url, (path, content) =>
        path.endsWith(altered) ? withOtherDigit(content, after) : undefined,
      );
      const documents = new PublishedDocuments(proxy.url);
      const { verdicts } = await checkEdition(documents, await documents.manifest(id));
      await proxy.close();
      const wrong = verdicts.filter(({ faults }) => faults.length > 0);
      expect([what, wrong.map((verdict) => verdict.what)]).toEqual([what, expect.arrayContaining([what])]);
    }
  });

  it('finds a wrong digit in each kind of file, in a citation and in a list of checksums', async () => {
    const stem = `observatory-${id}`;
    const planted: [path: string, alter: (content: Buffer) => Buffer][] = [
      [`files/${stem}.csv`, (content) => withOtherDigit(content, ',yes,')],
      [`files/${stem}.fr.excel.csv`, (content) => withOtherDigit(content, ';yes;')],
      [`files/${stem}.en.json-stat.json`, (content) => withOtherDigit(content, '"value":[')],
      [`files/${stem}.csv-metadata.json`, (content) => withOtherDigit(content, 'csvw')],
      [`files/${stem}.ddi.xml`, (content) => withOtherDigit(content, '<labl')],
      [`files/${stem}.en.xlsx`, inTheMiddle],
      [`files/${stem}-findings.csv`, (content) => withOtherDigit(content, 'level')],
      [`files/${stem}-findings.json`, (content) => withOtherDigit(content, '"sentence_en":')],
      [`files/${stem}.zip`, inTheMiddle],
      ['citation?format=text&lang=en', (content) => withOtherDigit(content, 'edition ')],
      ['checksums', (content) => withOtherDigit(content, '')],
    ];
    const proxy = await alteringProxy(
      observatory.url,
      (path, content) =>
        planted.find(([altered]) => path.endsWith(`/editions/${id}/${altered}`))?.[1](content),
      remembered,
    );
    const published = { manifest, tables: [...tables.values()].flatMap((byName) => Object.values(byName)) };
    const { faults } = await checkFiles(new PublishedDocuments(proxy.url), published);
    await proxy.close();
    const found = new Set(faults.map(({ where }) => where.replace(/: checksum$/, '')));
    const files = planted.map(([path]) => path).filter((path) => path.startsWith('files/'));
    expect([...found].sort()).toEqual([...files, 'citation.en: text'].sort());
    // Of an altered file its checksum, too; of the altered list the first file's alone.
    expect(faults.filter(({ where }) => where.endsWith(': checksum'))).toHaveLength(files.length);
  });

  it('names an edition that is not there, and a file that holds no JSON', async () => {
    expect(await run(`${observatory.url}/fr/?edition=2031-q1-1`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no edition 2031-q1-1'),
    });
    const file = join(folder, 'benchmark.json');
    writeFileSync(file, '{');
    expect((await run(observatory.url, '--benchmark', file)).err).toBe(`${file}: holds no JSON\n`);
  });
});

function inTheMiddle(content: Buffer): Buffer {
  const altered = Buffer.from(content);
  const middle = altered.length >> 1;
  altered[middle] = (altered[middle] ?? 0) ^ 1;
  return altered;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectWave } from '../../../functions/publish/collect-wave.ts';
import { readSlice } from '../../../functions/publish/wave-slice.ts';
import { rakeWeights } from '../../../functions/statistics/rake-weights.ts';
import { withWeights } from '../../../functions/statistics/sample.ts';
import { tabulate } from '../../../functions/statistics/tabulate.ts';
import { responseShards } from '../../../functions/storage/responses.ts';
import { questionnaireAsFile } from '../../../functions/survey/questionnaire-file.ts';
import reference2010 from '../../reference/edition-2010.json' with { type: 'json' };
import { fielded2010 } from '../../support/fielded-wave.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { storedItems } from '../../support/stored-items.ts';
import { pathOf, type ReferenceCase, readJson, withOwnWeights } from '../statistics/reference-cases.ts';

const command = resolve(import.meta.dirname, '../../../functions/import/command.ts');
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [day, hour] = [86_400_000, 3_600_000];
const releasesOn = new Date(Date.now() + 3 * day).toISOString().slice(0, 10);
const afterRelease = new Date(Date.parse(releasesOn) + 12 * hour);
const fielded = fielded2010({ releasesOn });
/** Where the number of people is nothing to the case. */
const ofFew = fielded2010({ respondents: 200, releasesOn });

let observatory: LocalObservatory;

beforeEach(async () => {
  observatory = await startLocalObservatory({ passesDates: false });
});

afterEach(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

/** The command's arguments for files written for the occasion. */
function filesOf({ csv, waveFile }: { csv: string; waveFile: object }, questionnaire = defaultQuestionnaire) {
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return [
    ...['--data', write('answers.csv', csv)],
    ...['--questionnaire', write('q.json', questionnaireAsFile(questionnaire))],
    ...['--wave', write('w.json', JSON.stringify(waveFile))],
    ...['--url', observatory.url],
  ];
}

function start(args: readonly string[], key = operatorKey) {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, OPERATOR_KEY: key },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: ended(child) };
}

function ended(child: ChildProcess): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.on('data', (chunk: Buffer) => {
      said[stream] += chunk;
    });
  return new Promise((done) => child.once('close', (status) => done({ status, ...said })));
}

const run = (args: readonly string[], key?: string) => start(args, key).ended;

/** All that the store holds of responses and imports. */
async function broughtIn() {
  const items = await storedItems(observatory.table);
  return items.filter(({ pk }) => /^(?:RESPONSE|IMPORT)#/.test(pk?.S ?? ''));
}

const operate = (path: string, method = 'GET') =>
  call(observatory, `/operator/waves/viavoice-2010${path}`, { key: operatorKey, method });

describe('npm run import', () => {
  it('brings the study of 2010 in, from its file to a published edition', async () => {
    const args = filesOf(fielded);
    const dry = await run([...args, '--dry-run'], '');
    expect([dry.status, dry.stderr]).toEqual([0, '']);
    expect(dry.stdout).toContain(
      '1000 rows, 1000 responses\n  columns left out: IDENT, POIDS\n  POIDS is left out: weights are not imported',
    );
    expect(dry.stdout).toContain('sex: woman 50.6 % for 50.6 %, man 49.4 % for 49.4 %');
    expect(dry.stdout).toContain('nothing was sent');
    expect(await broughtIn()).toEqual([]);

    const first = await run(args);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('All 1000 responses are in');
    expect((await run(args)).stdout).toContain('were in already; nothing was changed');

    observatory.setNow(afterRelease);
    expect((await operate('/editions/1/prepare', 'POST')).status).toBe(200);
    expect((await operate('/editions/1/release', 'POST')).status).toBe(200);
    const { body } = await call(observatory, '/editions/viavoice-2010-1');
    expect(body).toMatchObject({ selection: 'quotas', weighting: { method: 'raking' } });
    // What 2010 published lies in the interval of the same study with its noise.
    const { total } = reference2010.questions.mention;
    const mention = body.indicators.find(({ id }: { id: string }) => id === 'mention');
    expect(mention.low).toBeLessThanOrEqual(total.yes / 100);
    expect(mention.high).toBeGreaterThanOrEqual(total.yes / 100);
  });

  it('goes on where it was killed, to the same store as without a break', async () => {
    const args = filesOf(fielded2010({ respondents: 600, releasesOn }));
    expect((await run(args)).status).toBe(0);
    const whole = await broughtIn();
    expect(whole).toHaveLength(601);
    expect((await operate('/import', 'DELETE')).status).toBe(204);

    const { child, ended: killed } = start(args);
    await expect.poll(async () => (await broughtIn()).length, { interval: 5 }).toBeGreaterThan(150);
    child.kill('SIGKILL');
    expect((await killed).status).toBeNull();
    const half = await broughtIn();
    expect(half.length).toBeLessThan(601);
    expect((await operate('/import')).body.import.state).toBe('begun');

    expect((await run(args)).status).toBe(0);
    expect(await broughtIn()).toEqual(whole);
  });

  it('imports nothing where one row is wrong', async () => {
    const csv = fielded.csv.replace(/\n500;\d;/, '\n500;7;');
    const { status, stdout, stderr } = await run(filesOf({ ...fielded, csv }));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /answers\.csv:501:5: row 500, column "Q1": "7" is not a code of mention; allowed: 1 \(yes\), 2 \(no\), 3 \(unsure\)\nNothing was imported\./,
    );
    expect(await broughtIn()).toEqual([]);
    expect((await operate('')).status).toBe(404);
  });

  it('says what the observatory refuses, and why', async () => {
    const args = filesOf(ofFew);
    expect(await run(args, 'of-nobody')).toMatchObject({
      status: 1,
      stderr: 'the observatory refuses the operator’s key\n',
    });
    const { waveFile } = ofFew;
    const here = { ...waveFile, id: observatory.wave.id };
    expect((await run(filesOf({ ...ofFew, waveFile: here }))).stderr).toBe(
      `refused: wave ${here.id} is there, and is answered here: choose another id\n`,
    );
    const abroad = [...args.slice(0, -1), 'http://observatory.example.org'];
    expect((await run(abroad)).stderr).toContain('would carry the operator’s key unencrypted');
    const soon = { ...waveFile, editions: [{ releasesOn: '2010-12-20', hour: 9 }] };
    expect((await run(filesOf({ ...ofFew, waveFile: soon }))).stderr).toContain(
      'refused: editions.0.releasesOn: 2010-12-20 is not to come',
    );
  });

  it('keeps to one file a wave, and to what the wave was said to be', async () => {
    await run(filesOf(ofFew));
    const csv = ofFew.csv.replace(/\r\n200;.*/, '');
    expect((await run(filesOf({ ...ofFew, csv }))).stderr).toContain('was not begun with this file');
    const other = { ...ofFew.waveFile, population: 1000 };
    expect((await run(filesOf({ ...ofFew, waveFile: other }))).stderr).toContain(
      'population (figures of its',
    );
  });

  // Case a: printed by R's survey package, of weights that it raked itself; its README says how.
  it("gives R's weighted estimates of the same file, before noise", async () => {
    const reference = readJson<ReferenceCase>('statistics/case-a.json');
    const { args, codesOf } = caseA();
    expect(await run(args)).toMatchObject({ status: 0, stderr: '' });

    const { services } = observatory;
    const slices = (async function* () {
      for (const shard of responseShards)
        yield await readSlice(services, { wave: 'case-a', shard }, defaultQuestionnaire);
    })();
    const asked = { wave: 'case-a', questionnaire: defaultQuestionnaire };
    const { sample } = await collectWave(asked, [], slices);
    const named = ({ variable, categories }: ReferenceCase['margins'][number]) => ({
      variable: questionOf(variable),
      categories: categories.map(({ codes, share }) => ({
        codes: codes.map((code) => codesOf(variable)[code] as string),
        share,
      })),
    });
    const { weights } = rakeWeights(sample, reference.margins.map(named));
    const weighted = withWeights(sample, weights);
    let compared = 0;
    for (const { question, category, by, p, se, n } of reference.estimates) {
      // Two of the file's tones are one answer here, and it has a region.
      if ('region' in by || (question === 'tone' && !['positive', 'critical'].includes(category))) continue;
      const variables = Object.keys(by);
      const [table] = tabulate(weighted, [{ question, by: variables.map(questionOf) }]);
      const group = table?.groups.find(({ levels }) =>
        variables.every((variable) => levels[questionOf(variable)] === codesOf(variable)[by[variable] ?? '']),
      );
      const code = codesOf(question)[category];
      const cell = group?.cells.find((each) => each.code === code);
      expect([question, category, by, group?.respondents ?? 0]).toEqual([question, category, by, n]);
      if (p === null || se === null) continue;
      expect(Math.abs((cell?.share ?? Number.NaN) - p)).toBeLessThan(withOwnWeights.absolute);
      expect(Math.abs((cell?.standardError ?? Number.NaN) - se)).toBeLessThan(withOwnWeights.absolute);
      compared++;
    }
    expect(compared).toBeGreaterThan(400);
  });
});

const questionOf = (variable: string) => (variable === 'sector' ? 'employer' : variable);

/** Case a as a wave: what its file does not ask is answered alike by all. */
function caseA() {
  const renamed: Record<string, Record<string, string>> = {
    sex: { other: 'undisclosed' },
    occupation: { cadre: 'manager', employee: 'clerical' },
    mention: { dontknow: 'unsure' },
    tone: { neutral: 'unsure', dontknow: 'unsure' },
    aware: { dontknow: 'unsure' },
    sanctions: { dontknow: 'unsure' },
  };
  const { levels } = readJson<ReferenceCase>('statistics/case-a.json');
  const codesOf = (variable: string): Record<string, string> =>
    Object.fromEntries((levels[variable] ?? []).map((code) => [code, renamed[variable]?.[code] ?? code]));
  const asked = Object.keys(levels).filter((variable) => variable !== 'region');
  const unasked = defaultQuestions.filter(({ id }) => !asked.map(questionOf).includes(id));
  const [header = '', ...rows] = readFileSync(pathOf('statistics/case-a.csv'), 'utf8').trim().split('\n');
  const names = header.split(',');
  const fieldOf = (row: string, variable: string) => row.split(',')[names.indexOf(variable)];
  const csv = [
    [header, ...unasked.map(({ id }) => id)].join(),
    ...rows.map((row) => {
      const isAsked = ({ askedIf = {} }: (typeof unasked)[number]) =>
        Object.entries(askedIf).every(([on, codes]) => codes.includes(fieldOf(row, on) ?? ''));
      return [row, ...unasked.map((each) => (isAsked(each) ? each.options[0]?.code : ''))].join();
    }),
  ].join('\n');
  const columns = Object.fromEntries(
    asked.map((variable) => [questionOf(variable), { from: variable, codes: codesOf(variable) }]),
  );
  const waveFile = { ...fielded.waveFile, id: 'case-a', columns, leftOut: ['id', 'psu', 'region'] };
  return { args: filesOf({ csv, waveFile }), codesOf };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectWave } from '../../../functions/publish/collect-wave.ts';
import { readSlice } from '../../../functions/publish/wave-slice.ts';
import { rakeWeights } from '../../../functions/statistics/rake-weights.ts';
import { withWeights } from '../../../functions/statistics/sample.ts';
import { tabulate } from '../../../functions/statistics/tabulate.ts';
import { shardsOf } from '../../../functions/storage/responses.ts';
import { fielded2010 } from '../../support/fielded-wave.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { pathOf, type ReferenceCase, readJson, withOwnWeights } from '../statistics/reference-cases.ts';
import {
  broughtIn,
  fielded,
  filesOf,
  importIntoEach,
  observatory,
  ofFew,
  operate,
  releasesOn,
  run,
  start,
} from './run-import.ts';

const responseShards = shardsOf({});

importIntoEach();

describe('npm run import', () => {
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

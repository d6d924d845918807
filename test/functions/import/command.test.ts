import { describe, expect, it } from 'vitest';
import reference2010 from '../../reference/edition-2010.json' with { type: 'json' };
import { call } from '../../support/local-observatory.ts';
import {
  afterRelease,
  broughtIn,
  fielded,
  filesOf,
  importIntoEach,
  observatory,
  ofFew,
  operate,
  run,
} from './run-import.ts';

importIntoEach();

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
});

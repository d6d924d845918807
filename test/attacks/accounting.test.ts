import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { checkBudget, spentOf } from '../../functions/disclosure/account.ts';
import { rational } from '../../functions/disclosure/rational.ts';
import { chargeOfCounts } from '../../functions/disclosure/weekly-counts.ts';
import type { Benchmark } from '../../functions/observatory/benchmark-document.ts';
import { readQuestion, writeEditionDocuments } from '../../functions/storage/editions.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { listWeeklyCounts, writeWeeklyCounts } from '../../functions/storage/weekly-counts.ts';
import { storedItems } from '../support/stored-items.ts';
import {
  accountFor,
  answer,
  budget,
  chargedIn,
  chargedWeeks,
  company,
  count,
  documentsOf,
  monday,
  openAccounts,
  prepare,
  questions,
  table,
  waveOf,
} from './support/accounting.ts';
import { makeRespondents, wave as quarter } from './support/made-edition.ts';

await openAccounts();

accountFor(2);

describe('the accounting', () => {
  it('fails for one table more among the published, for one more of a company, and for one more charged', async () => {
    const edition = await prepare(await waveOf(1, 'planted'), 1);
    const documents = await documentsOf(edition);
    expect(() => chargedIn(documents)).not.toThrow();

    const charter = documents.tables.get('charter') ?? {};
    const [total] = Object.values(charter);
    if (!total) throw new Error('no total');
    const planted = { ...charter, aware: { ...total, by: ['aware'] } };
    const run = 'planted';
    await writeEditionDocuments(table, run, {
      manifest: documents.manifest,
      questions: new Map([...documents.tables, ['charter', planted]]),
    });
    const withTable = {
      ...documents,
      tables: new Map([['charter', await readQuestion(table, { id: edition.id, run }, 'charter')]]),
    };
    expect(() => chargedIn(withTable)).toThrow('charter|aware is published and not charged');

    const [benchmark] = documents.benchmarks as [Benchmark];
    const own = benchmark.privacy?.tables.filter(({ question }) => question !== 'training') ?? [];
    const withFigure = {
      ...documents,
      benchmarks: [{ ...benchmark, privacy: { spent: { record: '1' }, tables: own } }],
    };
    expect(() => chargedIn(withFigure)).toThrow('training| is published and not charged');

    const more = { question: 'charter', by: ['aware'], sensitivity: 64, sigma2: rational(10 ** 9) };
    const account = spentOf(questions, [...chargedIn(documents), more]);
    expect(() => checkBudget(budget, account, rational(1))).toThrow(/has ρ/);
  });
});

describe('the accounting of weeks', () => {
  it('fails for a week more, on another day or with other noise', async () => {
    const wave = await waveOf(1, 'weeks');
    await count(wave);
    expect(await chargedWeeks(wave)).toHaveLength(1);
    const [first] = await listWeeklyCounts(table, wave.id);
    if (!first) throw new Error('nothing was counted');
    const dayAfter = `${monday.slice(0, 8)}${String(Number(monday.slice(8)) + 1).padStart(2, '0')}`;
    await writeWeeklyCounts(table, wave.id, { ...first, on: dayAfter });
    await expect(chargedWeeks(wave)).rejects.toThrow(`${dayAfter} is told and not charged`);

    const other = await waveOf(1, 'noise');
    await writeWeeklyCounts(table, other.id, { ...first, sigma2: '64' });
    await expect(chargedWeeks(other)).rejects.toThrow(`${monday} is told and not charged`);

    const twice = [chargeOfCounts(company), chargeOfCounts(company)];
    expect(() => checkBudget(budget, spentOf(questions, twice), rational(1))).toThrow(
      'a count by week has ρ',
    );
  });
});

describe('a prepared edition', () => {
  it('stays as it is to the byte, whoever answers or withdraws afterwards, and leaves nothing of its input', async () => {
    const wave = { ...quarter, id: 'again' };
    await createWave(table, wave);
    const all = makeRespondents(160, 60).map(({ answers }) => answers);
    await answer(wave, 'open', all);
    const stored = async () => {
      const { Items = [] } = await table.client.send(
        new ScanCommand({
          TableName: table.name,
          FilterExpression: 'begins_with(pk, :edition)',
          ExpressionAttributeValues: { ':edition': { S: `EDITION#${wave.id}` } },
        }),
      );
      return JSON.stringify(Items.sort((a, b) => ((a.sk?.S ?? '') < (b.sk?.S ?? '') ? -1 : 1)));
    };
    const first = await prepare(wave, 1);
    const before = await stored();
    await answer(wave, 'open', [
      ...all.toReversed(),
      ...makeRespondents(40, 61).map(({ answers }) => answers),
    ]);
    expect(await prepare(wave, 1)).toEqual(first);
    expect(await stored()).toBe(before);
    expect((await storedItems(table)).filter(({ pk }) => pk?.S?.startsWith('SLICE'))).toEqual([]);
  });
});

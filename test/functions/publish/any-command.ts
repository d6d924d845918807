import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import { tablePlaces } from '../../../functions/observatory/export/edition-tables.ts';
import { prepareEdition } from '../../../functions/publish/prepare-edition.ts';
import { releasePrepared } from '../../../functions/publish/release-edition.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { readBenchmark } from '../../../functions/storage/benchmarks.ts';
import { createCompany } from '../../../functions/storage/companies.ts';
import { listEditions } from '../../../functions/storage/editions.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { type Company, companyAnswers } from '../../../functions/survey/company.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { type Fault, faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import { storeResponses } from '../../support/released-editions.ts';
import { answersWith } from '../../support/respondents.ts';
import { rounds } from '../../support/rounds.ts';
import { openTable } from '../../support/table-in-memory.ts';

export const wave: Wave = { ...quarterWave(new Date('2026-11-22T12:00:00Z')), id: 'w' };
export const company: Company = {
  id: 'cabc1234567',
  name: 'Exemple',
  activity: 'services',
  employer: 'private',
  headcount: 300,
  status: 'verified',
  keyHash: 'of-no-key',
};

export let now: Date;
export let table: Table;
export let close: () => Promise<void>;

export async function openStore(): Promise<void> {
  now = new Date('2026-11-22T12:00:00Z');
  ({ table, close } = await openTable());
  await createWave(table, wave);
  await createCompany(table, company);
}

export async function closeStore(): Promise<void> {
  await close();
}

/** A store for each test of a file. */
export function storeForEach(): void {
  beforeEach(openStore);
  afterEach(closeStore);
}

export function setNow(to: Date): void {
  now = to;
}

/** Prepares and releases the edition of a wave. */
export async function publishOver(over: Table, ofWave: Wave = wave): Promise<void> {
  const context = { table: over, seed, now: () => now, slices: tableSliceStore(over), passesDates: true };
  await prepareEdition({ ...context, nameRun: () => `run-of-${ofWave.id}` }, ofWave, 1);
  await releasePrepared(context, ofWave, 1);
}

export async function answer(ofWave: string): Promise<void> {
  const random = seededRandom(1);
  await storeResponses(table, ofWave, { to: 120, answers: () => simulatedAnswers(random) });
  const answers = { ...answersWith({ mention: 'no' }), ...companyAnswers(company) };
  await storeResponses(table, ofWave, { from: 120, to: 160, panel: company.id, answers: () => answers });
}

/** Every document of an edition, as a reader would have it; undefined of one that is not out. */
export async function documents(id: string): Promise<unknown[] | undefined> {
  const reader = editionReader(table);
  const edition = await reader.find(id);
  if (!edition) return undefined;
  const manifest = await edition.manifest();
  const listed = (await listEditions(table)).find((one) => one.id === id);
  return [
    manifest.indicators,
    ...(await Promise.all(
      tablePlaces(manifest).map(async ({ question, by }) => (await edition.table(question, by)).groups),
    )),
    listed && (await readBenchmark(table, listed, company.id))?.indicators,
  ];
}

/** Publishes again and again with a fault of these kinds, at another command each time. */
export function publishThrough(...tried: readonly Fault[]): void {
  describe('a preparation and its release', () => {
    const faults: readonly Fault[] = ['throttled', 'lostReply', 'timedOut'];

    it.each(tried)(
      'in which any one command is %s leave a whole edition or none, and succeed when run again',
      async (fault) => {
        const counted = faultyTable(table, () => undefined);
        await answer(wave.id);
        await publishOver(counted.table);
        // Some of the many reads and writes of documents, other ones for each fault, and each of the last ones, which make
        // the edition visible; shared among the faults in the short form.
        const step = rounds({ short: 120, long: 4 });
        const offset = 1 + Math.floor((step * faults.indexOf(fault)) / faults.length);
        const share = rounds({ short: faults.length, long: 1 });
        const commands = Array.from({ length: counted.sent() }, (_, index) => index + 1);
        for (const fatal of commands.filter(
          (number) =>
            number % step === offset % step ||
            (number > commands.length - 6 && number % share === faults.indexOf(fault) % share),
        )) {
          const ofRound = { ...wave, id: `${wave.id}-${fault.toLowerCase()}-${fatal}` };
          await createWave(table, ofRound);
          await answer(ofRound.id);
          const faulty = faultyTable(table, (number) => (number === fatal ? fault : undefined));
          await publishOver(faulty.table, ofRound).catch(() => undefined);
          await faulty.settled();
          const seen = await documents(`${ofRound.id}-1`);
          await publishOver(table, ofRound);
          const whole = await documents(`${ofRound.id}-1`);
          expect(whole?.length, `command ${fatal}`).toBeGreaterThan(10);
          expect([undefined, whole], `command ${fatal}`).toContainEqual(seen);
        }
      },
    );
  });
}

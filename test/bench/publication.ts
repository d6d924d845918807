import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { buildEdition } from '../../functions/observatory/build-edition.ts';
import { SampleBuilder } from '../../functions/statistics/sample.ts';
import { responseItem, shardsOf } from '../../functions/storage/responses.ts';
import { type Table, tableOf } from '../../functions/storage/table.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { packAnswers, unpackIndices } from '../../functions/survey/pack-answers.ts';
import { ResponseSigner } from '../../functions/survey/response-mac.ts';
import { publicationSizes } from '../../infra/aws/publication-sizes.ts';
import { measureFolds, measurePublications, measureSlices } from '../capacity/measure-publication.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { seed, startLocalObservatory } from '../support/local-observatory.ts';
import { defaultQuestionnaire, defaultQuestions } from '../support/questionnaire-1.ts';
import { releaseNext } from '../support/released-editions.ts';

const responseShards = shardsOf({});

/**
 * Time and peak memory of a publication: from the table to the edition up to 100,000 responses (the embedded database
 * shares the machine), and of the edition's computation alone for more. Each size in a process of its own.
 */
export async function benchPublication(
  sizes: number[] = [10_000, 100_000],
  { companies = 0 }: { companies?: number } = {},
): Promise<void> {
  for (const size of sizes) {
    for (const ofCompanies of companies > 0 ? [0, companies] : [0]) {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [import.meta.filename, String(size), String(ofCompanies)],
        {
          encoding: 'utf8',
        },
      );
      process.stdout.write(stdout || stderr);
    }
  }
  if (companies === 0) compareWays(Math.max(...sizes, leastCompared));
}

/** What a start costs no longer hides what a response does. */
const leastCompared = 1_000_000;

/** Processor time of one function that does all, beside that on the way over the shards, without waiting and network. */
function compareWays(size: number): void {
  const [whole] = measurePublications([size]);
  const [slice] = measureSlices([Math.ceil(size / responseShards.length)]);
  const [edition] = measureFolds([size]);
  if (!whole || !slice || !edition) throw new Error('nothing was measured');
  const alone = whole.readSeconds + whole.computeSeconds;
  const rounds = Math.ceil(responseShards.length / publicationSizes.shardsAtOnce);
  const byShards = rounds * slice.readSeconds + edition.foldSeconds + edition.computeSeconds;
  const work = responseShards.length * slice.readSeconds + edition.foldSeconds + edition.computeSeconds;
  console.log(
    `  ${size.toLocaleString('en')} responses by one function ${alone.toFixed(1)} s, ${whole.peakMegabytes.toFixed(0)} MB; ` +
      `by shards, ${publicationSizes.shardsAtOnce} at once, ${byShards.toFixed(1)} s, ${edition.peakMegabytes.toFixed(0)} MB: ` +
      `${(byShards / alone).toFixed(2)} times as long, for ${(work / alone).toFixed(2)} times the work`,
  );
}

const mostInTable = 100_000;

async function measure(size: number, companies: number): Promise<void> {
  const random = seededRandom(7);
  const pool = Array.from({ length: 5000 }, () => packAnswers(defaultQuestions, simulatedAnswers(random)));
  const draw = () => pool[Math.floor(random() * pool.length)] ?? '';
  const computed = measureComputation(size, companies, { draw, random });
  const label = `${size.toLocaleString('en')} responses${companies > 0 ? `, ${companies} companies` : ''}`;
  const rows = [`edition computed in ${computed.toFixed(2)} s`];
  if (companies === 0 && size <= mostInTable) rows.push(await measureWhole(size, draw));
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`  ${label.padEnd(34)} ${rows.join(', ')}; peak memory ${peak.toFixed(0)} MB`);
}

/** Half of the respondents in companies of 20 to 5,000, where there are any. */
function measureComputation(
  size: number,
  companies: number,
  { draw, random }: { draw: () => string; random: () => number },
): number {
  const variables = defaultQuestions.map(({ id, options }) => ({
    id,
    codes: options.map(({ code }) => code),
  }));
  const builder = new SampleBuilder(variables);
  const row = new Uint8Array(variables.length);
  const ids: string[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < size; i++) {
    unpackIndices(draw(), row);
    const unit = companies > 0 ? companyOf(random(), companies) : undefined;
    if (unit !== undefined && !seen.has(unit)) {
      seen.add(unit);
      ids.push(unit);
    }
    builder.add(row, unit);
  }
  const sample = builder.build();
  const start = performance.now();
  buildEdition({
    questionnaire: defaultQuestionnaire,
    id: 'w-1',
    wave: quarterWave(new Date()),
    number: 1,
    editions: 1,
    publishedOn: '2026-12-01',
    sample,
    simulated: 0,
    clusters: ids,
    companies: ids.map((id) => ({
      id,
      headcount: 10_000_000,
      activity: 'digital',
      invited: 10_000_000,
      answers: { activity: 'digital', employer: 'private', size: '5000+' },
    })),
    key: { secret: seed, digest: '00', edition: 'w-1' },
  });
  return (performance.now() - start) / 1000;
}

/** Sizes spread about as 20 to 5,000 of a million do: the square of an even draw. */
function companyOf(draw: number, companies: number): string {
  return `c${Math.floor(draw ** 2 * companies)}`;
}

async function measureWhole(size: number, draw: () => string): Promise<string> {
  const { table, wave, stop } = await startLocalObservatory();
  await fill(table, wave.id, size, draw);
  const start = performance.now();
  await releaseNext(table, wave, { seed, now: () => new Date() });
  const seconds = (performance.now() - start) / 1000;
  await stop();
  return `prepared and released from the embedded database in ${seconds.toFixed(2)} s`;
}

async function fill(table: Table, wave: string, size: number, draw: () => string): Promise<void> {
  const batch = 25;
  const signer = new ResponseSigner(seed);
  for (let from = 0; from < size; from += batch) {
    const requests = Array.from({ length: Math.min(batch, size - from) }, (_, i) => {
      const id = createHash('sha256')
        .update(String(from + i))
        .digest();
      return {
        PutRequest: {
          Item: responseItem(table, signer, {
            ...{ wave, id },
            response: { panel: 'open', questionnaireVersion: 1, packedAnswers: draw() },
          }).Item,
        },
      };
    });
    const RequestItems = { [tableOf(table, 'RESPONSE#')]: requests };
    await table.client.send(new BatchWriteItemCommand({ RequestItems }));
  }
}

if (process.argv[1] === import.meta.filename) {
  await measure(Number(process.argv[2]), Number(process.argv[3]));
}

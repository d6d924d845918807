import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { publicationSizes } from '../../infra/aws/publication-sizes.ts';
import { numberOption, readCommandLine, wholeNumberOption } from '../support/command-line.ts';
import { measureJourney } from './measure-journey.ts';
import { measureFolds, measurePublications, measureSlices } from './measure-publication.ts';
import { planCapacity, toAskFor } from './plan-capacity.ts';

const usage = `npm run capacity -- --responses 30000000 --hours 12 [--peak 3] [--edge-hits 0.9]

What a wave of so many responses in so many hours needs from AWS and costs, from what its requests and its publication
are measured to take on this machine, now.`;

const wave = {
  ...readCommandLine(
    usage,
    { responses: '30000000', hours: '12', peak: '3', 'edge-hits': '0.9' },
    ({ responses, hours, peak, 'edge-hits': edgeHits }) => ({
      responses: wholeNumberOption('responses', responses, [1, 1e10]),
      hours: numberOption('hours', hours, [0.1, 8784]),
      peakFactor: numberOption('peak', peak, [1, 10_000]),
      edgeHitRate: numberOption('edge-hits', edgeHits, [0, 1]),
    }),
  ),
  pageBytes: surveyBytes(),
};
/**
 * As the API's function is set up; the measuring machine's core stands for one of its own. Of S3 one may expect 85 to
 * 90 MB a second by each connection; a function's network gives less.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance-design-patterns.html
 */
const assumptions = {
  lambdaMegabytes: 1769,
  coreSpeed: 1,
  storeMilliseconds: 5,
  sliceMegabytesPerSecond: 60,
  shards: 16,
};
const measuredRespondents = 12;
/** Far enough apart for the memory that comes with each response to show above what a process starts with. */
const measuredSizes = [200_000, 2_000_000];
/** Their memory decides how large a wave may be, so it is measured further. */
const measuredFolds = [400_000, 5_000_000];
/** Responses of one shard. */
const measuredSlices = [200_000, 1_000_000];

const requests = await measureJourney(measuredRespondents);
const published = {
  whole: measurePublications(measuredSizes),
  slices: measureSlices(measuredSlices),
  folds: measureFolds(measuredFolds),
};
const plan = planCapacity(wave, requests, published, assumptions);

const whole = (number: number) => Math.round(number).toLocaleString('en');
const fixed = (number: number, digits = 1) => number.toFixed(digits);
const title = (text: string) => console.log(`\n${text}`);

title(
  `${whole(wave.responses)} responses in ${wave.hours} hours, the busiest second ${wave.peakFactor} times the average`,
);
title('Measured, a respondent’s requests (open panel)');
for (const { route, perRespondent, workMilliseconds, replyBytes, readUnits, writeUnits } of requests) {
  console.log(
    `  ${route.padEnd(40)} ${fixed(perRespondent)} ×   ${fixed(workMilliseconds, 2).padStart(6)} ms   ${whole(replyBytes).padStart(7)} bytes   ${fixed(readUnits, 2)} read   ${fixed(writeUnits, 2)} write units`,
  );
}
title('Measured, publication without the network');
for (const { responses, readSeconds, computeSeconds, peakMegabytes, pages } of published.whole) {
  console.log(
    `  ${whole(responses).padStart(9)} responses   read in ${fixed(readSeconds)} s (${pages} pages)   computed in ${fixed(computeSeconds)} s   ${whole(peakMegabytes)} MB`,
  );
}
for (const { responses, readSeconds, bytes, peakMegabytes } of published.slices) {
  console.log(
    `  ${whole(responses).padStart(9)} of a shard    read into a slice in ${fixed(readSeconds)} s, ${fixed(bytes / responses)} bytes each   ${whole(peakMegabytes)} MB`,
  );
}
for (const { responses, foldSeconds, computeSeconds, peakMegabytes } of published.folds) {
  console.log(
    `  ${whole(responses).padStart(9)} in slices     put together in ${fixed(foldSeconds)} s   computed in ${fixed(computeSeconds)} s   ${whole(peakMegabytes)} MB`,
  );
}
title('At the peak');
console.log(
  `  respondents a second         ${whole(plan.respondentsPerSecond.peak)} (average ${whole(plan.respondentsPerSecond.average)})`,
);
console.log(
  `  requests a second            ${whole(plan.requestsPerSecond.edge)} at the edge, ${whole(plan.requestsPerSecond.api)} of them at the API (edge answers ${fixed(wave.edgeHitRate * 100, 0)} % of what may be kept)`,
);
console.log(
  `  functions at once            ${whole(plan.concurrency)} of ${assumptions.lambdaMegabytes} MB (${assumptions.storeMilliseconds} ms a command of DynamoDB assumed)`,
);
console.log(
  `  DynamoDB units a second      ${whole(plan.unitsPerSecond.write)} write, ${whole(plan.unitsPerSecond.read)} read`,
);
title('A publication');
console.log(
  `  in one function              ${fixed(plan.publication.minutes)} minutes, ${whole(plan.publication.megabytes)} MB, ${whole(plan.publication.readUnits)} read units`,
);
const { byShards } = plan.publication;
console.log(
  `  by shards                    ${fixed(byShards.minutes)} minutes: ${publicationSizes.shardsAtOnce} of ${assumptions.shards} shards at once, ${whole(byShards.shardSeconds)} s, ${whole(byShards.shardMegabytes)} MB and a slice of ${whole(byShards.sliceMegabytes)} MB each`,
);
console.log(
  `                               then the edition: ${whole(byShards.editionSeconds)} s (${whole(byShards.sliceSeconds)} of it for slices to arrive, ${whole(byShards.digestSeconds)} for digests, into one partition), ${whole(byShards.editionMegabytes)} MB; in all ${whole(byShards.gigabyteSeconds)} GB-seconds, ${whole(byShards.readUnitsPerSecond)} read units a second`,
);
console.log(
  `  chosen                       ${wave.responses >= publicationSizes.largeWaveResponses ? 'by shards' : 'one function'} (by shards from ${whole(publicationSizes.largeWaveResponses)} responses); at most ${fixed(byShards.most.responses / 1_000_000, 0)} million, for ${byShards.most.limit}`,
);
title('Limits');
for (const { name, needed, limit, binds } of plan.checks) {
  console.log(
    `  ${binds ? 'BINDS' : 'holds'}   ${name.padEnd(50)} ${whole(needed).padStart(10)} of ${whole(limit)}`,
  );
}
const asked = toAskFor(plan.checks);
if (asked.length > 0) {
  title(
    'To ask for before the opening, with half as much again (Service Quotas; a new table by its warm throughput)',
  );
  for (const { name, ask } of asked) console.log(`  ${name.padEnd(58)} ${whole(ask).padStart(10)}`);
}
title('Cost of the wave’s month, US dollars (list prices, see prices.ts)');
for (const [component, cost] of Object.entries(plan.costs))
  console.log(`  ${component.padEnd(34)} ${fixed(cost, 2).padStart(10)}`);
const total = Object.values(plan.costs).reduce((sum, cost) => sum + cost, 0);
console.log(
  `  ${'total'.padEnd(34)} ${fixed(total, 2).padStart(10)}   (${fixed((total / wave.responses) * 1000, 3)} a thousand responses)`,
);

/** The survey's page with all scripts and styles that it names, as the edge compresses them. */
function surveyBytes(): number {
  const folder = resolve(import.meta.dirname, '../../dist/web');
  const page = join(folder, 'fr/survey/index.html');
  if (!existsSync(page)) throw new Error('the pages are not built: run `npm run build` first');
  const files = new Set(readdirSync(join(folder, 'assets')));
  const seen = new Set<string>();
  const visit = (text: string) => {
    for (const name of files) {
      if (seen.has(name) || !text.includes(name)) continue;
      seen.add(name);
      visit(readFileSync(join(folder, 'assets', name), 'utf8'));
    }
  };
  const html = readFileSync(page, 'utf8');
  visit(html);
  const parts = [Buffer.from(html), ...[...seen].map((name) => readFileSync(join(folder, 'assets', name)))];
  return parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
}

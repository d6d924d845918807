import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { shardsFor, shardsOf } from '../../functions/storage/responses.ts';
import { publicationSizes } from '../../infra/aws/publication-sizes.ts';
import { numberOption, readCommandLine, wholeNumberOption } from '../support/command-line.ts';
import { measureJourney } from './measure-journey.ts';
import { measureFolds, measurePublications, measureSlices } from './measure-publication.ts';
import { planCapacity, toAskFor } from './plan-capacity.ts';

/** https://aws.amazon.com/cloudfront/features/: "750+ Points of Presence", as read in 2025. */
const edgePlaces = 750;

const usage = `npm run capacity -- --responses 30000000 --hours 12 [--peak 3] [--edge-hits 0.98]

What a wave of that many responses in that many hours needs from AWS, and costs, from what its requests and its publication
are measured to take on this machine, now. Without --edge-hits, each of CloudFront's caches is taken to ask once a minute for each reply that may be kept that long.`;

const wave = {
  ...readCommandLine(
    usage,
    { responses: '30000000', hours: '12', peak: '3', 'edge-hits': '' },
    ({ responses, hours, peak, 'edge-hits': edgeHits }) => {
      const asked = {
        responses: wholeNumberOption('responses', responses, [1, 1e10]),
        hours: numberOption('hours', hours, [0.1, 8784]),
        peakFactor: numberOption('peak', peak, [1, 10_000]),
      };
      const edgeHitRate = edgeHits === '' ? hitRateOf(asked) : numberOption('edge-hits', edgeHits, [0, 1]);
      return { ...asked, edgeHitRate };
    },
  ),
  ...surveyFiles(),
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
  // As a wave is given them of whose population so many could answer.
  shards: shardsOf({ shards: shardsFor(wave.responses) }).length,
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
  `                               then the edition: ${whole(byShards.editionSeconds)} s (${whole(byShards.sliceSeconds)} of it for slices to arrive), ${whole(byShards.editionMegabytes)} MB; in all ${whole(byShards.gigabyteSeconds)} GB-seconds, ${whole(byShards.readUnitsPerSecond)} read units a second`,
);
console.log(
  `  chosen                       ${wave.responses >= publicationSizes.largeWaveResponses ? 'by shards' : 'one function'} (by shards from ${whole(publicationSizes.largeWaveResponses)} responses); at most ${fixed(byShards.most.responses / 1_000_000, 0)} million, for ${byShards.most.limit}`,
);
title('Limits, and who sets them');
for (const { name, needed, quota, binds } of plan.checks) {
  const most = needed < 10 && quota.limit < 1000 ? fixed(needed) : whole(needed);
  console.log(
    `  ${binds ? 'BINDS' : 'holds'}   ${name.padEnd(50)} ${most.padStart(10)} of ${whole(quota.limit).padEnd(8)} ${quota.source}`,
  );
}
console.log(
  `  shards of responses that the busiest second needs, with half as much again: ${plan.shardsNeeded} of ${assumptions.shards}`,
);
title('To set for the stage in cdk.json before the opening, with half as much again');
console.log(`  ${JSON.stringify(plan.settings)}`);
const asked = toAskFor(plan.checks);
if (asked.length > 0) {
  title(
    'To ask for before that, with half as much again (Service Quotas; a new table is warmed by the setting)',
  );
  for (const { name, ask } of asked) console.log(`  ${name.padEnd(58)} ${whole(ask).padStart(10)}`);
}
title('Cost of the wave’s month, US dollars (list prices, see prices.ts)');
for (const [component, cost] of Object.entries(plan.costs))
  console.log(`  ${component.padEnd(50)} ${fixed(cost, 2).padStart(10)}`);
const total = Object.values(plan.costs).reduce((sum, cost) => sum + cost, 0);
console.log(
  `  ${'total'.padEnd(50)} ${fixed(total, 2).padStart(10)}   (${fixed((total / wave.responses) * 1000, 3)} a thousand responses)`,
);

/**
 * Of requests for a reply that may be kept for a minute the part that the edge answers, where each of its places asks for
 * itself and once a minute: they share what regional caches hold, and this distribution is in fewer of them.
 */
function hitRateOf({ responses, hours }: { responses: number; hours: number }): number {
  return Math.max(0, 1 - (edgePlaces * hours * 60) / responses);
}

/** The survey's page, in whose file all is that answering needs, as the edge compresses it; what comes on demand, few ask for. */
function surveyFiles(): { pageFiles: number; pageBytes: number } {
  const folder = resolve(import.meta.dirname, '../../dist/web');
  const page = join(folder, 'fr/survey/index.html');
  if (!existsSync(page)) throw new Error('the pages are not built: run `npm run build` first');
  return { pageFiles: 1, pageBytes: brotliCompressSync(readFileSync(page)).length };
}

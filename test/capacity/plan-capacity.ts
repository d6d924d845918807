import { publicationSizes } from '../../infra/aws/publication-sizes.ts';
import type { MeasuredRequest } from './measure-journey.ts';
import type { MeasuredFold, MeasuredPublication, MeasuredSlice } from './measure-publication.ts';
import { prices, type Quota, quotas } from './prices.ts';

export interface Wave {
  readonly responses: number;
  readonly hours: number;
  /** The busiest second, as a multiple of the average one. */
  readonly peakFactor: number;
  /** Part of the requests with a cacheable reply that the edge answers by itself. */
  readonly edgeHitRate: number;
  /** The survey's page and the files that it asks for: how many, and their bytes as the edge compresses them. */
  readonly pageFiles: number;
  readonly pageBytes: number;
}

export interface Assumptions {
  readonly lambdaMegabytes: number;
  /** A function's core beside the one measured on: 1 for as fast. */
  readonly coreSpeed: number;
  /** Milliseconds that a command waits for DynamoDB. */
  readonly storeMilliseconds: number;
  /** Of slices between a function and S3, one way; a function’s network is slower than S3. */
  readonly sliceMegabytesPerSecond: number;
  readonly shards: number;
}

export interface Check {
  readonly name: string;
  readonly needed: number;
  readonly quota: Quota;
  readonly binds: boolean;
}

/** What is needed and a half: a peak that is asked for to the request leaves nobody room. */
const headroom = 1.5;

/** Of the limits that are raised beforehand, what to ask for; to be set is a table's warm throughput. */
export function toAskFor(checks: readonly Check[]): { name: string; ask: number }[] {
  return checks
    .filter(({ needed, quota }) => quota.isRaised && needed * headroom > quota.limit)
    .map(({ name, needed }) => ({ name, ask: Math.ceil(needed * headroom) }));
}

export interface CapacityPlan {
  readonly respondentsPerSecond: { readonly average: number; readonly peak: number };
  readonly requestsPerSecond: { readonly edge: number; readonly api: number };
  readonly concurrency: number;
  readonly unitsPerSecond: { readonly read: number; readonly write: number };
  /** What the stage is to be given before the opening, in `cdk.json`. */
  readonly settings: { readonly respondentsPerSecond: number; readonly warmWritesPerSecond?: number };
  /** Shards that the responses of the busiest second are to be spread over, each a key's own partition. */
  readonly shardsNeeded: number;
  readonly publication: {
    /** By one function. */
    readonly minutes: number;
    readonly megabytes: number;
    readonly readUnits: number;
    readonly byShards: PublicationByShards;
  };
  readonly costs: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
}

/** What publishing takes when each shard is read by a function of its own, and one makes the edition of the slices. */
export interface PublicationByShards {
  readonly minutes: number;
  readonly shardSeconds: number;
  readonly shardMegabytes: number;
  readonly sliceMegabytes: number;
  /** For all slices to reach the function that makes the edition; part of `editionSeconds`. */
  readonly sliceSeconds: number;
  readonly editionSeconds: number;
  readonly editionMegabytes: number;
  /** Of all functions that read at once. */
  readonly readUnitsPerSecond: number;
  readonly gigabyteSeconds: number;
  /** Responses at which the first limit binds, and which. */
  readonly most: { readonly responses: number; readonly limit: string };
}

/** What was measured of publications, each at two sizes at least. */
export interface MeasuredPublishing {
  readonly whole: readonly MeasuredPublication[];
  readonly slices: readonly MeasuredSlice[];
  readonly folds: readonly MeasuredFold[];
}

/**
 * What a wave needs from AWS, from what its requests and its publication were measured to cost. Rates are at the peak,
 * costs in US dollars for the wave's month.
 */
export function planCapacity(
  wave: Wave,
  requests: readonly MeasuredRequest[],
  measured: MeasuredPublishing,
  assumptions: Assumptions,
): CapacityPlan {
  const { lambdaMegabytes, coreSpeed, storeMilliseconds, shards } = assumptions;
  const average = wave.responses / (wave.hours * 3600);
  const peak = average * wave.peakFactor;
  const reaches = ({ perRespondent, isCacheable }: MeasuredRequest) =>
    perRespondent * (isCacheable ? 1 - wave.edgeHitRate : 1);
  const sum = (of: (request: MeasuredRequest) => number) =>
    requests.reduce((total, request) => total + reaches(request) * of(request), 0);
  const commands = ({ readUnits, writeUnits }: MeasuredRequest) =>
    Math.ceil(readUnits) + Math.ceil(writeUnits);
  const busyMilliseconds = sum(
    (request) => request.workMilliseconds / coreSpeed + commands(request) * storeMilliseconds,
  );
  const apiPerRespondent = sum(() => 1);
  const edgePerRespondent =
    requests.reduce((total, { perRespondent }) => total + perRespondent, 0) + wave.pageFiles;
  const [readPer, writePer] = [sum(({ readUnits }) => readUnits), sum(({ writeUnits }) => writeUnits)];
  const publication = planPublication(wave.responses, measured, assumptions);
  const { byShards } = publication;
  const isLarge = wave.responses >= publicationSizes.largeWaveResponses;
  const publicationGigabyteSeconds = isLarge
    ? byShards.gigabyteSeconds
    : (publication.minutes * 60 * publicationSizes.oneFunctionMegabytes) / 1024;
  const gigabyteSeconds = (wave.responses * busyMilliseconds * lambdaMegabytes) / 1024 / 1000;
  const storedGigabytes =
    (wave.responses * ((measured.whole.at(-1)?.bytesPerResponse ?? 0) + itemOverheadBytes)) / 1024 ** 3;
  const replyBytes = requests.reduce(
    (total, request) => total + request.perRespondent * request.replyBytes,
    0,
  );
  const million = 1_000_000;
  const edgeData =
    ((wave.responses * (wave.pageBytes + replyBytes)) / 1024 ** 3) * prices.cloudFrontPerGigabyte;
  const edgeRequests = ((wave.responses * edgePerRespondent) / million) * prices.cloudFrontPerMillionRequests;
  const concurrency = (peak * busyMilliseconds) / 1000;
  // Each answers once and is admitted once, in a table of its own.
  const warm = Math.ceil(peak * headroom);
  const isWarmed = warm > quotas.newTableWriteUnits.limit;
  return {
    respondentsPerSecond: { average, peak },
    requestsPerSecond: { edge: peak * edgePerRespondent, api: peak * apiPerRespondent },
    concurrency,
    settings: {
      respondentsPerSecond: Math.ceil(peak * headroom),
      ...(isWarmed && { warmWritesPerSecond: warm }),
    },
    shardsNeeded: Math.ceil((peak * headroom) / quotas.partitionWriteUnits.limit),
    unitsPerSecond: { read: peak * readPer, write: peak * writePer },
    publication,
    costs: {
      'Lambda, time': gigabyteSeconds * prices.lambdaPerGigabyteSecond,
      'Lambda, requests': ((wave.responses * apiPerRespondent) / million) * prices.lambdaPerMillionRequests,
      'HTTP API': ((wave.responses * apiPerRespondent) / million) * prices.httpApiPerMillionRequests,
      'DynamoDB, writes': ((wave.responses * writePer) / million) * prices.dynamoPerMillionWriteUnits,
      'DynamoDB, reads of respondents':
        ((wave.responses * readPer) / million) * prices.dynamoPerMillionReadUnits,
      'One publication, DynamoDB': (publication.readUnits / million) * prices.dynamoPerMillionReadUnits,
      'DynamoDB, warming two tables': isWarmed
        ? 2 * (warm - quotas.newTableWriteUnits.limit) * prices.dynamoPerWarmWriteUnit
        : 0,
      'One publication, Lambda': publicationGigabyteSeconds * prices.lambdaPerGigabyteSecond,
      'One publication, slices and steps': isLarge ? slicesAndSteps(byShards, shards) : 0,
      'Hourly steps while nothing is large':
        ((hoursPerMonth * stepsOfSmall) / 1000) * prices.stepFunctionsPerThousandTransitions,
      'DynamoDB, storage and backup':
        storedGigabytes * (prices.dynamoPerGigabyteMonth + prices.dynamoBackupPerGigabyteMonth),
      'CloudFront, data': edgeData,
      'CloudFront, requests': edgeRequests,
      'CloudFront, functions':
        ((wave.responses * wave.pageFiles) / million) * prices.cloudFrontPerMillionFunctions,
      'CloudFront, what is free for everybody each month': -(
        Math.min(edgeData, prices.cloudFrontFreeGigabytes * prices.cloudFrontPerGigabyte) +
        Math.min(edgeRequests, prices.cloudFrontFreeMillionRequests * prices.cloudFrontPerMillionRequests)
      ),
      'Secrets and alarms': 3 * prices.secretPerMonth + alarms * prices.alarmPerMonth,
    },
    checks: [
      check('CloudFront requests a second', peak * edgePerRespondent, quotas.edgeRequestsPerSecond),
      check(
        'CloudFront gigabits a second',
        (peak * (wave.pageBytes + replyBytes) * 8) / 1e9,
        quotas.edgeGigabitsPerSecond,
      ),
      check('HTTP API requests a second', peak * apiPerRespondent, quotas.apiRequestsPerSecond),
      check('Lambda instances at once', concurrency, quotas.lambdaConcurrency),
      check('Lambda instances more in ten seconds', concurrency, quotas.lambdaMorePerTenSeconds),
      check('Secrets Manager reads a second', concurrency / 10, quotas.secretReadsPerSecond),
      check('DynamoDB writes a second, each table when new', peak, quotas.newTableWriteUnits),
      check('DynamoDB writes a second, each table', peak, quotas.tableWriteUnits),
      check('DynamoDB writes a second, one shard of responses', peak / shards, quotas.partitionWriteUnits),
      ...(isLarge ? checksByShards(byShards) : checksOfOneFunction(publication)),
    ],
  };
}

/** As many as the stack has; a test of its template counts them. */
export const alarms = 25;
/** DynamoDB stores so much more with each item. */
const itemOverheadBytes = 100;
const pageBytes = 1024 ** 2;
/** Strongly consistent, a unit each 4 KB. */
const bytesPerReadUnit = 4096;

/** A run of which no step works on a large wave: its start, and three steps. */
const stepsOfSmall = 4;
const hoursPerMonth = 730;
/** Of a run with a large wave, beside two for each shard. */
const stepsOfLarge = 8;

function planPublication(
  responses: number,
  measured: MeasuredPublishing,
  assumptions: Assumptions,
): CapacityPlan['publication'] {
  const { whole } = measured;
  const read = along(whole, ({ readSeconds }) => readSeconds);
  const compute = along(whole, ({ computeSeconds }) => computeSeconds);
  return {
    minutes: (read.at(responses) + compute.at(responses)) / assumptions.coreSpeed / 60,
    megabytes: along(whole, ({ peakMegabytes }) => peakMegabytes).at(responses),
    readUnits: responses * readUnitsPerResponse(measured),
    byShards: planByShards(responses, measured, assumptions),
  };
}

function planByShards(
  responses: number,
  measured: MeasuredPublishing,
  { coreSpeed, storeMilliseconds, sliceMegabytesPerSecond, shards }: Assumptions,
): PublicationByShards {
  const { slices, folds } = measured;
  const units = readUnitsPerResponse(measured);
  const work = along(slices, ({ readSeconds }) => readSeconds);
  const sliceBytes = along(slices, ({ bytes }) => bytes);
  const sliceMegabytes = (ofWave: number) => sliceBytes.at(ofWave / shards) / 1024 ** 2;
  const putSeconds = (ofWave: number) => sliceMegabytes(ofWave) / sliceMegabytesPerSecond;
  const readingSeconds = (ofWave: number) => {
    const ofShard = ofWave / shards;
    const pages = (ofShard * units * bytesPerReadUnit) / pageBytes;
    const working = work.at(ofShard) / coreSpeed + (pages * storeMilliseconds) / 1000;
    return Math.max(working, (ofShard * units) / quotas.partitionReadUnits.limit);
  };
  const shardSeconds = (ofWave: number) => readingSeconds(ofWave) + putSeconds(ofWave);
  const shardMemory = along(slices, ({ peakMegabytes }) => peakMegabytes);
  const shardMegabytes = (ofWave: number) => shardMemory.at(ofWave / shards);
  const fold = along(folds, ({ foldSeconds, computeSeconds }) => foldSeconds + computeSeconds);
  // As though no slice arrived while another is worked on, which they do.
  const getSeconds = (ofWave: number) => shards * putSeconds(ofWave);
  const editionSeconds = (ofWave: number) => getSeconds(ofWave) + fold.at(ofWave) / coreSpeed;
  const editionMegabytes = along(folds, ({ peakMegabytes }) => peakMegabytes).at;
  const lambdaSeconds = quotas.lambdaMinutes.limit * 60;
  const needs: [limit: string, of: (ofWave: number) => number, most: number][] = [
    ['seconds to read a shard', shardSeconds, lambdaSeconds],
    ['megabytes to read a shard', shardMegabytes, publicationSizes.shardMegabytes],
    ['seconds to make the edition', editionSeconds, lambdaSeconds],
    ['megabytes to make the edition', editionMegabytes, publicationSizes.editionMegabytes],
  ];
  const mosts = needs.map(([limit, of, most]) => ({ limit, responses: largestWithin(of, most) }));
  const rounds = Math.ceil(shards / publicationSizes.shardsAtOnce);
  return {
    minutes: (rounds * shardSeconds(responses) + editionSeconds(responses)) / 60,
    shardSeconds: shardSeconds(responses),
    shardMegabytes: shardMegabytes(responses),
    sliceMegabytes: sliceMegabytes(responses),
    sliceSeconds: getSeconds(responses),
    editionSeconds: editionSeconds(responses),
    editionMegabytes: editionMegabytes(responses),
    readUnitsPerSecond:
      (publicationSizes.shardsAtOnce * (responses / shards) * units) / readingSeconds(responses),
    gigabyteSeconds:
      (shards * shardSeconds(responses) * publicationSizes.shardMegabytes +
        editionSeconds(responses) * publicationSizes.editionMegabytes) /
      1024,
    most: mosts.reduce((least, most) => (most.responses < least.responses ? most : least)),
  };
}

function readUnitsPerResponse({ whole }: MeasuredPublishing): number {
  return (whole.at(-1)?.bytesPerResponse ?? 0) / bytesPerReadUnit;
}

/** The line through the smallest and the largest size measured, never below zero. */
function along<T extends { readonly responses: number }>(measured: readonly T[], of: (one: T) => number) {
  const [small, large] = [measured[0], measured.at(-1)];
  if (!small || !large || small === large)
    throw new RangeError('planCapacity: two sizes of each measurement are needed');
  const slope = (of(large) - of(small)) / (large.responses - small.responses);
  return { at: (size: number) => Math.max(0, of(small) + slope * (size - small.responses)) };
}

/** The most responses, to a thousand, of which what grows with them stays within a limit. */
function largestWithin(of: (responses: number) => number, limit: number): number {
  let [within, beyond] = [0, 10_000_000_000];
  while (beyond - within > 1000) {
    const middle = (within + beyond) / 2;
    if (of(middle) <= limit) within = middle;
    else beyond = middle;
  }
  return within;
}

function slicesAndSteps({ sliceMegabytes }: PublicationByShards, shards: number): number {
  // A slice is there for minutes; a day is what it would be, had its deletion failed.
  const gigabyteMonths = (shards * sliceMegabytes) / 1024 / 30;
  return (
    (shards / 1000) * (prices.s3PerThousandPuts + prices.s3PerThousandGets) +
    gigabyteMonths * prices.s3PerGigabyteMonth +
    ((stepsOfLarge + 2 * shards) / 1000) * prices.stepFunctionsPerThousandTransitions
  );
}

function checksOfOneFunction({ minutes, megabytes }: CapacityPlan['publication']): Check[] {
  return [
    check('Publication, minutes in one function', minutes, quotas.lambdaMinutes),
    check('Publication, megabytes in one function', megabytes, ours(publicationSizes.oneFunctionMegabytes)),
  ];
}

function checksByShards(byShards: PublicationByShards): Check[] {
  const { shardSeconds, shardMegabytes, editionSeconds, editionMegabytes, readUnitsPerSecond } = byShards;
  return [
    check('Publication, minutes to read a shard', shardSeconds / 60, quotas.lambdaMinutes),
    check('Publication, megabytes to read a shard', shardMegabytes, ours(publicationSizes.shardMegabytes)),
    check('Publication, minutes to make the edition', editionSeconds / 60, quotas.lambdaMinutes),
    check(
      'Publication, megabytes to make the edition',
      editionMegabytes,
      ours(publicationSizes.editionMegabytes),
    ),
    check('Publication, reads a second, table', readUnitsPerSecond, quotas.tableReadUnits),
    check('Publication, reads a second, table when new', readUnitsPerSecond, quotas.newTableReadUnits),
  ];
}

/** What we give a function ourselves; 10,240 MB are the most there are. */
function ours(limit: number): Quota {
  return { limit, isRaised: false, source: 'infra/aws/publication-sizes.ts' };
}

function check(name: string, needed: number, quota: Quota): Check {
  return { name, needed, quota, binds: needed > quota.limit };
}

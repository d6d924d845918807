import type { MeasuredRequest } from './measure-journey.ts';
import type { MeasuredPublication } from './measure-publication.ts';
import { limits, prices } from './prices.ts';

export interface Wave {
  readonly responses: number;
  readonly hours: number;
  /** The busiest second, as a multiple of the average one. */
  readonly peakFactor: number;
  /** Part of the requests with a cacheable reply that the edge answers by itself. */
  readonly edgeHitRate: number;
  /** Bytes of the survey's page and scripts, compressed. */
  readonly pageBytes: number;
}

export interface Assumptions {
  readonly lambdaMegabytes: number;
  /** A function's core beside the one measured on: 1 for as fast. */
  readonly coreSpeed: number;
  /** Milliseconds that a command waits for DynamoDB. */
  readonly storeMilliseconds: number;
  readonly shards: number;
}

export interface Check {
  readonly name: string;
  readonly needed: number;
  readonly limit: number;
  readonly binds: boolean;
}

export interface CapacityPlan {
  readonly respondentsPerSecond: { readonly average: number; readonly peak: number };
  readonly requestsPerSecond: { readonly edge: number; readonly api: number };
  readonly concurrency: number;
  readonly unitsPerSecond: { readonly read: number; readonly write: number };
  readonly publication: {
    readonly minutes: number;
    readonly megabytes: number;
    readonly readUnits: number;
    /** Of the sixteen shards read by as many functions, and one that puts them together. */
    readonly parallelMinutes: number;
  };
  readonly costs: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
}

/**
 * What a wave needs from AWS, from what its requests and its publication were measured to cost. Rates are at the peak,
 * costs in US dollars for the wave's month.
 */
export function planCapacity(
  wave: Wave,
  requests: readonly MeasuredRequest[],
  publications: readonly MeasuredPublication[],
  { lambdaMegabytes, coreSpeed, storeMilliseconds, shards }: Assumptions,
): CapacityPlan {
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
    requests.reduce((total, { perRespondent }) => total + perRespondent, 0) + pageRequests;
  const [readPer, writePer] = [sum(({ readUnits }) => readUnits), sum(({ writeUnits }) => writeUnits)];
  const publication = planPublication(wave.responses, publications, { coreSpeed, shards });
  const gigabyteSeconds =
    (wave.responses * busyMilliseconds * lambdaMegabytes) / 1024 / 1000 +
    (publication.minutes * 60 * publication.megabytes) / 1024;
  const storedGigabytes =
    (wave.responses * ((publications.at(-1)?.bytesPerResponse ?? 0) + itemOverheadBytes)) / 1024 ** 3;
  const replyBytes = requests.reduce(
    (total, request) => total + request.perRespondent * request.replyBytes,
    0,
  );
  const million = 1_000_000;
  return {
    respondentsPerSecond: { average, peak },
    requestsPerSecond: { edge: peak * edgePerRespondent, api: peak * apiPerRespondent },
    concurrency: (peak * busyMilliseconds) / 1000,
    unitsPerSecond: { read: peak * readPer, write: peak * writePer },
    publication,
    costs: {
      'Lambda, time': gigabyteSeconds * prices.lambdaPerGigabyteSecond,
      'Lambda, requests': ((wave.responses * apiPerRespondent) / million) * prices.lambdaPerMillionRequests,
      'HTTP API': ((wave.responses * apiPerRespondent) / million) * prices.httpApiPerMillionRequests,
      'DynamoDB, writes': ((wave.responses * writePer) / million) * prices.dynamoPerMillionWriteUnits,
      'DynamoDB, reads of respondents':
        ((wave.responses * readPer) / million) * prices.dynamoPerMillionReadUnits,
      'DynamoDB, one publication': (publication.readUnits / million) * prices.dynamoPerMillionReadUnits,
      'DynamoDB, storage and backup':
        storedGigabytes * (prices.dynamoPerGigabyteMonth + prices.dynamoBackupPerGigabyteMonth),
      'CloudFront, data':
        ((wave.responses * (wave.pageBytes + replyBytes)) / 1024 ** 3) * prices.cloudFrontPerGigabyte,
      'CloudFront, requests':
        ((wave.responses * edgePerRespondent) / million) * prices.cloudFrontPerMillionRequests,
      'Secrets and alarms': 2 * prices.secretPerMonth + alarms * prices.alarmPerMonth,
    },
    checks: [
      check('HTTP API requests a second (ask)', peak * apiPerRespondent, limits.apiRequestsPerSecond),
      check('Lambda instances at once (ask)', (peak * busyMilliseconds) / 1000, limits.lambdaConcurrency),
      check('DynamoDB writes a second, table when new', peak * writePer, limits.newTableWriteUnits),
      check('DynamoDB writes a second, table (ask)', peak * writePer, limits.tableWriteUnits),
      check('DynamoDB writes a second, one shard of responses', peak / shards, limits.partitionWriteUnits),
      check('Publication, minutes in one function', publication.minutes, limits.lambdaMinutes),
      check('Publication, megabytes in one function', publication.megabytes, limits.lambdaMegabytes),
    ],
  };
}

/** The page, its style, its scripts and the token's worker. */
const pageRequests = 7;
const alarms = 10;
/** DynamoDB stores so much more with each item. */
const itemOverheadBytes = 100;
const pageBytes = 1024 ** 2;
/** Strongly consistent, a unit each 4 KB. */
const bytesPerReadUnit = 4096;

function planPublication(
  responses: number,
  publications: readonly MeasuredPublication[],
  { coreSpeed, shards }: { coreSpeed: number; shards: number },
): CapacityPlan['publication'] {
  const [small, large] = [publications[0], publications.at(-1)];
  if (!small || !large || small === large)
    throw new RangeError('planCapacity: two sizes of publication are needed');
  const along = (of: (measured: MeasuredPublication) => number) => {
    const slope = (of(large) - of(small)) / (large.responses - small.responses);
    return { slope, at: (size: number) => Math.max(0, of(small) + slope * (size - small.responses)) };
  };
  const read = along(({ readSeconds }) => readSeconds);
  const compute = along(({ computeSeconds }) => computeSeconds);
  const memory = along(({ peakMegabytes }) => peakMegabytes);
  const pages = (responses * large.bytesPerResponse) / pageBytes;
  return {
    minutes: (read.at(responses) + compute.at(responses)) / coreSpeed / 60,
    megabytes: memory.at(responses),
    readUnits: pages * (pageBytes / bytesPerReadUnit),
    parallelMinutes: (read.at(responses / shards) + compute.at(responses)) / coreSpeed / 60,
  };
}

function check(name: string, needed: number, limit: number): Check {
  return { name, needed, limit, binds: needed > limit };
}

import { describe, expect, it } from 'vitest';
import { planCapacity, toAskFor } from '../capacity/plan-capacity.ts';

const wave = {
  responses: 3_600_000,
  hours: 1,
  peakFactor: 2,
  edgeHitRate: 0.5,
  pageFiles: 6,
  pageBytes: 100_000,
};
const assumptions = {
  lambdaMegabytes: 1024,
  coreSpeed: 1,
  storeMilliseconds: 5,
  sliceMegabytesPerSecond: 60,
  shards: 16,
};
const requests = [
  {
    route: 'GET /a',
    perRespondent: 1,
    workMilliseconds: 2,
    replyBytes: 1000,
    readUnits: 0,
    writeUnits: 0,
    isCacheable: true,
  },
  {
    route: 'PUT /b',
    perRespondent: 1,
    workMilliseconds: 10,
    replyBytes: 0,
    readUnits: 1,
    writeUnits: 1,
    isCacheable: false,
  },
];
// By hand: 10 µs and 500 bytes a response beyond the smaller size, of a shard, too; 2 µs and 500 bytes from slices.
const whole = [
  {
    responses: 100_000,
    readSeconds: 2,
    computeSeconds: 1,
    peakMegabytes: 200,
    pages: 10,
    bytesPerResponse: 100,
  },
  {
    responses: 1_100_000,
    readSeconds: 12,
    computeSeconds: 2,
    peakMegabytes: 700,
    pages: 100,
    bytesPerResponse: 100,
  },
];
const slices = [
  { responses: 100_000, readSeconds: 1, peakMegabytes: 200, bytes: 4_000_000 },
  { responses: 1_100_000, readSeconds: 11, peakMegabytes: 700, bytes: 44_000_000 },
];
const folds = [
  { responses: 100_000, rows: 1000, foldSeconds: 0.2, computeSeconds: 0.8, peakMegabytes: 200 },
  { responses: 1_100_000, rows: 1000, foldSeconds: 1.2, computeSeconds: 1.8, peakMegabytes: 700 },
];
const measured = { whole, slices, folds };

describe('the capacity of a wave', () => {
  const plan = planCapacity(wave, requests, measured, assumptions);

  // By hand: 1,000 respondents a second on average, 2,000 at the peak; half of GET /a and all of PUT /b reach the API.
  it('is that of its busiest second', () => {
    expect(plan.respondentsPerSecond).toEqual({ average: 1000, peak: 2000 });
    expect(plan.requestsPerSecond.api).toBe(3000);
    expect(plan.unitsPerSecond).toEqual({ read: 2000, write: 2000 });
    // 0.5 × 2 ms + 10 ms + 2 commands × 5 ms = 21 ms a respondent.
    expect(plan.concurrency).toBeCloseTo(42, 9);
  });

  // By hand: 10 µs a response to read and 1 µs to compute beyond the smaller size, 500 bytes of memory each.
  it('takes a publication along the line through the two that were measured', () => {
    expect(plan.publication.minutes).toBeCloseTo((2 + 35 + 1 + 3.5) / 60, 9);
    expect(plan.publication.megabytes).toBeCloseTo(200 + 3.5 * 500, 9);
    expect(plan.publication.readUnits).toBeCloseTo((3_600_000 * 100) / 4096, 6);
  });

  it('costs what its requests and units cost', () => {
    expect(plan.costs['HTTP API']).toBeCloseTo(5.4 * 1.17, 9);
    expect(plan.costs['DynamoDB, writes']).toBeCloseTo(3.6 * 0.7423, 9);
    expect(plan.costs['Lambda, time']).toBeCloseTo(3_600_000 * 0.021 * 0.0000133334, 6);
  });

  it('takes off what CloudFront gives everybody, and never more than it costs', () => {
    const free = 'CloudFront, what is free for everybody each month';
    const many = planCapacity({ ...wave, responses: 18_000_000 }, requests, measured, assumptions).costs;
    expect(many[free]).toBeCloseTo(-(1024 * 0.085 + 10 * 1.2), 9);
    const few = planCapacity({ ...wave, responses: 1000 }, requests, measured, assumptions).costs;
    const paid = (few['CloudFront, data'] ?? 0) + (few['CloudFront, requests'] ?? 0);
    expect(few[free]).toBeCloseTo(-paid, 9);
  });

  // By hand: 225,000 responses a shard, 2.25 s of work, 21.46 pages of 5 ms and 8.58 MB at 60 MB a second; 16 shards are
  // 4 rounds of 4, and 16 slices to fetch.
  it('publishes a large wave by shards', () => {
    const { byShards } = plan.publication;
    const sliceMegabytes = 9_000_000 / 1024 ** 2;
    const readingSeconds = 2.25 + ((225_000 * 100) / 1024 ** 2) * 0.005;
    const shardSeconds = readingSeconds + sliceMegabytes / 60;
    const editionSeconds = (16 * sliceMegabytes) / 60 + 8;
    expect(byShards.shardSeconds).toBeCloseTo(shardSeconds, 9);
    expect(byShards.shardMegabytes).toBeCloseTo(262.5, 9);
    expect(byShards.sliceMegabytes).toBeCloseTo(sliceMegabytes, 9);
    expect(byShards.editionSeconds).toBeCloseTo(editionSeconds, 9);
    expect(byShards.editionMegabytes).toBe(1950);
    expect(byShards.minutes).toBeCloseTo((4 * shardSeconds + editionSeconds) / 60, 9);
    expect(byShards.readUnitsPerSecond).toBeCloseTo((4 * 225_000 * 100) / 4096 / readingSeconds, 6);
    const gigabyteSeconds = 16 * shardSeconds * (1769 / 1024) + editionSeconds * 10;
    expect(byShards.gigabyteSeconds).toBeCloseTo(gigabyteSeconds, 6);
    expect(plan.costs['One publication, Lambda']).toBeCloseTo(gigabyteSeconds * 0.0000133334, 9);
    // 10,240 MB are 10,040 beyond the smaller size, each 2,000 responses.
    expect(byShards.most.limit).toBe('megabytes to make the edition');
    expect(byShards.most.responses / 20_180_000).toBeCloseTo(1, 3);
  });

  it('never reads a shard faster than its partition can be read', () => {
    const fast = slices.map((slice) => ({ ...slice, readSeconds: slice.readSeconds / 100 }));
    const { byShards } = planCapacity(wave, requests, { ...measured, slices: fast }, assumptions).publication;
    const putting = 9_000_000 / 1024 ** 2 / 60;
    expect(byShards.shardSeconds).toBeCloseTo((225_000 * 100) / 4096 / 3000 + putting, 9);
    expect(byShards.readUnitsPerSecond).toBeCloseTo(12_000, 6);
  });

  it('publishes a small wave by one function', () => {
    const small = planCapacity({ ...wave, responses: 1_100_000 }, requests, measured, assumptions);
    expect(small.costs['One publication, Lambda']).toBeCloseTo(14 * (3008 / 1024) * 0.0000133334, 9);
    expect(small.costs['One publication, slices and steps']).toBe(0);
    expect(small.checks.map(({ name }) => name)).toContain('Publication, megabytes in one function');
  });

  it('knows what CloudFront carries, and says what to ask for with half as much again', () => {
    const { checks } = planCapacity(wave, requests, measured, assumptions);
    const needed = (name: string) => checks.find((one) => one.name === name)?.needed;
    // 2000 respondents in the busiest second, with six files and their requests each.
    const perRespondent = 6 + requests.reduce((sum, request) => sum + request.perRespondent, 0);
    expect(needed('CloudFront requests a second')).toBe(2000 * perRespondent);
    const bytes =
      100_000 + requests.reduce((sum, { perRespondent: n, replyBytes }) => sum + n * replyBytes, 0);
    expect(needed('CloudFront gigabits a second')).toBeCloseTo((2000 * bytes * 8) / 1e9, 9);
    const check = (name: string, need: number, isRaised = true) => ({
      ...{ name, needed: need, binds: need > 100 },
      quota: { limit: 100, isRaised, source: 'https://docs.aws.amazon.com/' },
    });
    expect(toAskFor([check('A', 60), check('B', 80), check('C', 90, false)])).toEqual([
      { name: 'B', ask: 120 },
    ]);
  });

  it('names of each limit who sets it, and holds each of Amazon’s against its own page', () => {
    const { checks } = planCapacity(wave, requests, measured, assumptions);
    for (const { name, quota } of checks)
      expect([name, quota.source]).toEqual([
        name,
        expect.stringMatching(
          name.includes('megabytes') ? /^infra\/aws\// : /^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/,
        ),
      ]);
    expect(checks.length).toBeGreaterThan(12);
  });

  it('says how far tables are to be warmed before the opening, at what cost, and over how many shards', () => {
    const planned = planCapacity({ ...wave, responses: 18_000_000 }, requests, measured, assumptions);
    // 5,000 a second on average, 10,000 in the busiest, and half as much again.
    expect(planned.settings).toEqual({ respondentsPerSecond: 15_000, warmWritesPerSecond: 15_000 });
    expect(planned.costs['DynamoDB, warming two tables']).toBeCloseTo(2 * 11_000 * 0.000772, 9);
    expect(planned.shardsNeeded).toBe(15);
    // 2,000 in the busiest second are within what a new table gives.
    const small = planCapacity(wave, requests, measured, assumptions);
    expect(small.settings).toEqual({ respondentsPerSecond: 3000 });
    expect(small.costs['DynamoDB, warming two tables']).toBe(0);
  });

  it('names the limits that it would pass, and no other', () => {
    const binding = (responses: number) =>
      planCapacity({ ...wave, responses }, requests, measured, assumptions)
        .checks.filter(({ binds }) => binds)
        .map(({ name }) => name);
    expect(binding(3_600_000)).toEqual([]);
    expect(binding(36_000_000)).toEqual([
      'HTTP API requests a second',
      'DynamoDB writes a second, each table when new',
      'DynamoDB writes a second, one shard of responses',
      'Publication, megabytes to make the edition',
    ]);
  });
});

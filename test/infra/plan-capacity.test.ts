import { describe, expect, it } from 'vitest';
import { planCapacity } from '../capacity/plan-capacity.ts';

const wave = { responses: 3_600_000, hours: 1, peakFactor: 2, edgeHitRate: 0.5, pageBytes: 100_000 };
const assumptions = { lambdaMegabytes: 1024, coreSpeed: 1, storeMilliseconds: 5, shards: 16 };
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
const publications = [
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

describe('the capacity of a wave', () => {
  const plan = planCapacity(wave, requests, publications, assumptions);

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
    // 21 ms of 1 GB each, and a publication of 41.5 s in 1,950 MB.
    expect(plan.costs['Lambda, time']).toBeCloseTo(
      (3_600_000 * 0.021 + 41.5 * (1950 / 1024)) * 0.0000133334,
      6,
    );
  });

  it('names the limits that it would pass, and no other', () => {
    const binding = (responses: number) =>
      planCapacity({ ...wave, responses }, requests, publications, assumptions)
        .checks.filter(({ binds }) => binds)
        .map(({ name }) => name);
    expect(binding(3_600_000)).toEqual([]);
    expect(binding(36_000_000)).toEqual([
      'HTTP API requests a second (ask)',
      'DynamoDB writes a second, table when new',
      'DynamoDB writes a second, one shard of responses',
      'Publication, megabytes in one function',
    ]);
  });
});

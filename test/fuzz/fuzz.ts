import { parseArgs } from 'node:util';
import { fuzzApi } from './fuzz-api.ts';

/** `npm run fuzz -- --requests 100000 --seed 1`: prints what was answered, and every reply that should not be. */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const requests = Number(values.requests);
const firstSeed = Number(values.seed);
/** Each round has an observatory of its own: one that a request closed would refuse all that follow. */
const perRound = 2500;
const statuses: Record<string, number> = {};
const wrong: string[] = [];
const heapMegabytes: number[] = [];
for (let sent = 0, round = 0; sent < requests; sent += perRound, round++) {
  const result = await fuzzApi({ requests: Math.min(perRound, requests - sent), seed: firstSeed + round });
  for (const [status, count] of Object.entries(result.statuses))
    statuses[status] = (statuses[status] ?? 0) + count;
  wrong.push(...result.wrong);
  globalThis.gc?.();
  heapMegabytes.push(Math.round(process.memoryUsage().heapUsed / 1024 ** 2));
}
console.log(`${requests} requests, seeds from ${firstSeed}`);
console.log(
  Object.entries(statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join('  '),
);
console.log(`heap after each round, MB: ${heapMegabytes.join(' ')}`);
console.log(`${wrong.length} wrong replies`);
for (const line of wrong.slice(0, 50)) console.log(`  ${line}`);
if (wrong.length > 0) process.exitCode = 1;

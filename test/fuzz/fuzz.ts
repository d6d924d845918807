import { readCommandLine, wholeNumberOption } from '../support/command-line.ts';
import { fuzzApi } from './fuzz-api.ts';

const usage = `npm run fuzz -- --requests 100000 [--seed 1]

Sends requests made up from the OpenAPI document; prints what was answered, and every reply that should not be.`;

const { requests, firstSeed } = readCommandLine(
  usage,
  { requests: '100000', seed: '1' },
  ({ requests, seed }) => ({
    requests: wholeNumberOption('requests', requests, [1, 1e9]),
    firstSeed: wholeNumberOption('seed', seed, [0, 2 ** 31]),
  }),
);
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

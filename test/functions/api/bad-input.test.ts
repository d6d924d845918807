import { expect, it } from 'vitest';
import { fuzzApi } from '../../fuzz/fuzz-api.ts';
import { rounds } from '../../support/rounds.ts';

// `npm run fuzz` sends as many as one likes.
const requests = rounds({ short: 300, long: 10_000 });

it(`answers ${requests} random requests with documented statuses and problem documents, never with a failure`, async () => {
  const { statuses, wrong } = await fuzzApi({ requests, seed: 20261203 });
  expect(wrong).toEqual([]);
  // Not all were refused at the door.
  for (const status of ['200', '204', '400', '401', '404', '409', '415'])
    expect(statuses[status]).toBeGreaterThan(0);
});

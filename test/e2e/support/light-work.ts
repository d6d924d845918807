import { vi } from 'vitest';

// Files share a process, and start observatories of their own in it, whose handlers read their environment once.
vi.resetModules();

/** The proof of work asks browsers for a few tries in place of hundreds; `company-poster.test.ts` has it whole. */
vi.mock('../../../functions/survey/challenges.ts', async (original) => {
  const light = { cost: 5000, counters: { from: 1, to: 4 } };
  return { ...(await original<object>()), respondentWork: light, entranceWork: light };
});

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `npm run test:long`: whatever has a short form in `npm test` (test/support/rounds.ts), in its full length. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: [
      'test/attacks/{reader,employer,participation,malicious-issuer,opened-links,own-codes}.test.ts',
      'test/functions/disclosure/{coverage,discrete-gaussian,worked-edition}.test.ts',
      'test/functions/observatory/published-coverage.test.ts',
      'test/functions/api/bad-input.test.ts',
      'test/functions/publish/{faults,prepare-edition}.test.ts',
      'test/functions/mail/killed-sender.test.ts',
    ],
    globalSetup: 'test/support/own-temporary-folder.ts',
    maxWorkers: 2,
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    provide: { campaigns: 'long' },
  },
});

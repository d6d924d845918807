import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root, unitFiles } from './projects.ts';

/** Files that ask for rounds by whether the campaigns are long. */
const campaigns = unitFiles.filter((file) =>
  /support\/rounds\.ts'/.test(readFileSync(resolve(root, file), 'utf8')),
);

/** `npm run test:long`: whatever goes a shorter way otherwise (test/support/rounds.ts), in its full length. */
export default defineConfig({
  root,
  test: {
    include: campaigns,
    globalSetup: 'test/support/own-temporary-folder.ts',
    maxWorkers: 2,
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 180_000 } },
    provide: { campaigns: 'long' },
  },
});

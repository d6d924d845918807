import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
/** Files that ask for rounds by whether the campaigns are long. */
const campaigns = globSync('test/{functions,attacks,bundles,infra}/**/*.test.ts', { cwd: root }).filter(
  (file) => /support\/rounds\.ts'/.test(readFileSync(resolve(root, file), 'utf8')),
);

/** `npm run test:long`: whatever has a short form in `npm test` (test/support/rounds.ts), in its full length. */
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

import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
/** Browser files that see something in several ways, of which `npm test` takes the first. */
const looking = globSync('test/e2e/*.test.ts', { cwd: root }).filter((file) =>
  /\b(?:variants\(|looks\b)/.test(readFileSync(resolve(root, file), 'utf8')),
);

/** `npm run test:looks`: those others, which are English pages, in dark colours where colours are looked at. */
export default defineConfig({
  root,
  test: {
    include: looking,
    // By the names of the tests: `(en)`, `in en, dark`.
    testNamePattern: /\ben[,)]/,
    isolate: false,
    globalSetup: ['test/support/own-temporary-folder.ts', 'test/e2e/support/shared-browser.ts'],
    setupFiles: 'test/e2e/support/light-work.ts',
    maxWorkers: 4,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 180_000 } },
    provide: { campaigns: 'long' },
  },
});

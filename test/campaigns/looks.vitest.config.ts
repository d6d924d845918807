import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { browserFiles, root } from './projects.ts';

/** Browser files that see something in several ways, of which `npm test` and `npm run test:stories` take the first. */
const looking = browserFiles.filter((file) =>
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

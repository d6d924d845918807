import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BrowsersFirst } from './test/support/browsers-first.ts';

const unit = globSync('test/{functions,infra,web,attacks,bundles,support}/**/*.test.{ts,tsx}', {
  cwd: import.meta.dirname,
});
/** What replaces modules, globals, the clock or the environment would do so for files that come after it, too. */
const replacing =
  /\bvi\.(?:\w*mock|hoisted|resetModules|stub\w+|spyOn|useFakeTimers)\(|\bprocess\.env\.\w+ = /i;
const alone = unit.filter((file) => replacing.test(readFileSync(resolve(import.meta.dirname, file), 'utf8')));

export default defineConfig({
  test: {
    globalSetup: 'test/support/own-temporary-folder.ts',
    provide: { campaigns: 'short' },
    // Built functions are run as Node runs them.
    server: { deps: { external: [/\/dist\/(?:server|pictures)\//] } },
    // All projects share the workers; browser files come first, being the longest. They wait for half their time, so
    // that four workers are what keeps two cores busy.
    maxWorkers: 4,
    sequence: { sequencer: BrowsersFirst },
    // The clocks end what hangs: a busy machine decides nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 180_000 } },
    projects: [
      {
        extends: true,
        // Files share a process: modules are read, and stacks synthesised, once a worker.
        test: { name: 'unit', include: unit, exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'unit-alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'e2e',
          isolate: false,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/support/shared-browser.ts',
          setupFiles: 'test/e2e/support/light-work.ts',
        },
      },
    ],
  },
});

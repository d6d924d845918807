import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProjectInlineConfiguration, ViteUserConfig } from 'vitest/config';
import { BrowsersFirst } from '../support/browsers-first.ts';

export const root = resolve(import.meta.dirname, '../..');

/** Files of tests, from the root of the repository: those that need no browser, and those that drive one. */
export const unitFiles = globSync('test/{functions,infra,web,attacks,bundles,support}/**/*.test.{ts,tsx}', {
  cwd: root,
});
export const browserFiles = globSync('test/e2e/**/*.test.ts', { cwd: root });

/** What `npm test` leaves to `npm run test:stories`, having a short form of it. */
export const isLong = (file: string): boolean => /\.long\.test\.tsx?$/.test(file);

/** What replaces modules, globals, the clock or the environment would do so for files that come after it, too. */
const replacing =
  /\bvi\.(?:\w*mock|hoisted|resetModules|stub\w+|spyOn|useFakeTimers)\(|\bprocess\.env\.\w+ = /i;
const isAlone = (file: string): boolean => replacing.test(readFileSync(resolve(root, file), 'utf8'));

/** Tests in their ordinary length, of the files that are asked for. */
export function ordinaryTests(isAskedFor: (file: string) => boolean): ViteUserConfig {
  return {
    root,
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
      projects: projectsOf(isAskedFor),
    },
  };
}

function projectsOf(isAskedFor: (file: string) => boolean): TestProjectInlineConfiguration[] {
  const unit = unitFiles.filter(isAskedFor);
  const alone = unit.filter(isAlone);
  return [
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
        include: browserFiles.filter(isAskedFor),
        globalSetup: 'test/e2e/support/shared-browser.ts',
        setupFiles: 'test/e2e/support/light-work.ts',
      },
    },
  ];
}

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/support/own-temporary-folder.ts',
    provide: { campaigns: 'short' },
    // Both projects share the workers, so that two cores are never idle; browser files come first, being the longest.
    maxWorkers: 2,
    // The clocks end what hangs: a busy machine decides nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 180_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{functions,infra,web,attacks,bundles,support}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/support/shared-browser.ts',
        },
      },
    ],
  },
});

import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { browserFlags, executablePath } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string;
  }
}

/** Where Chromium is, for all workers: unpacked once. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('browserPath', await executablePath());
}

/** Longer than any wait on a busy machine: it ends what hangs, and decides nothing. */
export const hangMilliseconds = 120_000;

/** Outlives the modules, which each file has anew. */
const ofWorker = globalThis as { chromiumOfWorker?: Promise<Browser> };

/** One Chromium for each worker, which ends with it: each test has a context of its own. To close it closes contexts. */
export async function sharedBrowser(): Promise<Browser> {
  ofWorker.chromiumOfWorker ??= launch();
  const browser = await ofWorker.chromiumOfWorker;
  return Object.create(browser, {
    close: { value: () => Promise.all(browser.contexts().map((context) => context.close())) },
  });
}

async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: inject('browserPath'), args: browserFlags });
  browser.on('context', (context) => context.setDefaultTimeout(hangMilliseconds));
  return browser;
}

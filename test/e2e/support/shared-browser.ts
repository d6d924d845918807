import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { browserFlags, executablePath } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserAddress: string;
  }
}

/** One Chromium for a whole run: each file connects to it, and each test has a context of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: await executablePath(), args: browserFlags });
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}

/** Longer than any wait on a busy machine: it ends what hangs, and decides nothing. */
export const hangMilliseconds = 180_000;

/** This file's connection to the run's browser; to close it closes its contexts, and no others. */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await chromium.connect(inject('browserAddress'));
  browser.on('context', (context) => context.setDefaultTimeout(hangMilliseconds));
  return browser;
}

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const systemBrowser = '/usr/bin/chromium';

/** A real Chromium: the machine's own where there is one, else the one that npm ships. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executablePath(), args: browserFlags });
}

export async function executablePath(): Promise<string> {
  if (existsSync(systemBrowser)) return systemBrowser;
  const { default: shipped } = await import('@sparticuz/chromium');
  return shipped.executablePath();
}

// Not @sparticuz/chromium's own list: its --single-process crashes, its --disable-web-security hides mistakes.
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

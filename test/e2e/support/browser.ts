import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { type Browser, type BrowserContext, chromium, type Download } from 'playwright-core';

const systemBrowser = '/usr/bin/chromium';

/** A real Chromium: the machine's own where there is one, else the one that npm ships. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executablePath(), args: browserFlags });
}

/** What was downloaded; the browser may be another process's, whose files have no path here. */
export async function downloaded(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}

/** Closes what a test had opened; requests that its routes still held are let go, and are no error any more. */
export async function closeContext(context: BrowserContext | undefined): Promise<void> {
  for (const page of context?.pages() ?? []) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context?.close();
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
  // A page that is left for another of the site keeps its process: a new one costs a third of a visit.
  '--process-per-site',
];

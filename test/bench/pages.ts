import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page, Response } from 'playwright-core';
import { launchBrowser } from '../e2e/support/browser.ts';
import { inlinedScripts } from '../support/inlined-scripts.ts';
import { median } from './percentiles.ts';
import { onPublishedSite, publicPages } from './public-pages.ts';

/** What one load of a page costs. */
interface PageCost {
  /** Until it is quiet; what a browser asks for on its own, such as the icon, is not among them. */
  readonly requests: number;
  /** As compressed on the wire, headers included. */
  readonly bytes: number;
  /** Of script files, as on the wire, and of what stands in the page's own, as gzip would send it alone. */
  readonly scriptBytes: number;
  /** The same of what a worker is made of. */
  readonly workerBytes: number;
  /** Until its end has been scrolled to, bytes. */
  readonly scrolledBytes: number;
  /** Largest contentful paint, ms. */
  readonly lcp: number;
  /** The slowest of its interactions, ms; undefined where there is nothing to press. */
  readonly inp: number | undefined;
}

/** A telephone of the middle range, as Lighthouse takes it, is so many times slower than a laptop. */
const slowdown = 4;

/**
 * Prints for every public page in both languages, on a telephone's screen with a processor that is slowed down four times:
 * requests and bytes of its first load, how many of them are scripts (those that stand in its own file included), the
 * largest contentful paint, and the slowest reply to a press (INP). Times are of this machine, and compare pages with each
 * other.
 *
 * @param sizes  how often each page is loaded, of which medians are printed; then, to take them in parts, the first page's
 *               place in the list, from 1, and how many from there
 */
export async function benchPages([runs = 3, first, count]: number[] = []): Promise<void> {
  const browser = await launchBrowser();
  try {
    await onPublishedSite(async (url) => {
      console.log(
        `${'page'.padEnd(22)} requests  first load     script     worker   scrolled     LCP ms     INP ms`,
      );
      for (const page of publicPages(first, count)) await benchPage(browser, url + page, { page, runs });
    });
  } finally {
    await browser.close();
  }
}

async function benchPage(
  browser: Browser,
  address: string,
  { page, runs }: { page: string; runs: number },
): Promise<void> {
  const costs: PageCost[] = [];
  for (let run = 0; run < runs; run++) costs.push(await costOf(browser, address));
  const middle = (of: (cost: PageCost) => number) => median(costs.map(of));
  const kilobytes = (of: (cost: PageCost) => number) => `${(middle(of) / 1000).toFixed(1)} kB`.padStart(11);
  const hasPress = costs.every(({ inp }) => inp !== undefined);
  console.log(
    [
      page.padEnd(22),
      String(middle(({ requests }) => requests)).padStart(9),
      kilobytes(({ bytes }) => bytes),
      kilobytes(({ scriptBytes }) => scriptBytes),
      kilobytes(({ workerBytes }) => workerBytes),
      kilobytes(({ scrolledBytes }) => scrolledBytes),
      middle(({ lcp }) => lcp)
        .toFixed(0)
        .padStart(11),
      (hasPress ? middle(({ inp = 0 }) => inp).toFixed(0) : '–').padStart(11),
    ].join(''),
  );
}

async function costOf(browser: Browser, address: string): Promise<PageCost> {
  // A context of its own has nothing in its cache.
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchTimings);
    const session = await context.newCDPSession(page);
    const network = await watchNetwork(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const inlined = await weighInlined(await page.goto(address, { waitUntil: 'networkidle' }));
    const { requests, bytes } = network;
    const scriptBytes = network.scriptBytes + inlined.scripts;
    const { lcp } = await timings(page);
    const inp = await slowestPress(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    const before = network.bytes;
    await scrollThrough(page);
    const scrolledBytes = bytes + network.bytes - before;
    return { requests, bytes, scriptBytes, workerBytes: inlined.workers, scrolledBytes, lcp, inp };
  } finally {
    await context.close();
  }
}

/** Compressed bytes of what runs from the page's own file. */
async function weighInlined(reply: Response | null): Promise<{ scripts: number; workers: number }> {
  const { scripts, workers } = inlinedScripts((await reply?.text()) ?? '');
  const weigh = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return { scripts: weigh(scripts), workers: weigh(workers) };
}

interface Network {
  requests: number;
  bytes: number;
  scriptBytes: number;
}

async function watchNetwork(session: CDPSession): Promise<Network> {
  const network: Network = { requests: 0, bytes: 0, scriptBytes: 0 };
  const scripts = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, type }) => {
    network.requests += 1;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    network.bytes += encodedDataLength;
    if (scripts.has(requestId)) network.scriptBytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return network;
}

interface Timings {
  lcp: number;
  /** The longest reply to a press so far. */
  press: number;
}

/** Runs in the page, before anything of its own. */
function watchTimings(): void {
  const found: Timings = { lcp: 0, press: 0 };
  Object.assign(globalThis, { timings: found });
  const watch = (type: string, tell: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tell(entry);
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  watch('largest-contentful-paint', ({ startTime }) => {
    found.lcp = startTime;
  });
  watch('event', (entry) => {
    const { interactionId = 0 } = entry as PerformanceEntry & { interactionId?: number };
    if (interactionId > 0) found.press = Math.max(found.press, entry.duration);
  });
}

function timings(page: Page): Promise<Timings> {
  return page.evaluate(() => (globalThis as unknown as { timings: Timings }).timings);
}

const pressable = 'main summary, main button:not([disabled]), main input[type=radio], main select';

/** Presses the first things on the page that can be pressed. */
async function slowestPress(page: Page): Promise<number | undefined> {
  const targets = await page.locator(pressable).filter({ visible: true }).all();
  if (targets.length === 0) return undefined;
  for (const target of targets.slice(0, 3)) {
    // What is gone or covered by what was pressed before is let be.
    await target.click({ timeout: 1000 }).catch(() => {});
  }
  // An entry comes after the frame that it tells of.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  return (await timings(page)).press;
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

import { launch } from 'chrome-launcher';
import lighthouse, { type Flags } from 'lighthouse';
import { sitePages } from '../../web/pages/site-pages.ts';
import { languages } from '../../web/shared/language.ts';
import { browserFlags, executablePath, launchBrowser } from '../e2e/support/browser.ts';
import { simulate } from '../load/simulate.ts';
import { publishEdition } from '../support/company-panel.ts';
import { startedAnew } from '../support/observatory-process.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Prints, for every public page in both languages, Lighthouse's four scores (mobile, simulated slow network, median of
 * the runs) and the bytes as compressed on the wire: on first load, and when the reader has scrolled to the end.
 *
 * @param sizes  the first: how often each page is tried
 */
export async function benchPages([runs = 3]: number[] = []): Promise<void> {
  const observatory = await startedAnew();
  try {
    await simulate({ responses: 400, seed: 7, url: observatory.url, atOnce: 8 });
    await publishEdition(observatory);
    console.log(
      `${'page'.padEnd(20)}${categories.map((name) => name.padStart(16)).join('')}   first load  scrolled`,
    );
    for (const page of publicPages()) await benchPage(observatory.url, page, runs);
  } finally {
    await observatory.stop();
  }
}

/** Every page of either language but the operator's; an embedded figure stands for all of them. */
function publicPages(): string[] {
  const paths = sitePages
    .filter(({ path }) => path !== '/operator')
    .map(({ path }) => (path === '/embed' ? '/embed/mention' : path))
    .sort();
  return languages.flatMap((language) => paths.map((path) => `/${language}${path}`));
}

async function benchPage(url: string, page: string, runs: number): Promise<void> {
  const scores: number[][] = [];
  const faults = new Set<string>();
  for (let run = 0; run < runs; run++) scores.push(await scoresOf(url + page, faults));
  const middle = categories.map((_, index) => median(scores.map((each) => each[index] ?? 0)));
  const bytes = await bytesOf(url + page);
  console.log(
    page.padEnd(20) +
      middle.map((score) => String(Math.round(score * 100)).padStart(16)).join('') +
      kilobytes(bytes.first).padStart(13) +
      kilobytes(bytes.scrolled).padStart(10),
  );
  for (const fault of faults) console.log(`    ${fault}`);
}

async function scoresOf(address: string, faults: Set<string>): Promise<number[]> {
  const chrome = await launch({
    chromePath: await executablePath(),
    chromeFlags: ['--headless=new', ...browserFlags],
  });
  try {
    const flags: Flags = { port: chrome.port, logLevel: 'error', onlyCategories: [...categories] };
    const result = await lighthouse(address, flags);
    if (!result) throw new Error(`lighthouse gave nothing for ${address}`);
    const { lhr } = result;
    for (const name of categories) {
      for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit && audit.score !== null && audit.score < 0.9) {
          faults.add(`${name}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
        }
      }
    }
    return categories.map((name) => lhr.categories[name]?.score ?? 0);
  } finally {
    chrome.kill();
  }
}

/** What travels for a page, headers included, on a phone: until it is quiet, and until its end has been seen. */
async function bytesOf(address: string): Promise<{ first: number; scrolled: number }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const network = await page.context().newCDPSession(page);
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await network.send('Network.enable');
    await page.goto(address, { waitUntil: 'networkidle' });
    const first = bytes;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 600) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await page.waitForTimeout(50);
    }
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    return { first, scrolled: bytes };
  } finally {
    await browser.close();
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

import { launch } from 'chrome-launcher';
import lighthouse, { type Flags } from 'lighthouse';
import { browserFlags, executablePath } from '../e2e/support/browser.ts';
import { median } from './percentiles.ts';
import { onPublishedSite, publicPages } from './public-pages.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Prints Lighthouse's four scores for every public page in both languages: mobile, simulated slow network, median of the
 * runs.
 *
 * @param sizes  how often each page is tried; then, to take them in parts, the first page's place in the list, from 1,
 *               and how many from there
 */
export async function benchLighthouse([runs = 3, first, count]: number[] = []): Promise<void> {
  await onPublishedSite(async (url) => {
    console.log(`${'page'.padEnd(20)}${categories.map((name) => name.padStart(16)).join('')}`);
    for (const page of publicPages(first, count)) await benchPage(url, page, runs);
  });
}

async function benchPage(url: string, page: string, runs: number): Promise<void> {
  const scores: number[][] = [];
  const faults = new Set<string>();
  for (let run = 0; run < runs; run++) scores.push(await scoresOf(url + page, faults));
  const middle = categories.map((_, index) => median(scores.map((each) => each[index] ?? 0)));
  console.log(page.padEnd(20) + middle.map((score) => String(Math.round(score * 100)).padStart(16)).join(''));
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

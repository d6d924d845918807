import { beforeAll, describe, expect, it } from 'vitest';
import type { DifferenceStanding, ShownBenchmark } from '../../functions/observatory/benchmark-document.ts';
import { type JudgedIndicator, judgedIndicators } from '../../web/company/benchmark/judged.ts';
import {
  differenceInterval,
  differenceInWords,
  figureInWords,
  publishedInterval,
  verdictInWords,
} from '../../web/company/benchmark/wording.ts';
import { send } from '../support/company-panel.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { companies, onPart, openSignedIn, publishFirst } from './support/benchmarked-companies.ts';
import { downloaded } from './support/browser.ts';
import { observatory as server } from './support/own-observatory.ts';

const languages = variants(['fr', 'en'] as const);
// The order matters: the first group reads an observatory in which nothing was published yet.
describe('the benchmark before there is one', () => {
  it.each([
    ['fr', /attend d’être vérifiée/],
    ['en', /waiting to be verified/],
  ] as const)('tells a company that is not verified what it waits for (%s)', async (language, words) => {
    await onPart('pending', `/${language}`, 'benchmark', {}, async (page) => {
      expect(await page.locator('.company-part').innerText()).toMatch(words);
      await page.getByRole('link', { name: /invitations/ }).click();
      await page.waitForURL(/#\/invite$/);
    });
  });

  it('says that no edition has appeared', async () => {
    await onPart('many', '/en', 'benchmark', {}, async (page) => {
      await page.getByRole('heading', { name: /no edition has appeared/ }).waitFor();
    });
  });
});

describe('the benchmark of an edition', () => {
  let benchmark: ShownBenchmark;

  beforeAll(async () => {
    await publishFirst();
    benchmark = await send(server, '/company/editions/latest', { key: companies.many.key });
  });

  it('is not there for nine people, who are told what is needed and led to the participation', async () => {
    await onPart('few', '/fr', 'benchmark', {}, async (page) => {
      await page.getByRole('heading', { name: /trop peu de réponses de chez vous/ }).waitFor();
      expect(await page.locator('.company-part').innerText()).toMatch(
        /entre \d+ et \d+ de vos salariés avaient répondu\. Il en faut environ 43/,
      );
      expect(await page.locator('.benchmark-table').count()).toBe(0);
      await page.getByRole('link', { name: 'Suivre la participation' }).click();
      await page.waitForURL(/#\/participation$/);
    });
  });

  const told =
    'has a table with the figures of the API, and no others, and hands them out as files; no address has the key';
  it.each(languages)(`${told} (%s)`, async (language) => {
    await onPart('many', `/${language}`, 'benchmark', {}, async (page) => {
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      const rows = page.locator('.benchmark-table tbody tr');
      expect(await rows.count()).toBe(benchmark.indicators.length);
      const shownIn = '.benchmark-table [data-series] > :not(.benchmark-label)';
      const all = await page.locator(shownIn).evaluateAll((elements) =>
        elements.map((element) => {
          const { indicator } = element.closest('tr')?.dataset ?? {};
          return [
            `${indicator} ${element.closest('td')?.dataset.series}`,
            (element as HTMLElement).innerText,
          ];
        }),
      );
      for (const indicator of benchmark.indicators) {
        const { id, unit, difference } = indicator;
        const cell = (series: string) => all.find(([name]) => name === `${id} ${series}`)?.[1] ?? '';
        for (const series of ['company', 'activity', 'observatory'] as const) {
          const figure = indicator[series];
          const interval = figure && publishedInterval(figure, unit, language);
          const shown = cell(series);
          expect(shown).toContain(figureInWords(figure, unit, language));
          if (interval) expect(shown).toContain(interval);
          else expect(shown).not.toMatch(/%|points/);
        }
        if (difference) {
          expect(cell('difference')).toContain(differenceInWords(difference.estimate, unit, language));
          const standing = benchmark.standings?.[id] as DifferenceStanding;
          expect(cell('difference')).toContain(differenceInterval(standing, unit, language));
        }
        const judged = judgedIndicators(benchmark).find((one) => one.indicator.id === id) as JudgedIndicator;
        expect(cell('verdict')).toContain(verdictInWords(judged, language));
      }

      const save = async (name: string) => {
        const saved = page.waitForEvent('download');
        await page.getByRole('button', { name, exact: true }).click();
        const download = await saved;
        await page.getByRole('status').filter({ hasText: download.suggestedFilename() }).waitFor();
        return (await downloaded(download)).toString('utf8');
      };
      expect(JSON.parse(await save('JSON'))).toEqual(benchmark);
      const written = cellsOf(await save('CSV'));
      const [header = []] = written;
      const value = (id: string, series: string, column: string) =>
        written.find(
          (row) => row[header.indexOf('indicator')] === id && row[header.indexOf('series')] === series,
        )?.[header.indexOf(column)];
      for (const { id, company, observatory, difference } of benchmark.indicators) {
        expect(value(id, 'company', 'estimate')).toBe(String(company.estimate ?? ''));
        expect(value(id, 'observatory', 'high')).toBe(String(observatory.high ?? ''));
        expect(value(id, 'difference', 'estimate')).toBe(String(difference?.estimate ?? ''));
        expect(value(id, 'difference', 'verdict')).toBe(difference?.verdict ?? '');
      }
      expect(
        await save(language === 'fr' ? 'CSV pour tableur français' : 'CSV for French spreadsheets'),
      ).toMatch(/^\ufeffcompany_name;edition;/);
      expect(addresses.length).toBeGreaterThan(2);
      const secret = companies.many.key.split('.')[1] as string;
      expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
    });
  });

  it('tells in words what is told apart, and only that', async () => {
    const told = benchmark.indicators.filter(
      ({ difference }) => difference && difference.verdict !== 'similar',
    );
    expect(told.map(({ id }) => id)).toContain('aware');
    await onPart('many', '/en', 'benchmark', {}, async (page) => {
      expect(await page.locator('[data-summary="rows"]').innerText()).toContain(
        `${told.length} differences are established`,
      );
      const rows = page.locator('.row[data-standing="established"]');
      expect(await rows.count()).toBe(told.length);
      // Most of them were made aware, and nobody else was.
      expect(await page.locator('.row[data-indicator="aware"]').innerText()).toContain('Better, established');
      expect(await page.locator('[data-notice="simulated"]').innerText()).toContain('made by a program');
      expect(await page.locator('main').innerText()).toContain('95% intervals under the weighting model');
      expect(await page.locator('main').innerText()).not.toMatch(/margin of error/i);
    });
  });

  it('says that nothing is adjusted, how large the noise is and what it is for, and shows no bound', async () => {
    // Its name is full of markup, formulas and another direction, which does no harm.
    await onPart('hostile', '/en', 'benchmark', {}, async (page) => {
      await page.locator('[data-comparison="observatory"]').waitFor();
      expect(await page.locator('[data-series="adjusted"]').count()).toBe(0);
      expect(await page.locator('[data-base]').innerText()).toMatch(/^Base: about \d+ respondents/);
      expect(await page.locator('[data-noise]').innerText()).toMatch(
        /up to about 8 answers either way .* at most \d+ times in 100.* Only the main questions/s,
      );
      // All gave the first answer: noise and interval stand against telling so.
      const mention = page.locator('tr[data-indicator="mention"] [data-series="company"]');
      expect(await mention.innerText()).not.toContain('≥');
      expect(await page.locator('main').innerText()).not.toMatch(/re-weighted|like for like/i);
      expect(await page.title()).not.toBe('taken');
      expect(await page.locator('main img').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
    });
    const csv = await fetch(`${server.url}/api/v1/company/editions/latest?format=csv`, {
      headers: { authorization: `Bearer ${companies.hostile.key}` },
    });
    expect(await csv.text()).toContain(`"'=1+1 <img`);
  });

  for (const part of ['benchmark'] as const) {
    for (const { language, colorScheme, rules } of looks) {
      const widths = rules === 'all' ? [320, 1200] : [1200, 320];
      it(`has no accessibility violation and does not scroll sideways (${part}, ${language}, ${colorScheme}, ${widths})`, async () => {
        const options = { colorScheme, viewport: { width: widths[1] ?? 0, height: 800 } };
        await onPart('many', `/${language}`, part, options, async (page) => {
          await page.locator('.benchmark-table').waitFor();
          expect(await axeViolations(page, { rules })).toEqual([]);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            expect([width, await overflow(page)]).toEqual([width, 0]);
          }
        });
      });
    }
  }

  it('says when the service does not answer, and shows the benchmark once it does', async () => {
    const page = await openSignedIn('many');
    await page.route('**/api/v1/company/editions', (route) => route.abort());
    await page.goto(`${server.url}/en/company#/benchmark`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/v1/company/editions');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.rows').first().waitFor();
  });
});

/** The cells of a CSV, row by row; quotes keep the commas within. */
function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell));
}

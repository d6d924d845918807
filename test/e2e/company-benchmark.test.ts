import type { Page } from 'playwright-core';
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
import {
  publishEdition,
  type SignedUpCompany,
  send,
  signedUpCompany,
  verifiedCompany,
} from '../support/company-panel.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { downloaded } from './support/browser.ts';
import { letPagesGo, type PageOptions } from './support/kept-page.ts';
import { browser, complaints, openPage, observatory as server } from './support/own-observatory.ts';
import { signInAsCompany } from './support/signed-in-company.ts';
import { storeCompanyResponses, storeResponses } from './support/store-responses.ts';

const languages = variants(['fr', 'en'] as const);
const hostileName = `=1+1 <img src=x onerror="document.title='taken'"> ${'عربي 🏭 '.repeat(20)}`
  .slice(0, 200)
  .trim();

const companies: Record<'pending' | 'few' | 'many' | 'hostile', SignedUpCompany> = {} as never;

const profiles = [
  { sex: 'woman', age: '25-34', occupation: 'manager' },
  { sex: 'man', age: '35-49', occupation: 'intermediate' },
  { sex: 'woman', age: '35-49', occupation: 'clerical' },
  { sex: 'man', age: '50-64', occupation: 'manager' },
];

/** Like most of the others: not made aware, and of every kind. */
const asOthers = (person: number) => ({ ...profiles[person % 4], mention: 'no', aware: 'no' });

/** Four in ten of the company's people talk about it, most were made aware; nobody else was. */
const talkative = (person: number) => ({
  ...profiles[person % 4],
  mention: person % 5 < 2 ? 'yes' : 'no',
  ...(person % 5 < 2 && { tone: person % 10 < 2 ? 'positive' : 'unsure' }),
  aware: person % 7 === 0 ? 'no' : 'yes',
  sanctions: person % 2 === 0 ? 'no' : 'yes',
});

beforeAll(async () => {
  companies.pending = await signedUpCompany(server);
  companies.few = await verifiedCompany(server, { name: 'Neuf' });
  companies.many = await verifiedCompany(server, {
    name: 'Quarante & Cie',
    activity: 'trade',
    headcount: 1000,
  });
  companies.hostile = await verifiedCompany(server, { name: hostileName, headcount: 60 });
});

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
  let edition: string;
  let benchmark: ShownBenchmark;

  beforeAll(async () => {
    await storeResponses(server, { responses: 250, seed: 11 });
    await storeCompanyResponses(server, companies.few, { invited: 60, people: [0, 9], answers: asOthers });
    await storeCompanyResponses(server, companies.many, { invited: 90, people: [0, 80], answers: talkative });
    await storeCompanyResponses(server, companies.hostile, { invited: 60, people: [0, 60] });
    edition = await publishEdition(server);
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

  // What it says, and in which language, is held without a browser by `benchmark-shown.test.tsx`.
  it('says of what is adjusted what is not, on a narrow phone', async () => {
    const unadjusted = benchmark.indicators.find(({ difference }) => difference)?.id ?? '';
    const likeForLike: ShownBenchmark = {
      ...benchmark,
      adjustment: 'sexAgeOccupation',
      indicators: benchmark.indicators.map((indicator) => ({
        ...indicator,
        adjusted: indicator.id === unadjusted ? null : indicator.observatory,
      })),
    };
    const page = await openSignedIn('many', { viewport: { width: 320, height: 900 }, repliesMayFail: false });
    await page.route(/\/company\/editions\/[^/]+$/, (route) => route.fulfill({ json: likeForLike }));
    await page.goto(`${server.url}/fr/company#/benchmark`);
    await page.locator('[data-comparison="adjusted"]').waitFor({ state: 'attached' });
    await openAll(page);
    const row = page.locator(`tr[data-indicator="${unadjusted}"]`);
    expect(await row.locator('[data-series="adjusted"]').innerText()).toMatch(/–$/);
    const asItIs = 'à l’observatoire tel qu’il est';
    expect(await row.locator('[data-series="difference"]').innerText()).toContain(asItIs);
    expect(await page.locator(`[data-series="difference"]`).getByText(asItIs).count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
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

  it('is one of each planned edition, chosen by keyboard as well, and says which are provisional', async () => {
    await storeCompanyResponses(server, companies.many, {
      invited: 90,
      people: [80, 88],
      answers: talkative,
    });
    const final = await publishEdition(server, 2);
    await onPart('many', '/en', 'benchmark', {}, async (page) => {
      const choice = page.getByRole('combobox', { name: 'Benchmark' });
      expect(await choice.inputValue()).toBe(final);
      expect(await page.locator('[data-notice="provisional"]').count()).toBe(0);
      expect(await choice.locator('option').count()).toBe(2);
      await choice.selectOption(edition);
      await page.locator('[data-notice="provisional"]').waitFor();
      await page.reload();
      await page.locator('[data-notice="provisional"]').waitFor();
      expect(await choice.inputValue()).toBe(edition);

      // By keyboard alone as well.
      await choice.selectOption(final);
      await page.locator('[data-notice="provisional"]').waitFor({ state: 'detached' });
      await openAll(page);
      await choice.focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('[data-notice="provisional"]').waitFor();
      await page.locator('main summary').last().focus();
      // It was open.
      await page.keyboard.press('Enter');
      expect(await page.locator('.benchmark-questions').isVisible()).toBe(false);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('CSV');
      const saved = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      expect((await saved).suggestedFilename()).toBe(`benchmark-${edition}.csv`);
    });
  });

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

describe('the development over waves', () => {
  it('shows the company’s own figures side by side, and calls a change by its name only where it is tested', async () => {
    const wave = await send<{ id: string } & Record<string, unknown>>(server, '/operator/waves/current', {
      key: server.operatorKey,
    });
    await send(server, `/operator/waves/${wave.id}`, {
      method: 'PATCH',
      key: server.operatorKey,
      body: { status: 'closed' },
    });
    const { status: _, closedEarly: __, questionnaireVersion: ___, mayChange: ____, ...fields } = wave;
    await send(server, '/operator/waves', {
      method: 'POST',
      key: server.operatorKey,
      body: { ...fields, id: 'next-wave', title: { fr: 'Vague suivante', en: 'Next wave' } },
    });
    await storeResponses(server, { responses: 160, seed: 14 });
    await storeCompanyResponses(server, companies.many, {
      // Enough that noise leaves their figures reliable: of others no change is told.
      invited: 150,
      people: [0, 140],
      answers: (person) => ({ ...talkative(person), aware: 'no' }),
    });
    await publishEdition(server);
    await onPart('many', '/en', 'benchmark', {}, async (page) => {
      const summary = await page.locator('[data-summary="development"]').innerText();
      expect(summary).toMatch(/Down since the wave .*have been made aware by their company/);
      const aware = page.locator('.development-table [data-indicator="aware"] td').last();
      expect(await aware.innerText()).toMatch(/▼ down \(−\d+/);
      const mention = page.locator('.development-table [data-indicator="mention"] td').last();
      expect(await mention.innerText()).toContain('no established difference');
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
    // The other company has nobody in the new wave: it still has its benchmark of the one before.
    await onPart('hostile', '/fr', 'benchmark', {}, async (page) => {
      expect(await page.locator('[data-notice="older-wave"]').innerText()).toMatch(/vague la plus récente/);
      await page.locator('.benchmark-table').waitFor();
    });
  });
});

/** The cells of a CSV, row by row; quotes keep the commas within. */
function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell));
}

async function openSignedIn(company: keyof typeof companies, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(undefined, { acceptDownloads: true, ...options });
  await signInAsCompany(page, companies[company], server.url);
  return page;
}

/** What stands behind a line is read, too. */
async function openAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/** Opens a part as a company; afterwards checks that nothing failed in the page and nobody else was asked. */
async function onPart(
  company: keyof typeof companies,
  language: string,
  part: 'benchmark' | 'report',
  options: PageOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openSignedIn(company, { repliesMayFail: false, ...options });
  try {
    await page.goto(`${server.url}${language}/company#/${part}`);
    await page.locator('.benchmark, .report, .column-narrow').first().waitFor();
    await openAll(page);
    await check(page);
    expect(complaints).toEqual([]);
  } finally {
    await letPagesGo(browser);
  }
}

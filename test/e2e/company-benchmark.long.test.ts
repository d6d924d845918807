import { beforeAll, describe, expect, it } from 'vitest';
import type { ShownBenchmark } from '../../functions/observatory/benchmark-document.ts';
import { publishEdition, send } from '../support/company-panel.ts';
import { axeViolations, overflow } from './support/axe.ts';
import {
  companies,
  onPart,
  openAll,
  openSignedIn,
  publishFirst,
  talkative,
} from './support/benchmarked-companies.ts';
import { complaints, observatory as server } from './support/own-observatory.ts';
import { storeCompanyResponses, storeResponses } from './support/store-responses.ts';

// The order matters: each edition comes after those before.
let edition: string;

beforeAll(async () => {
  edition = await publishFirst();
});

describe('the benchmark of an edition', () => {
  // What it says, and in which language, is held without a browser by `benchmark-shown.test.tsx`.
  it('says of what is adjusted what is not, on a narrow phone', async () => {
    const benchmark = await send<ShownBenchmark>(server, '/company/editions/latest', {
      key: companies.many.key,
    });
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

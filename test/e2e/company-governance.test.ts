import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ShownBenchmark } from '../../functions/observatory/benchmark-document.ts';
import type { Governance } from '../../functions/survey/governance.ts';
import { factInWords } from '../../web/company/governance/wording.ts';
import { publishEdition, type SignedUpCompany, send, verifiedCompany } from '../support/company-panel.ts';
import { type AxeRules, axeViolations, looks, overflow } from './support/axe.ts';
import { onGovernance } from './support/governance-part.ts';
import { observatory as server } from './support/own-observatory.ts';
import { storeCompanyResponses, storeResponses } from './support/store-responses.ts';

const statement: Governance = {
  listening: { state: 'none', measures: [] },
  charter: {
    state: 'inPlace',
    month: '2025-03',
    measures: ['published', 'bothSides', 'consulted', 'contact', 'reviewed'],
  },
  awareness: { state: 'inPlace', measures: ['everyone', 'managers', 'newcomers', 'yearly'] },
  training: { state: 'planned', month: '2099-01', measures: ['courses'] },
};

/** One in five knows the charter, nearly all were made aware, half fear sanctions; all are ambassadors already. */
const answersOf = (person: number) => ({
  mention: person % 3 === 0 ? 'yes' : 'no',
  charter: person % 5 === 0 ? 'known' : 'unread',
  aware: person % 12 === 0 ? 'no' : 'yes',
  contact: person % 2 === 0 ? 'yes' : 'no',
  training: 'no',
  sanctions: person % 2 === 0 ? 'no' : 'yes',
  ambassador: 'already',
});

let company: SignedUpCompany;

beforeAll(async () => {
  company = await verifiedCompany(server, { name: 'Quarante & Cie', headcount: 400 });
});

describe('the governance of a company with a benchmark', () => {
  let benchmark: ShownBenchmark;

  beforeAll(async () => {
    await storeResponses(server, { responses: 200, seed: 5 });
    await storeCompanyResponses(server, company, {
      invited: 200,
      people: [0, 180],
      answers: answersOf,
    });
    await publishEdition(server);
    benchmark = await send(server, '/company/editions/latest', { key: company.key });
    await send(server, '/company/governance', { method: 'PUT', key: company.key, body: statement });
  });

  it('proposes what its figures ask for, keeps what is chosen, and tells what became of it', async () => {
    await onGovernance(company, 'en', { repliesMayFail: true }, async (page) => {
      const steps = () =>
        page.locator('[data-step]').evaluateAll((all) => all.map((step) => step.getAttribute('data-step')));
      const proposed = await steps();
      expect(proposed.length).toBeGreaterThan(0);
      expect(proposed.length).toBeLessThanOrEqual(3);
      expect(proposed).toContain('charterMakeKnown');
      const step = page.locator('[data-step="charterMakeKnown"]');
      expect(await step.innerText()).toContain(factInWords(benchmark, 'charterKnown', 'en'));
      await step.getByRole('button', { name: /^Choose this step/ }).click();
      await step.getByRole('button', { name: 'Save' }).click();
      expect(await step.locator('.field-error').allInnerTexts()).toEqual([
        'Say who is in charge.',
        'Choose a day.',
      ]);
      await step.getByLabel('Who is in charge').fill('Communication <b>');
      await step.getByLabel('By when').fill('2099-03-31');
      // A colleague is faster: what was typed stays, and is saved beside the colleague's.
      await send(server, `/company/editions/${benchmark.edition}/actions`, {
        method: 'PUT',
        key: company.key,
        body: { steps: [{ step: 'trainingOpen', who: 'HR', by: '2099-01-31', state: 'open' }] },
      });
      await step.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Someone else has changed the plan in the meantime').waitFor();
      await step.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Communication <b>, by 31 March 2099').first().waitFor();
      await page.reload();
      await step.getByRole('button', { name: /^Change or close/ }).click();
      await step.getByLabel('Dropped').check();
      await step.getByLabel(/why it is dropped/).fill('The group writes one.');
      await step.getByRole('button', { name: 'Save' }).click();
      await step.waitFor({ state: 'detached' });
      const history = page.locator('[data-history]');
      expect(await history.innerText()).toMatch(
        /Make the charter known – dropped[\s\S]*The group writes one\./,
      );
      expect(await history.innerText()).toMatch(/the next wave will show/);
      await page.getByText('What you state, and what your people know of it').click();
      const distance = page.locator('.governance-table [data-pillar="charter"] [data-distance]');
      expect(await distance.getAttribute('data-distance')).toBe('short');
    });
  });

  for (const { language, colorScheme, rules } of looks) {
    it(`has no accessibility violation, nor a page wider than a narrow phone (${language}, ${colorScheme})`, async () => {
      const viewport = { width: 320, height: 800 };
      await onGovernance(company, language, { colorScheme, viewport }, async (page) => {
        await page.getByRole('button', { name: /Composer|Put a draft/ }).click();
        await page.locator('.charter-preview').waitFor();
        await page.locator('.governance-distance summary').click();
        await page
          .locator('[data-step]')
          .first()
          .getByRole('button', { name: /^(Choisir|Choose|Modifier|Change)/ })
          .click();
        await page.locator('.step-form').waitFor();
        await expectAccessible(page, rules);
        await page.setViewportSize({ width: 1200, height: 900 });
        await page.getByRole('button', { name: /déclaration|statement/ }).click();
        await page.locator('.governance-form').waitFor();
        await expectAccessible(page, rules);
        await page.setViewportSize(viewport);
        await page.locator('[name="governance-charter-state"][value="planned"]').check();
        await page.locator('[data-pillar="charter"] summary').click();
        await page.locator('#governance-charter-month').fill('x');
        await page.getByRole('button', { name: /Enregistrer|Save/ }).click();
        await page.locator('.field-error').waitFor();
        await expectAccessible(page, rules);
      });
    });
  }
});

async function expectAccessible(page: Page, rules: AxeRules): Promise<void> {
  expect(await axeViolations(page, { rules })).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { edition2010 } from '../../functions/observatory/edition-2010.ts';
import { publishEdition } from '../support/company-panel.ts';
import { signedUpCompany } from '../support/signed-up-company.ts';
import { waveToCome } from '../support/wave-to-come.ts';
import { type AxeRules, axeViolations, looks, overflow } from './support/axe.ts';
import { complaints, observatory, openPage, operate } from './support/operators-page.ts';
import { storeResponses } from './support/store-responses.ts';

const moduleFile = resolve(import.meta.dirname, '../reference/questionnaires/module-2027.json');

describe('the operator’s page for everyone', () => {
  // All of axe in the narrow window and the light colours, the dark ones in the wide window, the width in both.
  const windows = {
    all: { width: 320, height: 640 },
    coloursAndLanguage: { width: 1280, height: 900 },
  };

  // With an edition that is out, companies in each state, a member and a draft.
  beforeAll(async () => {
    await storeResponses(observatory, { responses: 400, seed: 5 });
    await publishEdition(observatory, 1);
    const decisions = [{ status: 'verified' }, { status: 'refused', reason: 'Ce n’est pas une entreprise.' }];
    for (const decision of decisions) {
      const { id } = await signedUpCompany(observatory, { name: 'Regards' });
      expect((await operate(`/companies/${id}`, 'PATCH', decision)).status).toBe(200);
    }
    const member = { label: 'AB', address: 'ab@institut.example', role: 'reads', language: 'fr' };
    expect((await operate('/members', 'POST', member)).status).toBe(201);
    const draft = JSON.parse(readFileSync(moduleFile, 'utf8'));
    const isNew = { 'if-none-match': '*' };
    expect((await operate('/questionnaires/module2027', 'PUT', draft, isNew)).status).toBe(200);
  });

  for (const { language, colorScheme, rules } of looks) {
    it(`has nothing for axe to find in ${language}, ${colorScheme}, ${windows[rules].width} px, nor anything cut off`, async () => {
      const { id } = (await operate('/waves/current')).body;
      const page = await openPage(`/${language}/operator`, { colorScheme, viewport: windows[rules] });
      await expectGood(page, { rules, where: 'sign-in' });
      await page.locator('form button').click();
      await page.locator('.field-error').waitFor();
      await expectGood(page, { rules, where: 'sign-in refused' });
      await page.locator('#operator-key').fill(observatory.operatorKey);
      await page.locator('form button').click();
      await page.locator('.need').first().waitFor();
      const places = [
        '',
        'companies/verified',
        'companies/refused',
        'actions',
        'members',
        'questionnaires',
        'questionnaires/module2027',
        'waves/new',
        'waves/new/check',
        'nowhere',
      ];
      for (const place of [...places, `waves/${id}/editions`, `waves/${id}/editions/1`, `waves/${id}`]) {
        await page.goto('about:blank');
        await page.goto(`${observatory.url}/${language}/operator#/${place}`);
        await page.waitForFunction(
          () =>
            document.querySelector('main h2') &&
            !document.querySelector('main section > [role="status"]:not(:empty)'),
        );
        if (place.endsWith('module2027')) await page.locator('.draft-toggle').first().click();
        if (place.startsWith('companies')) await page.locator('.decisions button').first().click();
        await expectGood(page, { rules, where: place });
      }
      await expectGoodCalendar(page, { id, language, rules });
      await page.goto(`${observatory.url}/${language}/operator#/waves/${await waveToCome(operate)}`);
      await page.locator('.save-bar').waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await page.locator('#field-margins-0-categories-0-share').fill('5');
      await page.locator('#field-title-fr').fill('');
      await page.locator('.save-bar button').first().click();
      await page.locator('.field-error').first().waitFor();
      await expectGood(page, { rules, where: 'wave with errors' });
      await page.locator('section[aria-labelledby="close-title"] button').click();
      await expectGood(page, { rules, where: 'closing' });
      expect(complaints).toEqual([]);
    });
  }

  /** With an edition that is prepared, a headline that is refused, and what is asked before it is withdrawn. */
  async function expectGoodCalendar(
    page: Page,
    { id, language, rules }: { id: string; language: string; rules: AxeRules },
  ): Promise<void> {
    const calendar = (await operate(`/waves/${id}/editions`)).body;
    const [first, ...others] = calendar.editions;
    const editions = [{ ...first, state: 'prepared' }, ...others];
    const answer = (status: number, body: object) => ({
      status,
      contentType: 'application/json',
      body: JSON.stringify(body),
    });
    await page.route(`**/waves/${id}/editions`, (route) =>
      route.fulfill(answer(200, { ...calendar, editions })),
    );
    await page.route('**/release', (route) =>
      route.fulfill(
        answer(422, { type: '/problems/headline-number', unknown: [{ language: 'fr', number: '99' }] }),
      ),
    );
    await page.route('**/preview', (route) => route.fulfill(answer(200, edition2010().manifest)));
    await page.goto(`${observatory.url}/${language}/operator#/waves/${id}/editions`);
    await page.locator('#release-1-headline-fr').fill('99');
    await page.locator('#release-1-headline-en').fill('99');
    await page.locator('.edition-list form button[type=button]').click();
    await page.locator('#release-1-findings-0-title-fr').waitFor();
    await page.locator('.edition-list form button[type=submit]').click();
    await page.locator('.question .button').first().click();
    await page.locator('#release-1-headline-fr[aria-invalid]').waitFor();
    await page.locator('.decisions button').last().click();
    await page.locator('.decisions .question').waitFor();
    await expectGood(page, { rules, where: 'calendar, prepared' });
    // What was typed is given up, so that nothing is asked on leaving.
    await page.locator('#release-1-headline-fr').fill('');
    await page.locator('#release-1-headline-en').fill('');
    await page.unroute('**/preview');
    await page.unroute('**/release');
    await page.unroute(`**/waves/${id}/editions`);
  }

  async function expectGood(page: Page, { rules, where }: { rules: AxeRules; where: string }): Promise<void> {
    expect([where, await axeViolations(page, { rules })]).toEqual([where, []]);
    const other = rules === 'all' ? windows.coloursAndLanguage : windows.all;
    expect([where, await overflow(page)]).toEqual([where, 0]);
    await page.setViewportSize(other);
    expect([where, other, await overflow(page)]).toEqual([where, other, 0]);
    await page.setViewportSize(windows[rules]);
  }
});

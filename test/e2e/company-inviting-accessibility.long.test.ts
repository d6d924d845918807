import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, looks, overflow } from './support/axe.ts';
import {
  chooseWay,
  complaints,
  heading,
  newPage,
  observatory,
  openSpace,
  signUp,
} from './support/inviting-company.ts';

describe('accessibility', () => {
  for (const { language, colorScheme, rules } of looks) {
    it(`has no violation in any state, in ${language}, ${colorScheme}, 320 px wide`, async () => {
      const isFrench = language === 'fr';
      const company = await signUp('Établissements Dupont', 30);
      const found: Record<string, string[]> = {};
      const check = async (page: Page, name: string) => {
        found[name] = await axeViolations(page, { rules });
        if ((await overflow(page)) > 0) found[name].push('wider than the window');
      };
      const narrow = { language, colorScheme, viewport: { width: 320, height: 740 } };
      const page = await openSpace(company, narrow);
      await page.locator('input[name=way]').first().waitFor();
      await page.locator('#needed-title').waitFor();
      await check(page, 'invite, nothing yet');
      await chooseWay(page, 'mail');
      await page.locator('.mail-text').waitFor();
      await page.locator('#mail-addresses').fill('ann@axe.test\nnobody\nann@axe.test');
      await page.locator('.mail-form button[type=submit]').click();
      await page.locator('.field-error').waitFor();
      await check(page, 'mail, a faulty list');
      await page.locator('#mail-addresses').fill('ann@axe.test');
      await page.locator('.mail-form button[type=submit]').click();
      await page.locator('.question').waitFor();
      await check(page, 'mail, a question');
      await page.locator('.question .button').first().click();
      await page.locator('.mail-progress').waitFor();
      await page.locator('.mail-others summary').click();
      await check(page, 'mail, sent');
      await chooseWay(page, 'cards');
      await page.locator('#cards-count').fill('0');
      await page.locator('.way:not([hidden]) button[type=submit]').click();
      await page.locator('.way:not([hidden]) .field-error').waitFor();
      await check(page, 'cards, a wrong number');
      await page.locator('#cards-count').fill('12');
      await page.locator('.way:not([hidden]) button[type=submit]').click();
      await page.locator('.card-sheet').first().waitFor();
      await check(page, 'cards, to be printed');
      await chooseWay(page, 'poster');
      await page.locator('#admissions').fill('5');
      await page.locator('.way:not([hidden]) button[type=submit]').click();
      await page.locator('.poster svg').waitFor();
      await check(page, 'poster');
      const link = await page.locator('.poster-address').innerText();

      const counting = await openSpace(company, { ...narrow, part: 'participation' });
      await counting.locator('.counts').waitFor();
      await check(counting, 'participation');
      const other = await openSpace(await signUp(), { ...narrow, part: 'participation' });
      await other.locator('#never-title').waitFor();
      await check(other, 'participation, nobody invited');

      const phone = await newPage({
        colorScheme,
        viewport: { width: 320, height: 740 },
        locale: isFrench ? 'en' : 'fr',
      });
      await phone.goto(link.replace(/\/(fr|en)\/survey/, `/${language}/survey`));
      await phone.locator('.start').waitFor();
      await check(phone, 'survey by poster');
      await phone.goto(`${observatory.url}/${language}/survey#panel=${company.id}&entrance=AAAAAAAAAAAAAAAA`);
      await heading(phone, isFrench ? 'Cette affiche n’est plus valable' : 'This poster is no longer valid');
      await check(phone, 'survey, poster void');
      for (const [name, violations] of Object.entries(found)) expect([name, violations]).toEqual([name, []]);
      expect(complaints).toEqual([]);
    });
  }
});

import { describe, expect, it } from 'vitest';
import { answerToReview } from './support/answer-survey.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { context } from './support/own-observatory.ts';
import { openPage, reachReview, send, sentAnswers, waitForHeading } from './support/survey-page.ts';
import { focused, openProfile } from './support/survey-profile.ts';

describe('answering', () => {
  it('has a token made although the network was lost before', async () => {
    const page = await openPage('/fr/survey');
    let refusals = 0;
    await context.route('**/challenges', (route) => {
      refusals += 1;
      return refusals < 3 ? route.abort() : route.continue();
    });
    await page.reload();
    await reachReview(page);
    await send(page);
    expect(refusals).toBeGreaterThanOrEqual(3);
  });
});

describe('a screen of several questions', () => {
  it('opens from the review at the question that is changed', async () => {
    const page = await openProfile('/en/survey');
    await answerToReview(page);
    await page.locator('main summary').last().click();
    await page.getByRole('button', { name: /^Edit.*How old/ }).click();
    await page.getByText('25 to 34').waitFor();
    expect(await focused(page)).toBe('age');
    await page.getByText('25 to 34').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await waitForHeading(page, 'Your answers');
    await send(page);
    expect(sentAnswers).toMatchObject({ age: '25-34', sex: 'undisclosed' });
  });

  it('is answered by number keys, one question after the other, and left by Enter', async () => {
    const page = await openProfile('/en/survey');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.keyboard.press('Enter');
    await page.getByText('3 answers are missing').waitFor();
    expect(await focused(page)).toBe('sex');
    await page.keyboard.press('2');
    expect(await focused(page)).toBe('age');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('3');
    expect(await focused(page)).toBe('occupation');
    await page.keyboard.press('4');
    const chosen = page.locator('input:checked');
    expect(await chosen.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual([
      'man',
      '35-49',
      'worker',
    ]);
    await page.keyboard.press('Enter');
    await page.getByText('How many people work').waitFor();
    for (const key of ['1', '2', '3', 'Enter']) await page.keyboard.press(key);
    await waitForHeading(page, 'Your answers');
  });

  for (const { language, colorScheme, rules } of looks) {
    it(`has no violation and fits the narrowest phone, in ${language}, ${colorScheme}`, async () => {
      const page = await openProfile(`/${language}/survey`, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      await page.locator('.go-on').click();
      await page.locator('.error').first().waitFor();
      expect(await axeViolations(page, { rules })).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const heights = await page
        .locator('.option')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    });
  }
});

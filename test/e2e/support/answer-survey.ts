import type { Locator, Page } from 'playwright-core';

/**
 * Answers every question of the survey that is open in the page, and sends.
 *
 * @param choose  how something is chosen: by click, by touch, by keyboard
 */
export async function answerSurvey(page: Page, choose: (option: Locator) => Promise<void>): Promise<void> {
  await choose(page.locator('.start'));
  await page.locator('fieldset').waitFor();
  while ((await page.locator('fieldset').count()) > 0) {
    const before = page.url() + (await page.title());
    await choose(page.locator('.option').last());
    await page.waitForFunction(
      (seen) => location.href + document.title !== seen || !document.querySelector('fieldset'),
      before,
    );
  }
  await choose(page.getByRole('button', { name: /^(Envoyer mes|Send my)/ }));
  await page.getByRole('heading', { level: 1, name: /^(Merci|Thank you)/ }).waitFor();
}

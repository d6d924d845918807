import type { Locator, Page } from 'playwright-core';

/**
 * Answers each question that is open in the page with its last option, up to the review: pressed by a script within the
 * page, some ten times as fast as a hand. How a hand, a finger and a keyboard answer is what `survey.test.ts` holds.
 */
export async function answerToReview(page: Page): Promise<void> {
  await page.locator('fieldset').waitFor();
  await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    // No timer: a test may hold the page's clock.
    const turn = () =>
      new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    const screen = () => location.href + document.title;
    while (document.querySelector('fieldset')) {
      const before = screen();
      const option = [...document.querySelectorAll<HTMLElement>('.option')].at(-1);
      option?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      option?.click();
      while (screen() === before && document.querySelector('fieldset')) await turn();
    }
    port1.close();
  });
}

/**
 * Answers every question of the survey that is open in the page, and sends.
 *
 * @param choose  how something is chosen: by touch, by keyboard; left out, by a script within the page
 */
export async function answerSurvey(page: Page, choose?: (option: Locator) => Promise<void>): Promise<void> {
  const press = choose ?? ((target: Locator) => target.click());
  await press(page.locator('.start'));
  if (choose) await answerEach(page, () => choose(page.locator('.option').last()));
  else await answerToReview(page);
  await press(page.getByRole('button', { name: /^(Envoyer mes|Send my)/ }));
  await page.getByRole('heading', { level: 1, name: /^(Merci|Thank you)/ }).waitFor();
}

/** Answers from the present question to the review, each time as `answer` does it by hand. */
export async function answerEach(page: Page, answer: (optionCount: number) => Promise<void>): Promise<void> {
  await page.locator('fieldset').waitFor();
  while ((await page.locator('fieldset').count()) > 0) {
    const before = page.url() + (await page.title());
    await answer(await page.locator('.option').count());
    await page.waitForFunction(
      (seen) => location.href + document.title !== seen || !document.querySelector('fieldset'),
      before,
    );
  }
}

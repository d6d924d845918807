import type { Locator, Page } from 'playwright-core';

/**
 * Answers each question that is open in the page with its last option, up to the review: pressed by a script within the
 * page, some ten times as fast as a hand. How a hand, a finger and a keyboard answer is what `survey.test.ts` holds.
 */
export async function answerToReview(page: Page): Promise<void> {
  await page.locator('fieldset').first().waitFor();
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
      for (const question of document.querySelectorAll('fieldset')) {
        const option = [...question.querySelectorAll<HTMLElement>('.option')].at(-1);
        option?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        option?.click();
        await turn();
      }
      // Of several questions, a button leads on; the only one has led on by itself.
      if (document.querySelectorAll('fieldset').length > 1) {
        document.querySelector<HTMLElement>('.go-on')?.click();
      }
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
  if (choose) {
    const goOn = () => choose(page.locator('.go-on'));
    await answerEach(page, (question) => choose(question.locator('.option').last()), goOn);
  } else await answerToReview(page);
  await press(page.getByRole('button', { name: /^(Envoyer mes|Send my)/ }));
  await page.getByRole('heading', { level: 1, name: /^(Merci|Thank you)/ }).waitFor();
}

/**
 * Answers from the present question to the review by hand.
 *
 * @param answer  how one question is answered; the only one on a screen leads on by that
 * @param goOn    how a screen of several is left
 */
export async function answerEach(
  page: Page,
  answer: (question: Locator) => Promise<void>,
  goOn: () => Promise<void> = () => page.locator('.go-on').click(),
): Promise<void> {
  const questions = page.locator('fieldset');
  await questions.first().waitFor();
  while ((await questions.count()) > 0) {
    const before = page.url() + (await page.title());
    const count = await questions.count();
    for (let index = 0; index < count; index++) await answer(questions.nth(index));
    if (count > 1) await goOn();
    await page.waitForFunction(
      (seen) => location.href + document.title !== seen || !document.querySelector('fieldset'),
      before,
    );
  }
}

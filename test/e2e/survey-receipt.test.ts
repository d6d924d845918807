import { describe, expect, it } from 'vitest';
import { answerEach } from './support/answer-survey.ts';
import { leave, observatory } from './support/own-observatory.ts';
import { isIn, openPage, reachReview, send, sentAnswers, waitForHeading } from './support/survey-page.ts';

describe('the receipt', () => {
  it('replaces and withdraws the response on a later visit, from empty answers, and tells none of the former', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    const token = await send(page);
    expect(sentAnswers).toMatchObject({ mention: 'unsure', age: 'undisclosed' });

    await page.goto(`${observatory.url}/fr/survey`);
    await page.getByText('Était-ce vous ?').waitFor();
    await page.getByRole('button', { name: 'Oui, c’était moi' }).click();
    await waitForHeading(page, 'Votre réponse est enregistrée');
    await page.getByText('un reçu prouve, il ne raconte rien').waitFor();
    expect(await page.locator('.answers').count()).toBe(0);
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await waitForHeading(page, 'De combien de réseaux');
    expect(await page.locator('input:checked').count()).toBe(0);
    await answerEach(page, (question) => question.locator('.option').first().click());
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await waitForHeading(page, 'Votre réponse a été remplacée');
    expect(await isIn(token)).toBe(true);
    expect(sentAnswers).toMatchObject({ mention: 'yes' });

    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await page.getByRole('button', { name: 'Retirer ma réponse' }).click();
    await page.getByText('Aucun chiffre de cette vague n’est encore paru').waitFor();
    await page.getByRole('button', { name: 'Oui, la retirer' }).click();
    await waitForHeading(page, 'Votre réponse a été retirée');
    expect(await isIn(token)).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goBack();
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
  });

  it('lets the page that has just sent begin from its answers, which it alone has, and never prints', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    await send(page);
    await page.locator('.comparison').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.comparison').first().isVisible()).toBe(false);
    expect(await page.locator('#receipt-code').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await page.locator('.answers').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.answers').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await page.locator('main summary').last().click();
    await page.getByRole('button', { name: /Modifier.*Quel âge/ }).click();
    await page.getByText('25 à 34 ans').click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await waitForHeading(page, 'Votre réponse a été remplacée');
    expect(sentAnswers).toMatchObject({ mention: 'unsure', age: '25-34' });

    // As when the browser keeps the page for its Back button.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await waitForHeading(page, 'Votre réponse est enregistrée');
    expect(await page.locator('.answers').count()).toBe(0);
  });

  it('of somebody else is behind a question that shows nothing, and erased by one click', async () => {
    const page = await openPage('/en/survey');
    await reachReview(page);
    const token = await send(page);
    await page.goto(`${observatory.url}/en/survey`);
    await page.getByText('Was it you?').waitFor();
    const shown = await page.locator('main').innerText();
    for (const part of token.split('.').slice(1)) expect(shown).not.toContain(part);
    await page.getByRole('button', { name: 'Erase the code from this browser' }).click();
    await page.locator('.start').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await isIn(token)).toBe(true);
  });

  it('opens by its code in another browser, and says what is wrong with another code', async () => {
    const page = await openPage('/en/survey');
    await reachReview(page);
    const token = await send(page);
    await leave();

    const elsewhere = await openPage('/en/survey');
    await elsewhere.getByRole('button', { name: /I have already answered/ }).click();
    const check = async (code: string) => {
      await elsewhere.locator('#code').fill(code);
      await elsewhere.getByRole('button', { name: 'Check', exact: true }).click();
    };
    await check('open.abc');
    await elsewhere.getByText('not a complete receipt code').waitFor();
    await check(token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')));
    await elsewhere.getByText('belongs to no survey known here').waitFor();
    await check(`Receipt code: “${token}”.\n`);
    await waitForHeading(elsewhere, 'Your response is recorded');
    await elsewhere.getByRole('button', { name: 'Replace my response' }).waitFor();
    expect(await elsewhere.evaluate(() => localStorage.length)).toBe(0);
  });
});

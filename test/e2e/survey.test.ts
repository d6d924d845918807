import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerEach, answerToReview } from './support/answer-survey.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { complaints, context, leave, observatory } from './support/own-observatory.ts';
import {
  heading,
  isIn,
  openPage,
  reachReview,
  send,
  sentAnswers,
  storedDraft,
  waitForHeading,
} from './support/survey-page.ts';
import { focused, openProfile } from './support/survey-profile.ts';
import { tap } from './support/tap.ts';

describe('opening', () => {
  it.each([
    ['fr', 'Commencer'],
    ['en', 'Start'],
  ])('asks for two things, and nothing more until the answers are sent (%s)', async (language, start) => {
    const page = await openPage('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => {
      // The worker's script is in the page already.
      if (!request.url().startsWith('blob:')) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${observatory.url}/${language}/survey`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: start, exact: true }).waitFor();
    expect(asked).toEqual([`/${language}/survey`, '/api/v1/waves/current']);
    const [made] = await Promise.all([
      page.waitForResponse((reply) => reply.url().endsWith('/tokens')),
      page.getByRole('button', { name: start, exact: true }).click(),
    ]);
    expect(made.status()).toBe(200);
    const wave = new URL(made.url()).pathname.replace('/tokens', '');
    // The list of keys only of a wave that nobody has answered yet, whose list begins so.
    const ofToken = asked
      .slice(2)
      .filter((path) => !path.endsWith('/panels') && !path.endsWith('/panels/open'));
    expect(ofToken).toEqual([`${wave}/challenges`, `${wave}/tokens`]);
  });

  it('runs nothing that stands in the page beside its own script and style', async () => {
    const page = await openPage('/fr/survey');
    await page.locator('.start').waitFor();
    const done = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const add = (tag: string, text: string) => {
        const element = document.createElement(tag);
        element.textContent = text;
        document.body.append(element);
      };
      add('script', 'globalThis.hasRun = true');
      add('style', 'body { outline: 3px solid red }');
      document.body.setAttribute('onclick', 'globalThis.hasRun = true');
      document.body.click();
      await new Promise((done) => setTimeout(done, 0));
      return {
        hasRun: 'hasRun' in globalThis,
        outline: getComputedStyle(document.body).outlineStyle,
        refused: refused.toSorted(),
      };
    });
    expect(done).toEqual({
      hasRun: false,
      outline: 'none',
      refused: ['script-src-attr', 'script-src-elem', 'style-src-elem'],
    });
  });
});

describe('answering', () => {
  it('works in French on a narrow phone, with Back, a reload in the middle and an edit', async () => {
    const page = await openPage('/fr/survey', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await tap(page.locator('.start'));
    await waitForHeading(page, 'De combien de réseaux');
    expect(await page.locator('#progress').innerText()).toBe('Page 1 sur 14');
    await tap(page.getByText('Aucun', { exact: true }));
    await waitForHeading(page, 'Vous arrive-t-il de parler');
    expect(await page.locator('#progress').innerText()).toBe('Page 2 sur 11');
    await tap(page.getByText('Oui', { exact: true }));
    await waitForHeading(page, 'Votre entreprise en ligne');
    await tap(page.getByText('Plutôt de façon critique'));
    await tap(page.getByText('Mes contacts'));
    await tap(page.getByRole('button', { name: 'Continuer' }));
    await waitForHeading(page, 'Votre entreprise vous a-t-elle sensibilisé');
    await page.getByText('Par une charte, un guide').waitFor();

    await tap(page.getByRole('button', { name: 'Retour' }));
    await waitForHeading(page, 'Votre entreprise en ligne');
    expect(await page.getByLabel('Plutôt de façon critique').isChecked()).toBe(true);
    await page.goBack();
    await waitForHeading(page, 'Vous arrive-t-il');
    await page.goForward();
    await waitForHeading(page, 'Votre entreprise en ligne');
    await tap(page.getByText('Plutôt de façon positive'));
    await tap(page.getByRole('button', { name: 'Continuer' }));
    await waitForHeading(page, 'Votre entreprise vous a-t-elle sensibilisé');

    await page.reload();
    await waitForHeading(page, 'Votre entreprise vous a-t-elle sensibilisé');
    await tap(page.getByRole('button', { name: 'Retour' }));
    await waitForHeading(page, 'Votre entreprise en ligne');
    expect(await page.getByLabel('Plutôt de façon positive').isChecked()).toBe(true);

    await answerEach(
      page,
      (question) => tap(question.locator('.option').last()),
      () => tap(page.locator('.go-on')),
    );
    await waitForHeading(page, 'Vos réponses');
    expect(await page.locator('dt').first().isVisible()).toBe(false);
    await tap(page.locator('summary').getByText('Votre entreprise en ligne'));
    await page.locator('dt').getByText('Le plus souvent').waitFor();
    await tap(page.getByRole('button', { name: /Modifier.*Vous arrive-t-il/ }));
    await tap(page.getByText('Non, jamais'));
    await waitForHeading(page, 'Vos réponses');
    // As it was left: whoever has edited an answer sees it.
    expect(await page.getByText('Non, jamais').isVisible()).toBe(true);
    expect(await page.getByText('Le plus souvent').count()).toBe(0);

    const token = await send(page);
    await waitForHeading(page, 'Merci');
    expect(await storedDraft(page)).toBeNull();
    expect(await isIn(token)).toBe(true);
    expect(sentAnswers).toMatchObject({ networks: '0', mention: 'no', size: 'undisclosed' });
    expect(complaints).toEqual([]);
  });

  it('works in English on a desktop by keyboard alone', async () => {
    const page = await openPage('/en/survey', { viewport: { width: 1280, height: 900 } });
    await page.locator('.start').waitFor();
    const focusOn = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (name.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return;
      }
      throw new Error(`no way to ${name} by Tab`);
    };
    await focusOn(/^Start$/);
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'How many social networks');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await page.keyboard.press('Enter');
    await page.getByText('Choose an answer to continue.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input[value="1"]').isChecked()).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await heading(page)).toContain('How many social networks');
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Do you ever talk');
    await page.keyboard.press('1');
    await waitForHeading(page, 'Your company online');
    // Of two questions: a number answers one and goes to the other; Enter leaves both.
    await page.keyboard.press('2');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Has your company made you aware');
    await focusOn(/Back$/);
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Your company online');
    expect(await page.getByLabel('Rather critically').isChecked()).toBe(true);

    const answerByNumber = async (question: Locator) => {
      const isOne = (await page.locator('fieldset').count()) === 1;
      const target = isOne ? page.locator('h1') : question.locator('input').first();
      await target.focus();
      await page.keyboard.press(String(await question.locator('.option').count()));
    };
    await answerEach(page, answerByNumber, () => page.keyboard.press('Enter'));
    await waitForHeading(page, 'Your answers');
    await focusOn(/^Send my answers$/);
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Thank you');
    const token = await page.locator('#receipt-code').inputValue();
    expect(await isIn(token)).toBe(true);
    expect(sentAnswers).toMatchObject({ networks: '0', mention: 'yes', tone: 'unsure' });
    expect(complaints).toEqual([]);
  });

  it('counts a double click as one answer', async () => {
    const page = await openPage('/fr/survey');
    await page.locator('.start').click();
    await page.locator('.option').first().dblclick();
    await waitForHeading(page, 'Vous arrive-t-il');
    expect(Object.keys((await storedDraft(page))?.answers ?? {})).toEqual(['networks']);
  });

  it('keeps everything without a network and sends when it is back', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    await context.setOffline(true);
    await page.getByText('Hors ligne').waitFor();
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.getByText('Pas de réseau').waitFor();
    expect(Object.keys((await storedDraft(page))?.answers ?? {}).length).toBeGreaterThan(10);
    await context.setOffline(false);
    await waitForHeading(page, 'Merci');
    const token = await page.locator('#receipt-code').inputValue();
    expect(await isIn(token)).toBe(true);
  });

  it('ends with three answers beside those of others, asked for by the same requests whatever was answered', async () => {
    const asked: string[][] = [];
    // Of the last answers, which do not know, 2010 printed two figures.
    for (const [option, shown] of [
      ['first', 3],
      ['last', 2],
    ] as const) {
      const page = await openPage('/fr/survey');
      const requests: string[] = [];
      asked.push(requests);
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        if (pathname.includes('/editions/')) requests.push(`${request.method()} ${pathname}${search}`);
      });
      await page.locator('.start').click();
      await answerEach(page, (question) => question.locator('.option')[option]().click());
      await send(page);
      await page
        .getByText(/ont répondu comme vous/)
        .first()
        .waitFor();
      expect(await page.locator('section[aria-labelledby="comparison"] > .comparison > li').count()).toBe(
        shown,
      );
      await page.getByText('En attendant, voici ce que répondaient les salariés en 2010').waitFor();
      await page.getByText('De votre réponse, rien.').waitFor();
      await leave();
    }
    expect(asked[0]?.at(-1)).toMatch(/^GET .*\/editions\/latest\/tables$/);
    expect(asked[0]).toEqual(asked[1]);
  });
});

describe('a screen of several questions', () => {
  it('is left by Continue alone, which names what is missing and goes there', async () => {
    const page = await openProfile('/fr/survey', { hasTouch: true });
    const title = await heading(page);
    const goOn = page.getByRole('button', { name: 'Continuer' });
    await tap(page.getByText('Une femme'));
    expect(await heading(page)).toBe(title);
    await tap(goOn);
    await page.getByText('Il manque 2 réponses : Âge, Profession.').waitFor();
    expect(await focused(page)).toBe('age');
    expect(await page.getByText('Choisissez une réponse').count()).toBe(2);
    await tap(page.getByText('25 à 34 ans'));
    await page.getByText('Il manque une réponse : Profession.').waitFor();
    await tap(page.getByText('Ouvrier'));
    expect(await page.locator('.error').allInnerTexts()).toEqual(['', '', '', '']);
    await tap(goOn);
    await page.getByText('Quel est l’effectif').waitFor();

    // The browser's Back, and a reload in the middle of a screen.
    await tap(page.getByText('Privé', { exact: true }));
    await page.reload();
    await page.getByText('Quel est l’effectif').waitFor();
    expect(await page.getByLabel('Privé').isChecked()).toBe(true);
    await page.goBack();
    await page.getByText('Une femme').waitFor();
    expect(
      await page
        .locator('input:checked')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    ).toEqual(['woman', '25-34', 'worker']);
    await page.goForward();
    await page.getByText('Quel est l’effectif').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('accessibility', () => {
  for (const { language, colorScheme, rules } of looks) {
    it(`has no violation on any screen, in ${language}, ${colorScheme}`, async () => {
      const page = await openPage(`/${language}/privacy`, {
        colorScheme,
        viewport: { width: 360, height: 740 },
      });
      const screens: Record<string, string[]> = {};
      const check = async (name: string) => {
        screens[name] = await axeViolations(page, { rules });
        if ((await overflow(page)) > 0) screens[name].push('wider than the window');
      };
      await page.locator('.drawing').nth(1).waitFor();
      await check('privacy');
      await page.goto(`${observatory.url}/${language}/survey`);
      await page.locator('.start').waitFor();
      await page.locator('.promise summary').click();
      await check('intro');
      await page.locator('.start').click();
      await page.locator('.option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await check('question');
      await answerToReview(page);
      await check('review');
      await page.locator('main summary').first().click();
      await page.locator('.answers button').first().waitFor();
      await check('review, opened');
      await send(page);
      await page.locator('.comparison').first().waitFor();
      // Nothing was published yet: the figures are those of 2010, which did not ask everything.
      expect(await page.locator('section[aria-labelledby="comparison"]').innerText()).toMatch(
        /2010[\s\S]*(Sans chiffre dans cette édition|Without a figure in this edition)/,
      );
      await check('thanks');
      await page.getByRole('button', { name: /^(Remplacer ou|Replace or)/ }).click();
      await page.locator('.answers').waitFor();
      await check('receipt');
      await page.getByRole('button', { name: /^(Retirer|Withdraw)/ }).click();
      await page.locator('.critical').waitFor();
      await check('withdrawal');
      await page.goto(`${observatory.url}/favicon.svg`);
      await page.goto(`${observatory.url}/${language}/survey#panel=acme`);
      await page.getByRole('button', { name: /invitation/ }).waitFor();
      await check('obstacle');
      expect(screens).toEqual(Object.fromEntries(Object.keys(screens).map((name) => [name, []])));
      expect(complaints).toEqual([]);
    });
  }

  it('says in which language a page is written', async () => {
    for (const path of ['/fr/survey', '/en/survey', '/fr/privacy', '/en/privacy']) {
      const page = await openPage(path);
      expect(await page.getAttribute('html', 'lang')).toBe(path.slice(1, 3));
      await leave();
    }
  });
});

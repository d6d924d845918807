import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { observatoryName } from '../../functions/survey/observatory-name.ts';
import { cardLinks, codeOf } from '../support/company-panel.ts';
import { newToken } from '../support/respondents.ts';
import { answerToReview } from './support/answer-survey.ts';
import {
  api,
  chooseWay,
  complaints,
  heading,
  newPage,
  observatory,
  openEntrance,
  openSpace,
  signUp,
} from './support/inviting-company.ts';
import { signInAsCompany } from './support/signed-in-company.ts';

describe('the ready texts', () => {
  it('are not shown before the name of the observatory is told, which they say', async () => {
    const company = await signUp();
    await openEntrance(company, 10);
    const page = await newPage();
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/v1/house', async (route) => {
      await isReleased;
      await route.continue();
    });
    await signInAsCompany(page, company, observatory.url);
    const known = page.waitForEvent('requestfinished', (request) =>
      request.url().endsWith('/api/v1/company'),
    );
    await page.goto(`${observatory.url}/fr/company#/invite`);
    await known;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator('.company-line').count()).toBe(0);
    release();
    const mail = page.getByLabel('Texte pour l’intranet', { exact: true });
    expect(await mail.inputValue()).toContain(observatoryName.fr);
  });

  it('are selected where the browser refuses to copy', async () => {
    const company = await signUp();
    await openEntrance(company, 10);
    const page = await openSpace(company);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error()) },
      }),
    );
    await page.getByRole('button', { name: 'Copier : Message court' }).click();
    await page.getByText('le texte est sélectionné').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('/fr/survey');
  });
});

describe('a poster that is scanned', () => {
  it('says when it has no admission left, and leads on', async () => {
    const company = await signUp();
    const { url } = await openEntrance(company, 1);
    await newToken(observatory, { panel: company.id, entrance: codeOf(url, 'entrance') });
    const page = await newPage();
    await page.goto(url);
    await page.locator('.start').click();
    await heading(page, 'Cette affiche n’a plus d’admission à donner');
    await page.getByRole('button', { name: 'Répondre sans invitation' }).click();
    await page.locator('fieldset').waitFor();
  });
});

describe('an invited person whose company invites more meanwhile', () => {
  it('is asked no more than the first were, and their answers are taken', async () => {
    const company = await signUp();
    const [first = ''] = await cardLinks(observatory, company.key, 3);
    const page = await newPage();
    await page.goto(first);
    await page.locator('.start').click();
    await answerToReview(page);
    expect(await page.getByText('Quel âge').count()).toBe(0);
    await openEntrance(company, 57);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await heading(page, /^Merci/);
    const asked = await api<{ profileQuestions: string }>(`/waves/current/panels/${company.id}`, {});
    expect(asked.profileQuestions).toBe('none');
  });
});

describe('a wave', () => {
  async function openWith(waves: (current: object) => object[], part = 'invite'): Promise<Page> {
    const company = await signUp();
    const page = await newPage();
    await page.route('**/api/v1/waves', async (route) => {
      const response = await route.fetch();
      const [current] = (await response.json()) as object[];
      await route.fulfill({ response, json: waves(current ?? {}) });
    });
    await signInAsCompany(page, company, observatory.url);
    await page.goto(`${observatory.url}/fr/company#/${part}`);
    return page;
  }

  it('that is missing, closed or to come is told as such', async () => {
    await (await openWith(() => [])).getByText('Aucune vague n’est prévue pour l’instant. Revenez').waitFor();
    const closed = await openWith((wave) => [{ ...wave, status: 'closed' }]);
    await closed.getByText('est close, et la suivante n’est pas encore annoncée').waitFor();
    expect(await closed.locator('input[name=way]').count()).toBe(0);
    const scheduled = await openWith((wave) => [{ ...wave, status: 'scheduled', opensOn: '2027-01-01' }]);
    await scheduled.getByText('les courriels partiront le 1er janvier 2027').waitFor();
    await chooseWay(scheduled, 'mail');
    await scheduled.getByLabel('Adresses à inviter').fill('ann@x.test');
    await scheduled.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await scheduled.getByText('1 message partira le 1er janvier 2027').waitFor();
    const over = await openWith((wave) => [{ ...wave, status: 'closed' }], 'participation');
    await over.getByText('Vous n’avez encore invité personne').waitFor();
  });

  it('is chosen where there are several', async () => {
    const page = await openWith((wave) => [
      wave,
      { ...wave, id: 'next', status: 'scheduled', title: { fr: 'La suivante', en: 'The next' } },
    ]);
    const links: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/invitations')) links.push(request.url());
    });
    await page.getByLabel('Vague').selectOption({ label: 'La suivante' });
    await page.getByText('Le service').or(page.getByText('Cela n’a pas marché')).first().waitFor();
    expect(links.some((url) => url.includes('/waves/next/'))).toBe(true);
  });

  it('that cannot be read is asked for again', async () => {
    const company = await signUp();
    const page = await newPage();
    await page.route('**/api/v1/waves', (route) => route.abort());
    await signInAsCompany(page, company, observatory.url);
    await page.goto(`${observatory.url}/fr/company#/invite`);
    await page.getByText('Le service ne répond pas.').waitFor();
    await page.unroute('**/api/v1/waves');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('input[name=way]').first().waitFor();
  });
});

describe('by keyboard alone', () => {
  it('mails are sent, cards made and forgotten, a poster made and closed', async () => {
    const page = await openSpace(await signUp(), { language: 'en' });
    await page.locator('input[name=way]').first().waitFor();
    const focusOn = async (name: RegExp) => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : '';
          return element?.textContent?.trim() || label || element?.getAttribute('name') || '';
        });
        if (name.test(focused)) return;
      }
      throw new Error(`no way to ${name} by Tab`);
    };
    await focusOn(/^way$/);
    await page.keyboard.press('Space');
    await focusOn(/^Addresses to invite/);
    await page.keyboard.type('ann@keys.test');
    await focusOn(/^Send the invitations/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('1 message goes out'));
    await focusOn(/^Yes, send$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sending is finished' }).waitFor();

    await page.locator('input[name=way][value=mail]').focus();
    await page.keyboard.press('ArrowDown');
    await focusOn(/^How many cards/);
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.getByText('The sheets are ready.').waitFor();
    await focusOn(/^They are printed/);
    await page.keyboard.press('Enter');
    await focusOn(/^Yes, forget them$/);
    await page.keyboard.press('Enter');
    await page.getByText('The codes are forgotten.').waitFor();

    await page.locator('input[name=way][value=cards]').focus();
    await page.keyboard.press('ArrowDown');
    await focusOn(/^Number of admissions/);
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await page.getByText('The poster hands out 8 admissions.').waitFor();
    await focusOn(/^Print the poster$/);
    await focusOn(/^Close this entrance$/);
    await page.keyboard.press('Enter');
    await focusOn(/^Yes, close the entrance$/);
    await page.keyboard.press('Enter');
    await page.getByText('The entrance is closed').waitFor();
    expect(complaints).toEqual([]);
  });
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/company-panel.ts';
import { startedAnew } from '../support/observatory-process.ts';
import { mailedLink } from '../support/signed-up-company.ts';
import { answerSurvey } from './support/answer-survey.ts';
import { keyboardOf } from './support/keyboard.ts';
import { receivedMails } from './support/received-mails.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { allowTaps, tap } from './support/tap.ts';
import { consoleDuring, watchPage } from './support/watch-page.ts';

const name = 'Ateliers <b>Lumière</b> & Fils';
const headcount = 40;
const invited = 20;
const phone = { viewport: { width: 390, height: 844 } };

// As `npm start` starts it, in a process of its own: what the other browser tests have is the same within theirs.
let server: Awaited<ReturnType<typeof startedAnew>>;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startedAnew(), sharedBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A browser of one person's own. */
async function openBrowser(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', acceptDownloads: true, ...options });
  const page = await context.newPage();
  watchPage(page, server.url, { repliesMayFail: true, complaints });
  return page;
}

// By keyboard and by touch alone. What comes of the answers is told in `company-story.long.test.ts`.
describe('a company', () => {
  it('signs up, is verified, invites by mail, is answered, follows, and sees the wave closed', async () => {
    const director = await openBrowser(phone);
    const address = 'directrice@story-works.example';
    const press = keyboardOf(director);
    const signUp = director.getByRole('link', { name: 'Inscrire une entreprise' });
    // To be nobody yet is no failure: what asks who is signed in leaves the console empty.
    const saidToNobody = await consoleDuring(director, async () => {
      await director.goto(`${server.url}/fr/company`);
      await signUp.waitFor();
    });
    expect(saidToNobody).toEqual([]);
    await signUp.press('Enter');
    await press.field('Nom de l’entreprise', name);
    await press.field('Numéro SIREN', '732 829 320');
    await press.field('Activité', 'Industrie');
    await press.to('Privé');
    await director.keyboard.press('Space');
    await press.field('Effectif', String(headcount));
    await press.field('Votre nom', 'Jeanne Martin');
    await press.field('Adresse électronique professionnelle', address);
    await press.button('Inscrire l’entreprise');
    await director.getByRole('heading', { name: 'Consultez votre messagerie' }).waitFor();
    const link = await mailedLink(server.mailFolder, address);
    await director.goto('about:blank');
    await director.goto(link);
    await press.button('Entrer');
    expect(director.url()).not.toContain(link.split('/').at(-1));
    await director.getByRole('heading', { level: 1, name }).waitFor();
    await director.getByText('En attente de vérification.').waitFor();
    await director.getByText(address).waitFor();
    await director.goto(`${server.url}/fr/company#/members`);
    await press.field('Nom de la clé', 'Récit');
    await press.button('Créer une clé');
    const key = (await director.locator('[data-key]').innerText()).trim();
    await press.button('Je l’ai notée');
    await director.getByText('Récit').waitFor();
    expect(await director.locator('[data-key]').count()).toBe(0);
    expect(await send(server, '/company', { key })).toMatchObject({ name, status: 'pending' });
    await director.goto(`${server.url}/fr/company#/`);

    const operator = await openBrowser();
    const ownKey = operator.getByLabel('Operator’s key');
    const saidToNobodyElse = await consoleDuring(operator, async () => {
      await operator.goto(`${server.url}/en/operator`);
      await ownKey.waitFor();
    });
    expect(saidToNobodyElse).toEqual([]);
    await ownKey.fill(server.operatorKey);
    await operator.getByRole('button', { name: 'Enter' }).click();
    await operator.getByRole('link', { name: /to be verified$/ }).click();
    await operator.getByRole('heading', { name }).waitFor();
    await operator.getByRole('button', { name: /^Verify/ }).click();
    await operator.getByRole('button', { name: 'Yes, it is verified' }).click();
    await operator.locator('.said').getByText('is verified').waitFor();

    await director.reload();
    await director.locator('[data-action="acceptSheet"]').waitFor();
    expect(await director.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await press.button('Lire et accepter la fiche');
    await director.getByRole('heading', { level: 2, name: 'Garantie' }).waitFor();
    await press.button('Inviter');
    await director.getByRole('heading', { level: 2, name: 'Inviter' }).waitFor();
    expect(await director.getByText('En attente de vérification.').count()).toBe(0);

    // Nobody is invited before what they are promised stands.
    await press.button('Lire la fiche');
    await director.getByRole('heading', { name: 'Accepter et ouvrir la campagne' }).waitFor();
    await press.field('Votre nom', 'Jeanne Martin');
    await press.field('Votre fonction', 'Directrice des ressources humaines');
    await press.button('Accepter la fiche');
    await press.button('Oui, accepter et figer');
    const promised = await director.locator('[data-hash]').innerText();
    await press.button('Inviter');
    await director.getByRole('heading', { level: 2, name: 'Inviter' }).waitFor();

    const { id: wave, closesOn } = await send<{ id: string; closesOn: string }>(server, '/waves/current');
    const reminder = new Date(Date.parse(closesOn) - 3 * 86_400_000).toISOString().slice(0, 10);
    await press.to('Par courriel, envoyé par l’observatoire');
    await director.keyboard.press('Space');
    await press.to('Adresses à inviter');
    const addresses = Array.from({ length: invited }, (_, index) => `p${index}@story.test`);
    // As a list is pasted.
    await director.keyboard.insertText(addresses.join('\n'));
    await press.button('Vérifier la liste');
    await director.getByText(`${invited} adresses à inviter. Toutes les lignes sont correctes.`).waitFor();
    await director.getByLabel('Premier rappel (facultatif)').fill(reminder);
    await press.button('Envoyer les invitations…');
    await press.button('Oui, envoyer');
    await director.getByRole('heading', { name: 'L’envoi est terminé' }).waitFor();
    await director.getByText(`${invited} messages sont partis.`).first().waitFor();
    await director.getByText('Vous pouvez encore inviter 20 personnes.').waitFor();
    const mails = await receivedMails(server.mailFolder, 'story.test');
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(addresses));
    const links = mails.map(({ link }) => link);
    expect(new Set(links).size).toBe(invited);

    // One looks at the office and answers at home: looking spends nothing.
    const office = await openBrowser();
    await office.goto(links[0] ?? '');
    await office.locator('.start').waitFor();
    // Set by the page's typography, which keeps digits together.
    const start = await office.locator('[data-guarantee]').innerText();
    expect(start.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toContain(promised);
    await office.locator('[data-guarantee] a').click();
    expect(await office.locator('[data-hash]').innerText()).toBe(promised);
    await office.getByText('Jeanne Martin, Directrice des ressources humaines').waitFor();
    await office.context().close();
    const employee = await openBrowser({ ...phone, hasTouch: true });
    await allowTaps(employee);
    await employee.goto(links[0] ?? '');
    await answerSurvey(employee, tap);
    const receipt = await employee.locator('#receipt-code').inputValue();
    expect(receipt.split('.')[0]).toMatch(/^c\w+/);
    await employee.context().close();
    await press.button('Participation');
    await director.locator('.count-value').first().waitFor();
    // Nothing was counted since: what is told is how many were invited, and when mail goes out again.
    expect((await director.locator('.count-value').allInnerTexts())[0]).toBe(String(invited));
    // The plan of the mails comes by a request of its own.
    await director.locator('.dates').getByText('Rappel à tout le monde').waitFor();
    expect(await director.locator('.dates').innerText()).toMatch(
      /Invitations par courriel[\s\S]*Rappel à tout le monde/,
    );
    expect(await director.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await operator.goto(`${server.url}/en/operator#/waves/${wave}`);
    await operator.getByRole('button', { name: 'Close this wave…' }).click();
    await operator.getByRole('button', { name: 'Yes, close the wave' }).click();
    await operator.locator('.said').getByText('is closed').waitFor();

    // On another device than the one that answered, by its receipt alone.
    const desk = await openBrowser();
    await desk.goto(`${server.url}/fr/survey`);
    await desk.getByRole('button', { name: 'Ma réponse est-elle enregistrée' }).click();
    await desk.locator('#code').fill(receipt);
    await desk.getByRole('button', { name: 'Vérifier' }).click();
    await desk.getByRole('heading', { level: 1, name: 'Votre réponse est enregistrée' }).waitFor();

    await director.goto(`${server.url}/fr/company#/invite`);
    await director.getByText('est close, et la suivante n’est pas encore annoncée').waitFor();
    expect(complaints).toEqual([]);
  });
});

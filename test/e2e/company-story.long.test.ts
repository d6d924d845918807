import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ShownBenchmark } from '../../functions/observatory/benchmark-document.ts';
import { memberObjectionDays } from '../../functions/survey/recovery.ts';
import { dayInParis } from '../../functions/survey/wave.ts';
import { codeOf } from '../support/company-panel.ts';
import { mailedLink } from '../support/signed-up-company.ts';
import { answerSurvey } from './support/answer-survey.ts';
import { overflow } from './support/axe.ts';
import { downloaded } from './support/browser.ts';
import { keyboardOf } from './support/keyboard.ts';
import { type RunningServer, startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { signInAsOperator } from './support/signed-in-operator.ts';
import { storePanelResponses, storeResponses } from './support/store-responses.ts';
import { watchPage } from './support/watch-page.ts';

/** Of two lines on a desktop. */
const name = 'Ateliers <b>Lumière</b> & Fils, compagnie générale d’éclairage du Grand Lyon et de l’Ain';
const headcount = 700;
const answering = 600;
const phone = { viewport: { width: 390, height: 844 } };
const desk = { width: 1280, height: 800 };
const dayMilliseconds = 86_400_000;

const addressOf = (who: string) => `${who}@lumiere-works.example`;

let server: RunningServer;
let browser: Browser;
let director: Page;
let manager: Page;
let operator: Page;
let panel = '';
const editions: string[] = [];
const complaints: string[] = [];
const usedLinks = new Set<string>();

beforeAll(async () => {
  [server, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
  [director, manager, operator] = await Promise.all([openBrowser(), openBrowser(), openBrowser()]);
});

afterAll(async () => {
  vi.useRealTimers();
  await browser?.close();
  await server?.stop();
});

// Two years of a company, told once, by the pages alone on phones, but for those who answer without a browser. How its
// people are invited by mail and answer by their links is in `company-first-wave.test.ts`.
describe('a company', () => {
  it('signs up by mail, lets a colleague in by mail, and is verified', async () => {
    await director.goto(`${server.url}/fr/company`);
    await director.getByRole('link', { name: 'Inscrire une entreprise' }).click();
    await director.getByLabel('Nom de l’entreprise').fill(name);
    await director.getByLabel('Numéro SIREN').fill('732 829 320');
    await director.getByLabel('Activité').selectOption('industry');
    await director.getByLabel('Privé', { exact: true }).check();
    await director.getByLabel('Effectif').fill(String(headcount));
    await director.getByLabel('Votre nom').fill('Jeanne Martin');
    await director.getByLabel('Adresse électronique professionnelle').fill(addressOf('directrice'));
    await press(director, 'Inscrire l’entreprise');
    await enterByMail(director, 'directrice');
    await director.getByText('En attente de vérification.').waitFor();
    await director.locator('[data-action="awaitVerification"]').waitFor();

    await addMember('responsable', 'Gère');
    await signIn(manager, 'responsable');
    await manager.getByRole('heading', { level: 1, name }).waitFor();

    await operator.goto(`${server.url}/en/operator`);
    await signInAsOperator(operator, server.operatorKey);
    await operator.getByRole('link', { name: /to be verified$/ }).click();
    await operator.getByText('732829320').waitFor();
    await operator.getByRole('button', { name: /^Verify/ }).click();
    await press(operator, 'Yes, it is verified');
    await operator.locator('.said').getByText('is verified').waitFor();
  });

  it('is led by its home to the guarantee sheet, accepts it, and invites; somebody answers', async () => {
    await director.goto(`${server.url}/fr/company#/`);
    await director.reload();
    await acceptSheet();
    const [link = '', promised] = await makePoster();
    panel = codeOf(link, 'panel');
    expect(panel).toMatch(/^c\w+/);
    const employee = await openBrowser();
    await employee.goto(link);
    await employee.locator('.start').waitFor();
    const told = (await employee.locator('[data-guarantee]').innerText()).replaceAll(/[\u202f\u00a0]/g, ' ');
    expect(told).toContain(promised);
    await answerSurvey(employee);
    expect((await employee.locator('#receipt-code').inputValue()).split('.')[0]).toBe(panel);
    await employee.context().close();
  });

  it('reads on its home what sets it apart, and the whole benchmark', async () => {
    await storeAnswers(0.06);
    const edition = await publishFirstEdition();
    await director.goto(`${server.url}/fr/company#/`);
    await director.reload();
    await director.locator('[data-action="readBenchmark"]').waitFor();
    const established = director.locator('.home-findings [data-standing="established"]');
    // Which three come first is the noise's to say.
    expect(await established.first().innerText()).toMatch(/établi[\s\S]*[+−]\d+/);
    await director.getByText('C’est votre première comparaison.').waitFor();
    expect(await overflow(director)).toBe(0);
    await keyboardOf(director).button('Lire la comparaison');
    const aware = director.locator('.rows [data-indicator="aware"]');
    expect(await aware.innerText()).toMatch(/Mieux, établi/);
    const text = await director.locator('.benchmark').innerText();
    expect(text).toContain(edition);
    expect(text).toMatch(/sensibilis/);
    const benchmark = await asDirector<ShownBenchmark>('/company/editions/latest');
    expect(benchmark).toMatchObject({ invited: headcount, edition });
    // The published number has its noise: less than one in ten thousand times as much.
    expect(Math.abs(benchmark.respondents - answering)).toBeLessThanOrEqual(30);
    const rows = director.locator('.benchmark-table tbody tr');
    expect(await rows.count()).toBe(benchmark.indicators.length);
    expect(benchmark.indicators.find(({ id }) => id === 'aware')).toMatchObject({
      difference: { verdict: 'above' },
    });
  });

  it('says what it has, chooses what its figures ask for first, and prints its report', async () => {
    await director.goto(`${server.url}/fr/company#/`);
    await director.locator('[data-action="remind"], [data-action="stateGovernance"]').waitFor();
    await director.goto(`${server.url}/fr/company#/governance`);
    await director.locator('.governance-form').waitFor();
    for (const pillar of ['listening', 'charter', 'awareness', 'training']) {
      const state = pillar === 'charter' ? 'En place' : 'Rien';
      await director
        .locator(`.governance-form [data-pillar="${pillar}"]`)
        .getByLabel(state, { exact: true })
        .check();
    }
    await press(director, 'Enregistrer');
    const step = director.locator('[data-step="charterMakeKnown"]');
    await step.waitFor();
    expect(await asDirector('/company')).toMatchObject({
      governance: { awareness: { state: 'none' }, charter: { state: 'inPlace' } },
    });
    await step.getByRole('button', { name: 'Choisir ce pas' }).click();
    await step.getByLabel('Qui s’en charge').fill('Communication interne');
    await step.getByLabel('Pour quand').fill('2099-03-31');
    await press(director, 'Enregistrer');
    await director.getByText('Communication interne, pour le 31 mars 2099').first().waitFor();
    // The other who manages sees the same, from their own browser.
    await manager.goto(`${server.url}/fr/company#/governance`);
    await manager.getByText('Communication interne, pour le 31 mars 2099').first().waitFor();

    await director.goto(`${server.url}/fr/company#/report`);
    await director.locator('.report-method').waitFor();
    const pdf = (await director.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('takes part in the next wave, whose sheet is another, and reads what its action did', async () => {
    await openNextWave();
    await director.goto(`${server.url}/fr/company#/`);
    await director.reload();
    await director.locator('[data-action="acceptSheet"]').waitFor();
    expect(await heightAt(desk)).toBeLessThanOrEqual(desk.height);
    await director.setViewportSize(phone.viewport);
    await acceptSheet();
    const [link = ''] = await makePoster();
    expect(codeOf(link, 'panel')).toBe(panel);
    await storeAnswers(0.19);
    await publishFirstEdition();
    await director.goto(`${server.url}/fr/company#/`);
    await director.reload();
    await director.locator('[data-action="readBenchmark"]').waitFor();
    const changes = director.getByRole('region', { name: 'Depuis la dernière fois' });
    expect((await changes.innerText()).replaceAll(/[\u202f\u00a0]/g, ' ')).toMatch(/charte/);
    expect(await heightAt(phone.viewport)).toBeLessThanOrEqual(2 * 844);
    expect(await heightAt(desk)).toBeLessThanOrEqual(desk.height);
    await follow(director, 'Lire la comparaison');
    await director.locator('.rows [data-indicator="aware"]').waitFor();
    expect(await heightAt(desk)).toBeLessThanOrEqual(2500);
    await director.setViewportSize(phone.viewport);

    await director.goto(`${server.url}/fr/company#/governance`);
    const step = director.locator('[data-step="charterMakeKnown"]');
    await step.waitFor();
    const effect = (await step.innerText()).replaceAll(/[\u202f\u00a0]/g, ' ');
    expect(effect).toMatch(/charte : [4-8] % → (?:1[6-9]|2[0-2]) %, établi/);
  });

  it('gives a lost member another address when two others answer for it, and nobody refuses for a week', async () => {
    await director.goto(`${server.url}/fr/company#/members`);
    await addMember('troisieme', 'Gère');
    const lost = memberOf(director, 'troisieme');
    await lost.getByText('N’a plus accès à sa messagerie').click();
    await lost.getByLabel('Adresse électronique').fill(addressOf('retrouvee'));
    await press(director, 'Demander le changement');
    await director.getByText('Rien ne change avant le').waitFor();
    await manager.goto(`${server.url}/fr/company#/members`);
    await manager.reload();
    await manager.getByRole('button', { name: 'Refuser cette adresse' }).waitFor();
    expect(await manager.getByRole('button', { name: 'Confirmer cette adresse' }).count()).toBe(0);

    vi.setSystemTime(Date.now() + memberObjectionDays * dayMilliseconds);
    await signIn(director, 'directrice');
    await signIn(manager, 'responsable');
    await manager.goto(`${server.url}/fr/company#/members`);
    await press(manager, 'Confirmer cette adresse');
    await manager.getByText('Ne confirmez que si').waitFor();
    await press(manager, 'Confirmer cette adresse');
    await memberOf(manager, 'retrouvee').waitFor();
    expect(await memberOf(manager, 'troisieme').count()).toBe(0);
    const found = await openBrowser();
    await signIn(found, 'retrouvee');
    await found.getByRole('heading', { level: 1, name }).waitFor();
    await found.context().close();
  });

  it('shows a delegate all of it, with nothing to change', async () => {
    await director.goto(`${server.url}/fr/company#/members`);
    await director.reload();
    const askToRead = async (who: string) => {
      const member = memberOf(director, who);
      await member.getByRole('button', { name: 'Passer en lecture' }).click();
      await member.getByRole('group').getByRole('button', { name: 'Passer en lecture' }).click();
    };
    await askToRead('retrouvee');
    await memberOf(director, 'retrouvee').getByText('lit', { exact: false }).first().waitFor();
    // Nobody but the director would manage then: it waits a week, in which anyone may refuse.
    await askToRead('responsable');
    await director.getByText('Quelqu’un ne gérerait plus').waitFor();
    vi.setSystemTime(Date.now() + memberObjectionDays * dayMilliseconds);
    await signIn(director, 'directrice');
    await director.goto(`${server.url}/fr/company#/members`);
    const asked = director.getByRole('note').filter({ hasText: 'Quelqu’un ne gérerait plus' });
    await asked.getByRole('button', { name: 'Passer en lecture' }).click();
    await asked.getByRole('group').getByRole('button', { name: 'Passer en lecture' }).click();
    await memberOf(director, 'responsable').getByText('lit', { exact: false }).first().waitFor();
    await signIn(manager, 'responsable');
    await manager.goto(`${server.url}/fr/company#/governance`);
    await manager.reload();
    await manager.getByText('Vous êtes ici en lecture').waitFor();
    await manager.locator('[data-step="charterMakeKnown"]').waitFor();
    const inUse = manager.locator('.company-part button:not(:disabled)');
    // A charter is put together in the browser, and changes nothing of the company's.
    expect(await inUse.allInnerTexts()).toEqual(['Composer un projet']);
    await manager.goto(`${server.url}/fr/company#/account`);
    await manager.getByRole('button', { name: 'Enregistrer' }).waitFor();
    expect(await manager.locator('.company-part :is(button, input, select):not(:disabled)').count()).toBe(0);
  });

  it('whose last manager is lost gets in again by the operator, once it could have refused', async () => {
    const ask = async (): Promise<void> => {
      await operator.goto(`${server.url}/en/operator#/companies/verified`);
      await operator.reload();
      await operator.locator('summary').getByText('Lost access').click();
    };
    await ask();
    await operator.getByLabel('New address').fill(addressOf('nouvelle'));
    await operator.getByLabel('What you have checked').fill('Rang back by the register’s number.');
    await press(operator, 'Request the change');
    await operator.locator('.said').getByText('The company has been told.').waitFor();
    await director.reload();
    await director.getByText('On a demandé à l’observatoire de remplacer').waitFor();

    vi.setSystemTime(Date.now() + 3 * dayMilliseconds);
    await ask();
    await press(operator, 'Complete the change');
    await operator.getByRole('group').getByRole('button', { name: 'Complete the change' }).click();
    await operator.locator('.said').getByText('now manages the space').waitFor();
    await director.context().close();
    director = await openBrowser();
    await signIn(director, 'nouvelle');
    await director.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('takes everything along, and leaves', async () => {
    await director.goto(`${server.url}/fr/company#/account`);
    const everything = director.waitForEvent('download');
    await press(director, 'Télécharger (ZIP)');
    const files = Object.keys(unzipSync(new Uint8Array(await downloaded(await everything))));
    expect(files).toContain('company.json');
    for (const edition of editions) expect(files).toContain(`benchmark-${edition}.csv`);
    expect(files.filter((file) => file.startsWith('guarantee-'))).toHaveLength(2);
    await director.locator('summary').getByText('Supprimer l’entreprise pour de bon').click();
    await director.getByLabel('Pour confirmer, écrivez le nom de l’entreprise').fill(name);
    await press(director, 'Supprimer l’entreprise pour de bon');
    await director.getByRole('heading', { level: 1, name: 'a quitté l’observatoire' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

/** A browser of one person's own. */
async function openBrowser(): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', acceptDownloads: true, ...phone });
  const page = await context.newPage();
  watchPage(page, server.url, { repliesMayFail: true, complaints });
  return page;
}

const press = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).click();
const follow = (page: Page, label: string) =>
  page.locator('.company-part').getByRole('link', { name: label, exact: true }).click();
const memberOf = (page: Page, who: string) =>
  page.locator('.member-list li').filter({ hasText: addressOf(who) });

/** What the service answers her browser. */
async function asDirector<T>(path: string): Promise<T> {
  const ask = async (address: string) => (await fetch(address)).json();
  return director.evaluate(ask, `/api/v1${path}`);
}

/** In pixels, from the top of the page to the end of what is in the space, as it is drawn at that size of the window. */
async function heightAt(viewport: { width: number; height: number }): Promise<number> {
  await director.setViewportSize(viewport);
  // What follows the width is drawn by then.
  await overflow(director);
  return director.evaluate(() => {
    const part = document.querySelector('.company-part')?.getBoundingClientRect();
    return (part?.bottom ?? Number.POSITIVE_INFINITY) + scrollY;
  });
}

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto(`${server.url}/fr/company`);
  await page.locator('#sign-in-address').fill(addressOf(who));
  await press(page, 'Recevoir un lien');
  await enterByMail(page, who);
}

async function enterByMail(page: Page, who: string): Promise<void> {
  await page.getByRole('heading', { name: 'Consultez votre messagerie' }).waitFor();
  const link = await mailedLink(server.mailFolder, addressOf(who), usedLinks);
  usedLinks.add(link);
  await page.goto('about:blank');
  await page.goto(link);
  await press(page, 'Entrer');
  await page.locator('.company-line').waitFor();
}

async function addMember(who: string, role: string): Promise<void> {
  await director.goto(`${server.url}/fr/company#/members`);
  await director.locator('form').getByLabel('Adresse électronique').last().fill(addressOf(who));
  await director
    .getByLabel(new RegExp(`^${role}`))
    .first()
    .check();
  await press(director, 'Ajouter');
  await memberOf(director, who).waitFor();
}

/** From home, by the one thing to do. */
async function acceptSheet(): Promise<void> {
  await director.locator('[data-action="acceptSheet"]').waitFor();
  await follow(director, 'Lire et accepter la fiche');
  await director.getByRole('heading', { name: 'Accepter et ouvrir la campagne' }).waitFor();
  await director.getByLabel('Votre nom').fill('Jeanne Martin');
  await director.getByLabel('Votre fonction').fill('Directrice des ressources humaines');
  await press(director, 'Accepter la fiche');
  await press(director, 'Oui, accepter et figer');
  await director.locator('[data-hash]').waitFor();
}

/** @returns the link of the poster, and what its people are promised */
async function makePoster(): Promise<[link: string, promised: string]> {
  const promised = await director.locator('[data-hash]').innerText();
  await follow(director, 'Inviter');
  await director.getByText('Une affiche pour tous').first().click();
  await director.getByLabel('Nombre d’admissions').fill(String(headcount));
  await press(director, 'Créer l’affiche');
  const address = director.locator('.poster-address');
  await address.waitFor();
  return [await address.innerText(), promised];
}

/** @param knowing  the part of those who answer that knows the charter */
async function storeAnswers(knowing: number): Promise<void> {
  await storeResponses(server, { responses: 200, seed: 3 });
  await storePanelResponses(server, panel, {
    people: [0, answering],
    answers: (person) => ({
      mention: person % 4 === 0 ? 'yes' : 'no',
      charter: person < knowing * answering ? 'known' : 'unread',
      // Of the others, one in eight was.
      aware: person % 5 === 0 ? 'no' : 'yes',
      contact: person % 2 === 0 ? 'yes' : 'no',
      training: 'no',
      sanctions: person % 2 === 0 ? 'no' : 'yes',
    }),
  });
}

async function publishFirstEdition(): Promise<string> {
  await operator.goto(`${server.url}/en/operator#/`);
  await operator.reload();
  const calendar = operator.getByRole('link', { name: /calendar/i }).first();
  await calendar.click();
  await press(operator, 'Prepare edition 1…');
  await press(operator, 'Yes, prepare');
  await operator.locator('.said').getByText('Edition 1 is prepared').waitFor();
  await press(operator, 'Release edition 1…');
  await press(operator, 'Yes, release');
  const said = await operator
    .locator('.said')
    .getByText(/Edition .* is released/)
    .innerText();
  const [, edition = ''] = /Edition (\S+) is/.exec(said) ?? [];
  editions.push(edition);
  return edition;
}

/** The operator closes the wave, and opens the next, filled in from it, today. */
async function openNextWave(): Promise<void> {
  await operator.getByRole('link', { name: 'To the wave' }).click();
  await press(operator, 'Close this wave…');
  await press(operator, 'Yes, close the wave');
  await operator.locator('.said').getByText('is closed').waitFor();
  await operator.goto(`${server.url}/en/operator#/waves/new`);
  await operator.locator('#field-opensOn').fill(dayInParis(new Date()));
  await operator.locator('#field-title-fr').fill('Deuxième vague');
  await operator.locator('#field-title-en').fill('Second wave');
  for (const number of [2, 3, 4]) {
    await press(operator, 'Continue');
    await operator.getByRole('heading', { level: 2, name: `${number} of 4` }).waitFor();
  }
  await operator.locator('form button[type="submit"]').click();
  await operator.getByRole('group').locator('.button').first().click();
  await operator.locator('.said').getByText('is created').waitFor();
}

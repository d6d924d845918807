import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownBenchmark } from '../../functions/observatory/benchmark-document.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { simulate } from '../load/simulate.ts';
import { send } from '../support/company-panel.ts';
import { startedAnew } from '../support/observatory-process.ts';
import { answersWith, newToken } from '../support/respondents.ts';
import { answerSurvey } from './support/answer-survey.ts';
import { downloaded } from './support/browser.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { allowTaps, tap } from './support/tap.ts';
import { watchPage } from './support/watch-page.ts';

const name = 'Ateliers <b>Lumière</b> & Fils';
const invited = 100;
const inBrowser = 3;
const answering = 90;

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

// One story, told once, by the pages alone but for the others who answer without a browser.
describe('a company', () => {
  it('signs up, is verified, invites, follows, compares, states what it has, and prints its report', async () => {
    const director = await openBrowser();
    await director.goto(`${server.url}/fr/company`);
    await director.getByLabel('Nom de l’entreprise').fill(name);
    await director.getByLabel('Activité').selectOption('industry');
    await director.getByLabel('Privé').check();
    await director.getByLabel('Effectif').fill('1 200');
    await director.getByRole('button', { name: 'Inscrire l’entreprise' }).click();
    const key = (await director.locator('[data-key]').innerText()).trim();
    const [kept] = await Promise.all([
      director.waitForEvent('download'),
      director.getByRole('button', { name: 'Télécharger' }).click(),
    ]);
    expect((await downloaded(kept)).toString('utf8')).toContain(key);
    await director.getByRole('button', { name: /Je l’ai gardée/ }).click();
    await director.getByRole('heading', { level: 1, name }).waitFor();
    await director.getByText('En attente de vérification.').waitFor();
    expect(await director.locator('[data-key]').count()).toBe(0);

    const operator = await openBrowser();
    await operator.goto(`${server.url}/en/operator`);
    await operator.getByLabel('Operator’s key').fill(server.operatorKey);
    await operator.getByRole('button', { name: 'Enter' }).click();
    await operator.getByRole('link', { name: 'Verify or refuse' }).click();
    await operator.getByRole('heading', { name }).waitFor();
    await operator.getByRole('button', { name: /^Verify/ }).click();
    await operator.getByRole('button', { name: 'Yes, it is verified' }).click();
    await operator.locator('.said').getByText('is verified').waitFor();

    await director.reload();
    await director.getByRole('heading', { level: 2, name: 'Inviter' }).waitFor();
    expect(await director.getByText('En attente de vérification.').count()).toBe(0);
    await director.getByLabel('Combien de personnes inviter ?').fill(String(invited));
    const [file] = await Promise.all([
      director.waitForEvent('download'),
      director.getByRole('button', { name: 'Télécharger les liens' }).click(),
    ]);
    const links = (await downloaded(file))
      .toString('utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';')[1] ?? '');
    expect(links).toHaveLength(invited);

    for (const link of links.slice(0, inBrowser)) {
      const employee = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true });
      await allowTaps(employee);
      await employee.goto(link);
      await answerSurvey(employee, tap);
      await employee.context().close();
    }
    for (const link of links.slice(inBrowser, answering)) await answerBy(link);

    await director.getByRole('link', { name: 'Participation' }).click();
    await director.locator('.count-value').first().waitFor();
    expect((await director.locator('.count-value').allInnerTexts())[0]).toBe(String(invited));

    await simulate({ responses: 150, seed: 3, url: server.url, atOnce: 4 });
    const { id: wave } = await send<{ id: string }>(server, '/waves/current');
    await operator.goto(`${server.url}/en/operator#/waves/${wave}/editions`);
    await operator.getByRole('button', { name: 'Prepare edition 1' }).click();
    await operator.getByRole('button', { name: 'Yes, prepare' }).click();
    await operator.locator('.said').getByText('Edition 1 is prepared').waitFor();
    await operator.getByRole('button', { name: 'Release edition 1' }).click();
    await operator.getByRole('button', { name: 'Yes, release' }).click();
    await operator.locator('.said').getByText(`Edition ${wave}-1 is released`).waitFor();

    await director.getByRole('link', { name: 'Comparaison' }).click();
    await director.locator('.benchmark-table').waitFor();
    const benchmark = await send<ShownBenchmark>(server, '/company/editions/latest', { key });
    expect(benchmark).toMatchObject({ invited, edition: `${wave}-1` });
    // The published number has its noise: less than one in ten thousand times as much.
    expect(Math.abs(benchmark.respondents - answering)).toBeLessThanOrEqual(30);
    const rows = director.locator('.benchmark-table tbody tr');
    expect(await rows.count()).toBe(benchmark.indicators.length);
    // Nearly all said that they had been made aware; hardly anybody else did.
    const aware = benchmark.indicators.find(({ id }) => id === 'aware');
    expect(aware).toMatchObject({ difference: { verdict: 'above' } });
    expect(await director.locator('.company-part').innerText()).toMatch(/sensibilis/);

    await director.getByRole('link', { name: 'Gouvernance' }).click();
    await director.locator('.governance-form').waitFor();
    for (const pillar of ['listening', 'charter', 'awareness', 'training']) {
      await director
        .locator(`.governance-form [data-pillar="${pillar}"]`)
        .getByLabel(pillar === 'awareness' ? 'En place' : 'Rien', { exact: pillar === 'awareness' })
        .check();
    }
    await director.getByRole('button', { name: 'Enregistrer' }).click();
    await director.getByRole('button', { name: 'Modifier' }).waitFor();
    expect(await send(server, '/company', { key })).toMatchObject({
      governance: { awareness: { state: 'inPlace' }, charter: { state: 'none' } },
    });

    await director.getByRole('link', { name: 'Rapport' }).click();
    await director.locator('.report-method').waitFor();
    const pdf = (await director.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox/g)?.length).toBeGreaterThanOrEqual(4);
    expect(complaints).toEqual([]);
  });
});

/** One who answers by an invitation, without a browser. */
async function answerBy(link: string): Promise<void> {
  const fragment = new URLSearchParams(new URL(link).hash.slice(1));
  const [panel, invitation] = [fragment.get('panel') ?? '', fragment.get('code') ?? ''];
  const token = await newToken(server, { panel, invitation });
  const answers = answersWith({ mention: 'no', aware: 'yes' }, { profile: 'company' });
  await sendResponse('current', token, answers, { origin: server.url });
}

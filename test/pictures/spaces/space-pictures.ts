import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { loadSeed } from '../../../functions/storage/secrets.ts';
import { saveSlip } from '../../../functions/storage/supplement-slips.ts';
import { tableFromEnvironment } from '../../../functions/storage/table.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { defaultQuestionnaire } from '../../../functions/survey/default-questionnaire.ts';
import { supplementTables } from '../../../functions/survey/supplement.ts';
import { dayInParis } from '../../../functions/survey/wave.ts';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { type RunningServer, startObservatory } from '../../e2e/support/server.ts';
import { signInAsCompany } from '../../e2e/support/signed-in-company.ts';
import { storePanelResponses, storeResponses } from '../../e2e/support/store-responses.ts';
import {
  acceptGuarantee,
  cardLinks,
  publishEdition,
  type SignedUpCompany,
  send,
  signedUpCompany,
} from '../../support/company-panel.ts';
import { slipsOf } from '../../support/made-supplement.ts';
import { addOperatorMember } from '../../support/operator-member.ts';
import { addMember, pageHeaders } from '../../support/signed-up-company.ts';
import { type Camera, openCamera, type PicturesAsked } from './camera.ts';
import { takeEntrance, takeFailures, takeParts, takeWays, unfold } from './company-screens.ts';
import { takeLostAccess, takeOperatorsEntrance, takeOperatorsForms, takeViews } from './operator-screens.ts';

const both = (text: string) => ({ fr: text, en: text });
const longName = 'Compagnie générale des transports urbains et interurbains de l’agglomération lyonnaise';

/** What it asks of its own, before it opens its campaign. */
const supplement = {
  groups: [
    {
      name: { fr: 'Site de Vénissieux et dépôts du sud', en: 'Vénissieux and the southern depots' },
      people: 700,
    },
    { name: both('Lyon'), people: 600 },
    { name: both('Villeurbanne'), people: 300 },
  ],
  questions: [
    {
      text: { fr: 'Combien de jours de télétravail par semaine ?', en: 'How many days a week from home?' },
      options: [both('0–1'), both('2–5')],
    },
  ],
};

const none = { state: 'none', measures: [] };
const governance = {
  listening: none,
  charter: { state: 'inPlace', month: '2024-05', measures: ['published'] },
  awareness: none,
  training: { state: 'planned', month: '2099-03', measures: ['courses'] },
};

/** What the service tells once two weeks are counted. */
const counted = {
  ...{ answered: null, edition: null, countedOn: ['2026-10-05', '2026-10-12', '2099-01-05'] },
  weeks: [
    { on: '2026-10-05', answered: null },
    { on: '2026-10-12', answered: { from: 120, to: 150 } },
  ],
};

/**
 * Takes every screen of the company's and of the operator's space, French and English, on a phone and a desktop, in the
 * states of two waves: to be looked at after a change, not to be kept.
 *
 * @param asked  where to put them: `first-home-fr-390.png`, `first-report-en-1280.pdf`; and which
 */
export async function takeSpacePictures(asked: PicturesAsked): Promise<void> {
  const [server, browser] = await Promise.all([startObservatory(), launchBrowser()]);
  try {
    await tellStory(server, openCamera(browser, server.url, asked));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function tellStory(server: RunningServer, camera: Camera): Promise<void> {
  const { url } = server;
  const operate = <T>(path: string, method = 'GET', body?: unknown) =>
    send<T>(server, `/operator${path}`, { key: server.operatorKey, method, body });
  const as = (person: Pick<SignedUpCompany, 'session'>) => (page: Page) => signInAsCompany(page, person, url);

  await takeEntrance(camera);
  await takeOperatorsEntrance(camera);

  const company = await signedUpCompany(server, { name: longName, activity: 'industry', headcount: 2000 });
  const others = await Promise.all(
    ['Fédération des transports du Rhône', 'Ateliers Lumière', 'Brasserie du Parc', 'Nœuds & Cie'].map(
      (name) => signedUpCompany(server, { name, headcount: 500 }),
    ),
  );
  const [federation, ...members] = others as [SignedUpCompany, ...SignedUpCompany[]];
  await takeParts(camera, 'pending', as(company));

  const operator = as(await operatorMember(url));
  const { id: first } = await operate<{ id: string }>('/waves/current');
  await operate('/questionnaires/brouillon', 'PUT', { ...defaultQuestionnaire, id: 'brouillon' });
  await takeViews(camera, 'empty', { signIn: operator, wave: first });
  await takeOperatorsForms(camera, operator, first);

  const decide = (id: string, status: string, reason?: string) =>
    operate(`/companies/${id}`, 'PATCH', { status, ...(reason !== undefined && { reason }) });
  await decide(company.id, 'refused', 'Le numéro SIREN n’est pas celui de cette entreprise.');
  await takeParts(camera, 'refused', as(company), { parts: ['home', 'account'] });
  for (const { id } of [company, ...others]) await decide(id, 'verified');

  await takeLostAccess(camera, operator);
  await takeParts(camera, 'verified', as(company));
  await takeSupplementForms(camera, as(company));
  await send(server, '/company/waves/current/supplement', {
    ...{ method: 'PUT', key: company.key, body: supplement },
  });
  await joinFederation(server, federation, [company, ...members]);
  for (const { key } of [company, ...members]) await acceptGuarantee(server, key);
  await takeParts(camera, 'opened', as(company), {
    parts: ['home', 'guarantee', 'invite', 'groups', 'account'],
  });
  await takeWays(camera, 'opened', as(company));

  for (const { key } of members) await cardLinks(server, key, 450);
  await send(server, '/company/waves/current/entrance', {
    ...{ method: 'PUT', key: company.key, body: { admissions: 1500 } },
  });
  await takeParts(camera, 'running', as(company), { parts: ['home', 'invite', 'participation'] });
  const tellCounts = async (page: Page) => {
    await as(company)(page);
    await page.route('**/participation', async (route) => {
      const reply = await route.fetch();
      await route.fulfill({ json: { ...(await reply.json()), ...counted } });
    });
  };
  await takeParts(camera, 'counted', tellCounts, { parts: ['home', 'participation'] });
  await takeParts(camera, 'federation', as(federation), { parts: ['home', 'account'] });

  await storeResponses(server, { responses: 1500, seed: 3 });
  await storePeople(server, company, 0.06);
  for (const member of members) {
    await storePanelResponses(server, member.id, { people: [0, 350], answers: ofOthers });
  }
  await operate(`/waves/${first}/editions/1/prepare`, 'POST', {});
  await takeViews(camera, 'prepared', {
    signIn: operator,
    wave: first,
    only: ['overview', 'calendar', 'edition'],
  });
  await publishEdition(server);
  await takeParts(camera, 'unread', as(company), { parts: ['home'] });
  await takeParts(camera, 'first', as(company), {
    parts: ['home', 'benchmark', 'governance', 'report', 'groups'],
  });
  await camera.take({
    name: 'first-home-read',
    path: 'company#/benchmark',
    signIn: as(company),
    act: readThenHome,
  });
  await camera.take({
    name: 'first-benchmark-unfolded',
    path: 'company#/benchmark',
    signIn: as(company),
    act: async (page) => {
      await page.locator('.benchmark').waitFor();
      await unfold(page);
    },
  });
  await camera.take({
    name: 'first-governance-wrong',
    path: 'company#/governance',
    signIn: as(company),
    act: (page) => page.locator('.governance-form button[type="submit"]').click(),
  });
  await takeParts(camera, 'plain', as(members[0] as SignedUpCompany), {
    parts: ['home', 'report', 'groups'],
  });
  await takeParts(camera, 'coalition', as(federation), { parts: ['home', 'benchmark', 'report'] });

  await stateAndChoose(server, company);
  await takeParts(camera, 'stated', as(company), { parts: ['home', 'governance', 'report'] });
  await camera.take({
    name: 'stated-governance-charter',
    path: 'company#/governance',
    signIn: as(company),
    act: (page) =>
      page.getByRole('button', { name: /^(?:Composer un projet|Put a draft together)$/ }).click(),
  });
  await takeFailures(camera, as(company));
  for (const service of ['slow', 'busy', 'ended', 'unreached'] as const) {
    await takeViews(camera, `failing-${service}`, { signIn: operator, wave: first, service });
  }

  const people = await lostMember(server, company);
  await takeParts(camera, 'lost', as(company), { parts: ['members'] });
  await takeParts(camera, 'confirming', as(people.second), { parts: ['members'] });
  await takeParts(camera, 'reader', as(people.reader), {
    parts: ['home', 'invite', 'guarantee', 'governance', 'groups', 'account', 'members'],
  });
  await camera.take({
    name: 'leaving-account',
    path: 'company#/account',
    signIn: as(company),
    act: async (page) => {
      await page.locator('#content details summary').first().waitFor();
      await unfold(page);
    },
  });

  await openSecondWave(operate);
  await takeParts(camera, 'second-opening', as(company), {
    parts: ['home', 'guarantee', 'groups', 'participation'],
  });
  await acceptGuarantee(server, company.key);
  await send(server, '/company/waves/current/entrance', {
    ...{ method: 'PUT', key: company.key, body: { admissions: 1500 } },
  });
  await takeParts(camera, 'second-running', as(company), { parts: ['home'] });
  await storeResponses(server, { responses: 1500, seed: 4 });
  await storePeople(server, company, 0.19);
  await publishEdition(server);
  await takeParts(camera, 'second', as(company));
  await takeViews(camera, 'second', {
    signIn: operator,
    wave: (await operate<{ id: string }>('/waves/current')).id,
    only: ['overview', 'companies', 'verified', 'members', 'actions', 'wave', 'calendar', 'edition'],
  });
}

/** Opens the benchmark, by which it is read, and goes home. */
async function readThenHome(page: Page): Promise<void> {
  await page.locator('.benchmark').waitFor();
  await page.evaluate(() => {
    location.hash = '#/home';
  });
  await page.locator('.home').waitFor();
}

async function takeSupplementForms(camera: Camera, signIn: (page: Page) => Promise<unknown>): Promise<void> {
  await camera.take({
    name: 'verified-groups-wrong',
    path: 'company#/groups',
    signIn,
    act: async (page) => {
      const add = page.locator('.groups-form > section > .button');
      await add.first().click();
      await add.last().click();
      await page.locator('.groups-item input').first().fill('Jean Dupont');
      await page.locator('.groups-form button[type="submit"]').click();
    },
  });
}

async function operatorMember(url: string): Promise<{ session: string }> {
  const table = tableFromEnvironment();
  try {
    const services = { seed: await loadSeed(), now: () => new Date(), siteOrigin: url };
    await addOperatorMember(
      { table, services },
      { role: 'verifies', label: 'PV', address: 'paule.verification@institut-de-sondage.example' },
    );
    return await addOperatorMember({ table, services }, { role: 'operates', label: 'JM' });
  } finally {
    table.client.destroy();
  }
}

/** One request as the page of somebody who is signed in sends it. */
async function asPage<T>(
  { url }: RunningServer,
  { session }: Pick<SignedUpCompany, 'session'>,
  { path, method, body }: { path: string; method: string; body?: unknown },
): Promise<T> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...pageHeaders(url), cookie: session, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

async function joinFederation(
  server: RunningServer,
  federation: SignedUpCompany,
  members: readonly SignedUpCompany[],
): Promise<void> {
  const path = '/company/federation';
  const made = await asPage<{ code: string }>(server, federation, { path: `${path}/code`, method: 'POST' });
  for (const member of members) {
    await asPage(server, member, { path, method: 'PUT', body: { code: made.code } });
  }
}

const answering = 700;

const ofOthers = (person: number): Answers => ({
  mention: person % 6 === 0 ? 'yes' : 'no',
  aware: person % 8 ? 'no' : 'yes',
});

/** @param knowing  the part of those who answer that knows the charter */
async function storePeople(
  server: RunningServer,
  { id: company }: SignedUpCompany,
  knowing: number,
): Promise<void> {
  const answers = (person: number): Answers => ({
    mention: person % 10 < (person < answering / 2 ? 2 : 7) ? 'yes' : 'no',
    charter: person < knowing * answering ? 'known' : 'unread',
    aware: person % 5 === 0 ? 'no' : 'yes',
    contact: person % 2 === 0 ? 'yes' : 'no',
    sanctions: person % 2 === 0 ? 'no' : 'yes',
  });
  await storePanelResponses(server, company, { people: [0, answering], answers });
  const table = tableFromEnvironment();
  const seed = await loadSeed();
  const { id: wave } = await send<{ id: string }>(server, '/waves/current');
  for (const counted of supplementTables(supplement, defaultQuestionnaire)) {
    const write = async (person: number) => {
      const chosen = {
        ...answers(person),
        companyGroup: person < answering / 2 ? '1' : '2',
        companyQuestion1: person % 3 ? '1' : '2',
      };
      const { slips } = slipsOf([chosen], defaultQuestionnaire, supplement);
      const beginning = `${[counted.question, ...counted.by].join('/')}=`;
      const text = Object.keys(slips).find((slip) => slip.startsWith(beginning)) ?? '';
      const token = { panel: company, nonce: randomBytes(32) } as never;
      await saveSlip({ table, seed }, { wave, token, table: counted }, text);
    };
    for (let from = 0; from < answering; from += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => write(from + index)));
    }
  }
  table.client.destroy();
}

async function stateAndChoose(server: RunningServer, { key }: SignedUpCompany): Promise<void> {
  const { edition } = await send<{ edition: string }>(server, '/company/editions/latest', { key });
  await send(server, '/company/governance', { method: 'PUT', key, body: governance });
  const steps = [
    {
      ...{ step: 'charterMakeKnown', who: 'Communication interne', by: '2099-03-31', state: 'open' },
    },
  ];
  await send(server, `/company/editions/${edition}/actions`, { method: 'PUT', key, body: { steps } });
}

/** One of three who manage asks for another address of a second one's, which the third may confirm. */
async function lostMember(server: RunningServer, company: SignedUpCompany) {
  const table = tableFromEnvironment();
  const services = { seed: await loadSeed(), now: () => new Date(), siteOrigin: server.url };
  const add = (who: string, role: 'manages' | 'reads') =>
    addMember({ table, services }, company.id, {
      ...{ address: `${who}@compagnie-generale-des-transports.example`, now: new Date(), role },
    });
  const second = await add('seconde.personne.qui.gere', 'manages');
  const third = await add('troisieme', 'manages');
  const reader = await add('comite-social-et-economique', 'reads');
  table.client.destroy();
  await asPage(server, company, {
    ...{ path: '/company/keys', method: 'POST', body: { name: 'Entrepôt de données', scope: 'reads' } },
  });
  await asPage(server, company, {
    path: `/company/members/${third.member}/recovery`,
    method: 'POST',
    body: { address: 'retrouvee@compagnie-generale-des-transports.example' },
  });
  return { second, reader };
}

async function openSecondWave(
  operate: <T>(path: string, method?: string, body?: unknown) => Promise<T>,
): Promise<void> {
  const last = await operate<Record<string, unknown>>('/waves/current');
  await operate(`/waves/${last.id}`, 'PATCH', { status: 'closed' });
  const { population, populationSource, margins, notice } = last;
  const opensOn = dayInParis(new Date());
  const closesOn = dayInParis(new Date(Date.now() + 40 * 86_400_000));
  const day = (days: number) => dayInParis(new Date(Date.now() + days * 86_400_000));
  await operate('/waves', 'POST', {
    ...{ id: 'second-wave', title: { fr: 'Deuxième vague', en: 'Second wave' }, opensOn, closesOn },
    ...{ population, populationSource, margins, notice, editions: [{ releasesOn: day(41), hour: 9 }] },
  });
}

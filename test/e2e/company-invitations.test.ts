import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardLinks, codeOf, verifiedCompany } from '../support/company-panel.ts';
import { modulesOf, readQr } from '../support/read-qr.ts';
import { newToken } from '../support/respondents.ts';
import { answerSurvey } from './support/answer-survey.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { withClipboard } from './support/clipboard.ts';
import { receivedMails } from './support/received-mails.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { allowTaps, tap } from './support/tap.ts';
import { watchPage } from './support/watch-page.ts';

let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
let context: BrowserContext | undefined;
let complaints: string[] = [];

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterEach(async () => {
  await closeContext(context);
  context = undefined;
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

interface Company {
  readonly id: string;
  readonly key: string;
}

async function api<T>(
  path: string,
  { method = 'GET', key, body }: { method?: string; key?: string; body?: unknown },
) {
  const reply = await fetch(`${observatory.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

const signUp = (name = 'Acme', headcount = 60): Promise<Company> =>
  verifiedCompany(observatory, { name, activity: 'digital', headcount });

const openEntrance = ({ key }: Company, admissions: number) =>
  api<{ url: string }>('/company/waves/current/entrance', { method: 'PUT', key, body: { admissions } });

/** A new browser; whatever the console or a foreign address sees is a complaint. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  await closeContext(context);
  context = await browser.newContext({ reducedMotion: 'reduce', acceptDownloads: true, ...options });
  const page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
  page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
  return page;
}

/** The company's own space, signed in as a person does. */
async function openSpace(
  { key }: Company,
  {
    language = 'fr',
    part = 'invite',
    ...options
  }: BrowserContextOptions & { language?: string; part?: string } = {},
): Promise<Page> {
  const page = await newPage(options);
  await page.goto(`${observatory.url}/${language}/company#/${part}`);
  await page.getByLabel(/^(Clé de l’entreprise|Company key)$/).fill(key);
  await page.getByRole('button', { name: /^(Ouvrir l’espace|Open the space)$/ }).click();
  await page.getByRole('heading', { level: 2, name: /^(Inviter|Invite|Participation)$/ }).waitFor();
  return page;
}

/** Chooses a way to invite, as one does where none was used yet. */
async function chooseWay(page: Page, way: 'mail' | 'cards' | 'poster'): Promise<void> {
  await page.locator(`input[name=way][value=${way}]`).check();
}

/** The browser's own question before something would be lost: what it said, and whether one stays. */
function answerDialogs(page: Page, answer: 'stay' | 'leave'): string[] {
  const asked: string[] = [];
  page.removeAllListeners('dialog');
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return answer === 'stay' ? dialog.dismiss() : dialog.accept();
  });
  return asked;
}

/** A QR code as it stands in a picture of the page. */
async function scan(code: Locator): Promise<string> {
  const picture = await code.screenshot();
  const reader = await (context as BrowserContext).newPage();
  const { pixels, width } = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    const lightness = Array.from({ length: data.length / 4 }, (_, place) => data[place * 4] ?? 0);
    return { pixels: lightness, width: image.width };
  }, picture.toString('base64'));
  await reader.close();
  return readQr(modulesOf(pixels, width));
}

const pagesOf = (pdf: Buffer) => /\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1];
const sheetOf = (pdf: Buffer) => /\/MediaBox \[([^\]]*)\]/.exec(pdf.toString('latin1'))?.[1]?.trim();

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('the ways to invite', () => {
  it('are three, each with what it protects from and what it does not, and none chosen before the company does', async () => {
    const page = await openSpace(await signUp());
    await page.getByText('Vous pouvez encore inviter 60 personnes.').waitFor();
    expect(await page.locator('input[name=way]').count()).toBe(3);
    expect(await page.locator('input[name=way]:checked').count()).toBe(0);
    const hints = await page.locator('.way-hint').allInnerTexts();
    for (const hint of hints) expect(hint).toContain('; mais');
    await chooseWay(page, 'mail');
    await page.getByRole('heading', { name: 'Inviter par courriel' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are told to a company that is not verified yet, and wait', async () => {
    const body = { name: 'Acme', activity: 'digital', employer: 'private', headcount: 60 };
    const company = await api<Company>('/companies', { method: 'POST', body });
    const page = await openSpace(company);
    await page.getByText('On ne peut inviter qu’une fois l’entreprise vérifiée').waitFor();
    expect(await page.locator('.way-hint').count()).toBe(3);
    expect(await page.locator('input, textarea').count()).toBe(0);
  });

  it('never admit more people than the company has, together', async () => {
    const company = await signUp('Acme', 12);
    await cardLinks(observatory, company.key, 5);
    await openEntrance(company, 4);
    const page = await openSpace(company);
    await page.getByText('Vous pouvez encore inviter 3 personnes.').waitFor();
    await page.getByText('Déjà invités : 5 par carte, 4 par l’affiche.').waitFor();
    await chooseWay(page, 'poster');
    await page.getByLabel('Nombre d’admissions').fill('8');
    await page.getByRole('button', { name: 'Changer le nombre' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 7.').waitFor();
    await chooseWay(page, 'mail');
    await page.getByLabel('Adresses à inviter').fill('a@x.test b@x.test c@x.test d@x.test');
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByText('La liste a 4 adresses, et vous pouvez encore inviter 3 personnes.').waitFor();
  });
});

describe('mails', () => {
  const list = (page: Page) => page.getByLabel('Adresses à inviter');
  const send = async (page: Page) => {
    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByRole('button', { name: 'Oui, envoyer' }).click();
  };

  it('are read and tried first, go to each person once, and leave no address behind', async () => {
    const company = await signUp('Ateliers Morvan');
    const page = await openSpace(company);
    await chooseWay(page, 'mail');
    await list(page).fill('e-mail;nom\nann@one.test;Ann\nbob@one.test\nnobody\nANN@one.test\ncy@@one.test');
    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText('2 lignes ne sont pas des adresses').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'mail-addresses');
    const report = await page.locator('.list-report').innerText();
    for (const line of [
      /Ligne 4.*nobody/,
      /Ligne 6.*cy@@one\.test/,
      /Ligne 5, comme la ligne 2.*ANN@one\.test/,
    ]) {
      expect(report).toMatch(line);
    }
    await list(page).fill('ann@one.test\nbob@one.test\nann@one.test');

    await page.getByLabel('Qui invite (facultatif)').fill('La direction et le CSE');
    const preview = page.locator('.mail-text');
    await preview.getByText('La direction et le CSE').waitFor();
    for (const words of ['Ateliers Morvan invite', 'Ateliers Morvan invites', '/fr/survey', '/en/survey']) {
      expect(await preview.innerText()).toContain(words);
    }
    await page.getByLabel('Votre adresse, pour un essai').fill('me@one.test');
    await page.keyboard.press('Enter');
    await page.getByText('L’essai est parti à l’adresse me@one.test.').waitFor();
    expect(await receivedMails(observatory.mailFolder, 'one.test')).toMatchObject([{ to: 'me@one.test' }]);

    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText('2 messages partent aussitôt, un par personne.').waitFor();
    await page.getByText('les adresses sont effacées dès que l’envoi est fini').waitFor();
    await page.getByRole('button', { name: 'Oui, envoyer' }).click();
    await page.getByText('2 adresses sont prises en charge.').waitFor();
    await page.getByRole('heading', { name: 'L’envoi est fini' }).waitFor();
    await page.getByText('Les adresses sont effacées.').waitFor();
    await page.getByText('Vous pouvez encore inviter 58 personnes.').waitFor();
    const mails = await receivedMails(observatory.mailFolder, 'one.test');
    expect(mails.map(({ to }) => to).sort()).toEqual(['ann@one.test', 'bob@one.test', 'me@one.test']);
    const links = mails.filter(({ to }) => to !== 'me@one.test').map(({ link }) => link);
    expect(new Set(links).size).toBe(2);
    expect(links[0]).toMatch(/\/fr\/survey(?:\?by=link)?#wave=[\w-]+&panel=c\w+&code=[\w-]{22}/);
    expect(await page.content()).not.toMatch(/code=[\w-]{22}/);
    expect(complaints).toEqual([]);

    await page.getByText('Inviter d’autres personnes').click();
    await list(page).fill('bob@one.test\ndan@one.test');
    await send(page);
    await page.getByText('1 adresse est prise en charge.').waitFor();
    await page.getByText('1 était déjà invitée à cette vague').waitFor();
  });

  it('keep what was pasted where the network fails, and warn before it is lost', async () => {
    const company = await signUp();
    const page = await openSpace(company);
    await chooseWay(page, 'mail');
    const pasted = 'ann@two.test\nbob@two.test';
    await list(page).fill(pasted);
    await page.route('**/mailings', (route) => route.abort());
    await send(page);
    await page.getByText('Le service ne répond pas.').waitFor();
    expect(await list(page).inputValue()).toBe(pasted);

    const asked = answerDialogs(page, 'stay');
    await page.getByRole('link', { name: 'Participation' }).click();
    await expect.poll(() => asked).toEqual(['confirm']);
    await chooseWay(page, 'poster');
    await chooseWay(page, 'mail');
    expect(await list(page).inputValue()).toBe(pasted);

    await page.unroute('**/mailings');
    await send(page);
    await page.getByRole('heading', { name: 'L’envoi est fini' }).waitFor();
    expect(await receivedMails(observatory.mailFolder, 'two.test')).toHaveLength(2);
    await page.getByRole('link', { name: 'Participation' }).click();
    await page.getByRole('heading', { level: 2, name: 'Participation' }).waitFor();
    expect(asked).toEqual(['confirm']);
  });

  it('that were sent though the reply was lost are sent to nobody twice', async () => {
    const page = await openSpace(await signUp());
    await chooseWay(page, 'mail');
    await list(page).fill('ann@three.test\nbob@three.test');
    let lost = 0;
    await page.route('**/mailings', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      expect((await route.fetch()).status()).toBe(202);
      return route.abort();
    });
    await send(page);
    await page.getByText('Le service ne répond pas.').waitFor();
    await send(page);
    await page.getByText('2 étaient déjà invitées à cette vague').waitFor();
    await page.getByRole('heading', { name: 'L’envoi est fini' }).waitFor();
    expect(await receivedMails(observatory.mailFolder, 'three.test')).toHaveLength(2);
  });

  it('are read from a file as spreadsheets save it, and a workbook is refused', async () => {
    const page = await openSpace(await signUp());
    await chooseWay(page, 'mail');
    const file = page.getByLabel('Ou ajoutez un fichier (CSV ou texte)');
    await file.setInputFiles({
      name: 'list.xlsx',
      mimeType: '',
      buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    });
    await page.getByText('Ce fichier ne se lit pas comme du texte.').waitFor();
    const csv = '\ufeffnom;courriel\r\nAnn;ann@x.test\r\nBob;bob@x.test\r\n';
    await file.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('« liste.csv » est ajouté à la liste.').waitFor();
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByText('2 adresses à inviter.').waitFor();
  });

  it('remind everyone on days that are checked, and keep the addresses sealed until then', async () => {
    const company = await signUp();
    const { closesOn } = await api<{ closesOn: string }>('/waves/current', {});
    const dayBefore = new Date(Date.parse(closesOn) - 86_400_000).toISOString().slice(0, 10);
    const page = await openSpace(company);
    await chooseWay(page, 'mail');
    await list(page).fill('ann@four.test');
    await page.getByLabel('Premier rappel (facultatif)').fill(closesOn);
    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText(/Choisissez un jour avant le/).waitFor();
    await page.getByLabel('Premier rappel (facultatif)').fill(dayBefore);
    await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
    await page.getByText(/Rappel à tous le .* Les adresses sont effacées après celui du/).waitFor();
    await page.getByRole('button', { name: 'Oui, envoyer' }).click();
    await page.getByRole('heading', { name: 'L’envoi est fini' }).waitFor();
    await page.getByText('Les adresses sont gardées chiffrées jusqu’au dernier rappel').waitFor();
    const dates = await openSpace(company, { part: 'participation' });
    await dates.locator('.dates').getByText('Rappel à tout le monde').waitFor();
    await dates.locator('.dates').getByText('Invitations par courriel').waitFor();

    const again = await openSpace(company);
    await again.getByRole('button', { name: 'Renoncer aux rappels…' }).click();
    await again.getByRole('button', { name: 'Oui, arrêter' }).click();
    await again.getByText('C’est arrêté : plus rien ne part').waitFor();
    expect(await api('/company/waves/current/mailing', { key: company.key })).toMatchObject({
      addressesKept: false,
    });
  });

  it('show how far they are while they go out, are paused, go on, and stop', async () => {
    const page = await newPage();
    const mailing = {
      state: 'sending',
      sendsOn: '2026-11-28',
      invited: 40,
      sent: 10,
      failed: 1,
      reminders: [],
      signature: '',
      language: 'fr',
      addressesKept: true,
    };
    const asked: string[] = [];
    let isDown = false;
    await page.route('**/mailing{,/*}', (route) => {
      const request = route.request();
      const way = `${request.method()} ${new URL(request.url()).pathname.split('/').at(-1)}`;
      if (isDown) return route.abort();
      if (way !== 'GET mailing' && !way.startsWith('GET preview')) asked.push(way);
      if (way === 'POST pause') mailing.state = 'paused';
      if (way === 'POST resume') mailing.state = 'sending';
      if (way === 'DELETE mailing') Object.assign(mailing, { state: 'none', addressesKept: false });
      return way.startsWith('GET preview')
        ? route.fulfill({ json: { subject: 'Objet', text: 'Texte', html: '' } })
        : route.fulfill({ json: mailing });
    });
    const company = await signUp();
    await page.goto(`${observatory.url}/fr/company#/invite`);
    await page.getByLabel('Clé de l’entreprise').fill(company.key);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await chooseWay(page, 'mail');
    await page.getByText(/^10 messages partis sur 40\. 1/).waitFor();
    await page
      .getByText('1 n’est pas arrivé : adresse inconnue ou boîte pleine. On ne dit pas laquelle.')
      .waitFor();
    mailing.sent = 21;
    await page.getByText(/^21 messages partis sur 40\./).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('22');
    const announced = page.locator('.mail-progress [role=status]');
    expect((await announced.textContent())?.replace(/\s/g, ' ')).toBe('20 messages partis sur 40.');
    isDown = true;
    await page.getByText('Où en est l’envoi ne se lit pas pour l’instant.').waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('button', { name: 'Suspendre' }).click();
    await page.getByRole('heading', { name: 'L’envoi est suspendu' }).waitFor();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByRole('heading', { name: 'L’envoi est en cours' }).waitFor();
    await page.getByRole('button', { name: 'Arrêter pour de bon…' }).click();
    await page.getByText('les adresses sont effacées aussitôt').waitFor();
    await page.getByRole('button', { name: 'Oui, arrêter' }).click();
    await page.getByText('C’est arrêté : plus rien ne part').waitFor();
    expect(asked).toEqual(['POST pause', 'POST resume', 'DELETE mailing']);
  });
});

describe('cards', () => {
  it('are made, printed on A4, scanned and answered with, and their codes are then forgotten', async () => {
    const company = await signUp('Café & Fils');
    const page = await openSpace(company, { deviceScaleFactor: 4 });
    await chooseWay(page, 'cards');
    await page.getByText('Les codes ne sont montrés qu’une fois').waitFor();
    await page.getByLabel('Combien de cartes ?').fill('24');
    await page.getByLabel('Langue des cartes').selectOption('both');
    await page.getByRole('button', { name: 'Faire les cartes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    const cards = page.locator('.card');
    expect(await cards.count()).toBe(24);
    expect(await cards.first().innerText()).toMatch(
      /Café & Fils[\s\S]*Visez le code[\s\S]*Point your camera/,
    );

    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([pagesOf(pdf), sheetOf(pdf)]).toEqual(['3', '0 0 594.95996 841.91998']);
    const printed = await page.locator('.card-link').allTextContents();
    expect(new Set(printed).size).toBe(24);
    const link = await scan(page.locator('.card-code').first());
    expect(link).toMatch(
      /^http:\/\/localhost:\d+\/fr\/survey(?:\?by=link)?#wave=[\w-]+&panel=c\w+&code=[\w-]{22}/,
    );
    expect(link).toBe(`http://${printed[0]}`);
    expect(complaints).toEqual([]);

    const asked = answerDialogs(page, 'stay');
    await page.getByRole('link', { name: 'Compte' }).click();
    await expect.poll(() => asked).toEqual(['confirm']);
    await page.getByRole('button', { name: 'C’est imprimé, oublier les codes…' }).click();
    await page.getByRole('button', { name: 'Oui, les oublier' }).click();
    await page.getByText('Les codes sont oubliés.').waitFor();
    await page.getByText('24 cartes existent pour cette vague.').waitFor();
    expect(await page.content()).not.toContain(codeOf(link));
    await page.reload();
    await page.getByText('24 cartes existent pour cette vague.').waitFor();
    expect(await page.content()).not.toContain(codeOf(link));
    expect(asked).toEqual(['confirm']);

    const phone = await newPage({ viewport: { width: 390, height: 800 } });
    await phone.goto(link);
    await answerSurvey(phone, (target) => target.click());
    expect((await phone.locator('#receipt-code').inputValue()).split('.')[0]).toBe(company.id);
  });

  it('are void once others are made, which is said first', async () => {
    const company = await signUp();
    const [old = ''] = await cardLinks(observatory, company.key, 3);
    const page = await openSpace(company);
    await page.getByLabel('Combien de cartes ?').fill('61');
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 60.').waitFor();
    await page.getByLabel('Combien de cartes ?').fill('5');
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByText('Les 3 cartes faites avant ne valent plus rien').waitFor();
    await page.getByRole('button', { name: 'Non, garder' }).click();
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByRole('button', { name: 'Oui, annuler les anciennes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    const made = `http://${await page.locator('.card-link').first().textContent()}`;
    await expect(newToken(observatory, { panel: company.id, invitation: codeOf(old) })).rejects.toThrow();
    await newToken(observatory, { panel: company.id, invitation: codeOf(made) });
  });

  it('whose reply was lost are told as such, and made anew', async () => {
    const page = await openSpace(await signUp());
    await chooseWay(page, 'cards');
    let lost = 0;
    await page.route('**/cards', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.getByLabel('Combien de cartes ?').fill('4');
    await page.getByRole('button', { name: 'Faire les cartes' }).click();
    await page.getByText('les cartes ont peut-être été faites sans que leurs codes arrivent').waitFor();
    await page.getByText('4 cartes existent pour cette vague.').waitFor();
    expect(await page.getByLabel('Combien de cartes ?').inputValue()).toBe('4');
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByRole('button', { name: 'Oui, annuler les anciennes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    await page.getByText('Vous pouvez encore inviter 56 personnes.').waitFor();
  });

  it('are not made before what draws them has come, since their codes could not be shown again', async () => {
    const company = await signUp();
    const page = await openSpace(company);
    await chooseWay(page, 'cards');
    await page.route('**/qr-path*', (route) => route.abort());
    await page.getByLabel('Combien de cartes ?').fill('4');
    await page.getByRole('button', { name: 'Faire les cartes' }).click();
    await page.getByText('Cette partie n’a pas pu être chargée.').waitFor();
    expect(await api('/company/waves/current/invitations', { key: company.key })).toMatchObject({ cards: 0 });
  });

  it('beyond five hundred are printed stack by stack', async () => {
    const page = await openSpace(await signUp('Acme', 600));
    await chooseWay(page, 'cards');
    await page.getByLabel('Combien de cartes ?').fill('512');
    await page.getByRole('button', { name: 'Faire les cartes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    expect(await page.locator('.card-sheet').count()).toBe(50);
    await page.getByLabel('Pile à imprimer').selectOption({ label: 'Cartes 501 à 512' });
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 12);
    expect(await page.locator('.card-sheet').count()).toBe(2);
  });
});

describe('the poster', () => {
  it('is made, printed on one A4 page, scanned, and answered with on a phone', async () => {
    const company = await signUp('Café & Fils', 30);
    const page = await openSpace(company, { deviceScaleFactor: 2 });
    await chooseWay(page, 'poster');
    await page.getByLabel('Nombre d’admissions').fill('12');
    await page.getByRole('button', { name: 'Faire l’affiche' }).click();
    await page.getByText('L’affiche est prête.').waitFor();
    await page.locator('.poster-code').waitFor();
    const poster = page.locator('.poster');
    expect(await poster.innerText()).toContain('Café & Fils');
    expect(await poster.innerText()).toContain('12 admissions');

    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([pagesOf(pdf), sheetOf(pdf)]).toEqual(['1', '0 0 594.95996 841.91998']);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.site-header, .site-footer, .section-nav, textarea')
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await page.emulateMedia({ media: 'screen' });

    const link = await scan(page.locator('.poster-code'));
    expect(link).toMatch(
      /^http:\/\/localhost:\d+\/fr\/survey(?:\?by=link)?#wave=[\w-]+&panel=c\w+&entrance=[\w-]{16}(?:&keys=[\w-]+)?$/,
    );
    expect(await page.locator('.poster-address').innerText()).toBe(link);
    await page.getByLabel('Langue de l’affiche').selectOption('en');
    await page.getByText('Open the camera and point it at the code.').waitFor();
    await page.waitForFunction(() =>
      document.querySelector('.poster-address')?.textContent?.includes('/en/'),
    );
    expect(await scan(page.locator('.poster-code'))).toBe(link.replace('/fr/', '/en/'));
    expect(complaints).toEqual([]);

    const phone = await newPage({ viewport: { width: 390, height: 800 }, hasTouch: true });
    await allowTaps(phone);
    await phone.goto(link);
    await phone.getByText('protège donc moins').waitFor();
    expect(phone.url()).toMatch(/\/fr\/survey(?:\?by=link)?$/);
    const admissions: unknown[] = [];
    phone.on('request', (request) => {
      if (request.url().endsWith('/tokens')) admissions.push(request.postDataJSON());
    });
    await phone.locator('.start').waitFor();
    // Nothing that makes a token was started: to look at the poster costs no admission.
    expect([phone.workers(), admissions]).toEqual([[], []]);
    await answerSurvey(phone, tap);
    await phone.getByText('elle ne verra que des chiffres d’ensemble, brouillés eux aussi').waitFor();
    expect(admissions).toHaveLength(1);
    expect(admissions[0]).toMatchObject({ panel: company.id, entrance: codeOf(link, 'entrance') });
    const token = await phone.locator('#receipt-code').inputValue();
    expect(token.split('.')[0]).toBe(company.id);
    expect(complaints).toEqual([]);
  });

  it('is replaced by one with another number, and closed, each said in words first', async () => {
    const company = await signUp();
    const { url: first } = await openEntrance(company, 7);
    const page = await openSpace(company);
    await page.getByText('L’affiche donne 7 admissions.').waitFor();
    await page.getByLabel('Nombre d’admissions').fill('9');
    await page.getByRole('button', { name: 'Changer le nombre' }).click();
    await page.getByText('l’ancienne cesse aussitôt de fonctionner').waitFor();
    await page.getByRole('button', { name: 'Non, garder' }).click();
    expect((await openEntrance(company, 7)).url).toBe(first);
    await page.getByRole('button', { name: 'Changer le nombre' }).click();
    await page.getByRole('button', { name: 'Oui, faire une nouvelle affiche' }).click();
    await page.getByText('L’affiche donne 9 admissions.').waitFor();
    const second = await page.locator('.poster-address').innerText();
    expect(second).not.toBe(first);

    await page.getByRole('button', { name: 'Fermer cette entrée' }).click();
    await page.getByRole('button', { name: 'Oui, fermer l’entrée' }).click();
    await page.getByText('l’affiche n’admet plus personne').waitFor();
    expect(await page.locator('.poster').count()).toBe(0);
    expect(complaints).toEqual([]);

    for (const old of [first, second]) {
      const respondent = await newPage();
      await respondent.goto(old);
      await heading(respondent, 'Cette affiche n’est plus valable');
    }
  });

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

  it('costs one admission though the reply that gave it was lost', async () => {
    const company = await signUp();
    const { url } = await openEntrance(company, 1);
    const page = await newPage();
    let lost = 0;
    await page.route('**/tokens', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      // The service has given the only admission; the browser does not hear of it.
      expect((await route.fetch()).status()).toBe(200);
      return route.abort();
    });
    await page.goto(url);
    await answerSurvey(page, (target) => target.click());
    expect(lost).toBe(1);
  });

  it('is not printed without its code, which is drawn once it can be', async () => {
    const company = await signUp();
    await openEntrance(company, 5);
    const page = await newPage();
    await page.route('**/qr-path*', (route) => route.abort());
    await page.goto(`${observatory.url}/fr/company#/invite`);
    await page.getByLabel('Clé de l’entreprise').fill(company.key);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await page.getByText('Cette partie n’a pas pu être chargée.').waitFor();
    expect(await page.getByRole('button', { name: 'Imprimer l’affiche' }).isDisabled()).toBe(true);
    await page.unroute('**/qr-path*');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.poster svg').waitFor();
    expect(await page.getByRole('button', { name: 'Imprimer l’affiche' }).isEnabled()).toBe(true);
  });

  it('fits its page with the longest name, and shows a hostile one as nothing but text', async () => {
    const names = [
      'W'.repeat(200),
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://evil.test","x")',
      'شركة المثال',
    ];
    for (const name of names) {
      const company = await signUp(name);
      await openEntrance(company, 40);
      const page = await openSpace(company);
      await page.locator('.poster svg').waitFor();
      expect(await page.locator('.poster-company').textContent()).toBe(name);
      expect(await page.locator('.poster img, .company img').count()).toBe(0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([name, pagesOf(pdf)]).toEqual([name, '1']);
      expect(await page.getByRole('textbox', { name: 'Titre' }).inputValue()).toContain(name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
    }
  });
});

describe('the ready texts', () => {
  it('are copied in the language of those who get them, whatever the page’s', async () => {
    const company = await signUp('Acme', 30);
    await openEntrance(company, 10);
    const page = await openSpace(company, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copyMail = () =>
      withClipboard(async () => {
        await page.getByRole('button', { name: 'Copier : Texte pour l’intranet' }).click();
        await page.getByText('Copié : Texte pour l’intranet.').waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      });
    const french = (await copyMail()).replace(/[\u00a0\u202f]/g, ' ');
    expect(french).toMatch(/Pour répondre : http\S+\/fr\/survey\S*#\S+&entrance=/);
    expect(french).toContain('votre métier ne vous sont pas demandés');
    await page.getByLabel('Langue des textes').selectOption('en');
    const body = page.getByLabel('Texte pour l’intranet', { exact: true });
    expect(await body.inputValue()).toMatch(/To answer: http\S+\/en\/survey\S*#\S+&entrance=/);
    expect(await body.getAttribute('lang')).toBe('en');
    await body.fill('Changed by hand');
    expect(await copyMail()).toBe('Changed by hand');
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

describe('an invited person', () => {
  it('reads the survey in another language than the link’s without losing the invitation', async () => {
    const company = await signUp();
    const [link = ''] = await cardLinks(observatory, company.key, 3);
    const page = await newPage({ locale: 'en-GB' });
    await page.goto(link);
    await page.getByRole('link', { name: 'Answer in English' }).click();
    await page.getByText('You answer with an invitation from your company').waitFor();
    expect(await page.getByRole('link', { name: 'Répondre en français' }).count()).toBe(0);
    await answerSurvey(page, (target) => target.click());
    const token = await page.locator('#receipt-code').inputValue();
    expect(token.split('.')[0]).toBe(company.id);
  });
});

describe('an invited person whose company invites more meanwhile', () => {
  it('is asked no more than the first were, and their answers are taken', async () => {
    const company = await signUp();
    const [first = ''] = await cardLinks(observatory, company.key, 3);
    const page = await newPage();
    await page.goto(first);
    await page.locator('.start').click();
    const answerAll = async () => {
      while ((await page.locator('fieldset').count()) > 0) {
        const before = page.url() + (await page.title());
        await page.locator('.option').last().click();
        await page.waitForFunction(
          (seen) => location.href + document.title !== seen || !document.querySelector('fieldset'),
          before,
        );
      }
    };
    await page.locator('fieldset').waitFor();
    await answerAll();
    expect(await page.getByText('Votre âge').count()).toBe(0);
    await openEntrance(company, 57);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await heading(page, /^Merci/);
    const asked = await api<{ profileQuestions: string }>(`/waves/current/panels/${company.id}`, {});
    expect(asked.profileQuestions).toBe('none');
  });
});

describe('participation', () => {
  it('shows how many were invited and what is planned, and nothing of who comes', async () => {
    const company = await signUp();
    const empty = await openSpace(company, { part: 'participation' });
    await empty.getByText('Vous n’avez encore invité personne à cette vague.').waitFor();
    await empty.getByText('Vous avez invité moins de personnes que cela').waitFor();
    const { url } = await openEntrance(company, 14);
    const entrance = codeOf(url, 'entrance');
    const page = await openSpace(company, { part: 'participation' });
    const counts = () => page.locator('.count-value').allInnerTexts();
    await page.locator('.counts').waitFor();
    const before = await counts();
    expect(before[0]).toBe('14');
    for (let person = 0; person < 6; person++) await newToken(observatory, { panel: company.id, entrance });
    await page.reload();
    await page.locator('.counts').waitFor();
    expect(await counts()).toEqual(before);
    await page.getByText('Édition définitive').waitFor();
    const { closesOn } = await api<{ closesOn: string }>('/waves/current', {});
    const days = Math.round(
      (Date.parse(closesOn) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000,
    );
    expect(Math.abs(Number(before[1]) - (days + 1))).toBeLessThanOrEqual(1);
    await page.getByText('Qui a répondu, qui ne l’a pas fait, quand, ni quoi.').waitFor();
    expect(complaints).toEqual([]);
  });

  /** What the service tells once some weeks are counted. */
  const counted = {
    invited: 60,
    answered: null,
    required: 43,
    edition: null,
    editions: [{ releasesOn: '2027-01-05', hour: 9 }],
    weeks: [
      { on: '2026-10-05', answered: null },
      { on: '2026-10-12', answered: { from: 20, to: 30 } },
    ],
    countedOn: ['2026-10-05', '2026-10-12', '2099-01-05'],
  };

  it('is told week by week as a band, beside a target that stays in the browser', async () => {
    const page = await newPage();
    await page.route('**/participation', (route) => route.fulfill({ json: counted }));
    const company = await signUp();
    await page.goto(`${observatory.url}/fr/company#/participation`);
    await page.getByLabel('Clé de l’entreprise').fill(company.key);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await page.getByText('des 60 invités ont répondu, environ').waitFor();
    expect((await page.locator('.count-value').allInnerTexts())[0]).toBe('20 à 30');
    expect(await page.locator('.weeks tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/5 octobre 2026\s+moins d’une dizaine/),
      expect.stringMatching(/12 octobre 2026\s+20 à 30/),
      expect.stringMatching(/5 janvier 2099\s+à venir/),
    ]);
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await page.getByLabel('Votre objectif, en réponses (facultatif)').fill('61');
    await page.getByRole('button', { name: 'Garder l’objectif' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 60, ou rien.').waitFor();
    await page.getByLabel('Votre objectif, en réponses (facultatif)').fill('45');
    await page.getByRole('button', { name: 'Garder l’objectif' }).click();
    await page.getByText('il manque 15 à 25 réponses').waitFor();
    await page.reload();
    await page.getByText('il manque 15 à 25 réponses').waitFor();
    expect([sent, complaints]).toEqual([[], []]);
  });

  it('is asked for again where it, or the mails beside it, cannot be read', async () => {
    const company = await signUp();
    await openEntrance(company, 14);
    const page = await newPage();
    await page.route(/\/(participation|mailing)$/, (route) => route.abort());
    await page.goto(`${observatory.url}/fr/company#/participation`);
    await page.getByLabel('Clé de l’entreprise').fill(company.key);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await page.getByText('Le service ne répond pas.').waitFor();
    await page.unroute(/\/(participation|mailing)$/);
    await page.route(/\/mailing$/, (route) => route.abort());
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.counts').waitFor();
    await page.getByText('Le service ne répond pas.').waitFor();
    await page.unroute(/\/mailing$/);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Le service ne répond pas.').waitFor({ state: 'detached' });
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
    await page.goto(`${observatory.url}/fr/company#/${part}`);
    await page.getByLabel('Clé de l’entreprise').fill(company.key);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
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
    await page.goto(`${observatory.url}/fr/company#/invite`);
    await page.getByLabel('Clé de l’entreprise').fill(company.key);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
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
    await page.getByRole('heading', { name: 'The sending is done' }).waitFor();

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

describe('accessibility', () => {
  for (const { language, colorScheme, rules } of looks) {
    it(`has no violation in any state, in ${language}, ${colorScheme}, 320 px wide`, async () => {
      const isFrench = language === 'fr';
      const company = await signUp('Établissements Dupont', 30);
      const found: Record<string, string[]> = {};
      const check = async (page: Page, name: string) => {
        found[name] = await axeViolations(page, { rules });
        if ((await overflow(page)) > 0) found[name].push('wider than the window');
      };
      const narrow = { language, colorScheme, viewport: { width: 320, height: 740 } };
      const page = await openSpace(company, narrow);
      await page.locator('input[name=way]').first().waitFor();
      await check(page, 'invite, nothing yet');
      await chooseWay(page, 'mail');
      await page.locator('.mail-text').waitFor();
      await page.locator('#mail-addresses').fill('ann@axe.test\nnobody\nann@axe.test');
      await page.locator('.mail-form button[type=submit]').click();
      await page.locator('.field-error').waitFor();
      await check(page, 'mail, a faulty list');
      await page.locator('#mail-addresses').fill('ann@axe.test');
      await page.locator('.mail-form button[type=submit]').click();
      await page.locator('.question').waitFor();
      await check(page, 'mail, a question');
      await page.locator('.question .button').first().click();
      await page.locator('.mail-progress').waitFor();
      await page.locator('.mail-others summary').click();
      await check(page, 'mail, sent');
      await chooseWay(page, 'cards');
      await page.locator('#cards-count').fill('0');
      await page.locator('.way:not([hidden]) button[type=submit]').click();
      await page.locator('.way:not([hidden]) .field-error').waitFor();
      await check(page, 'cards, a wrong number');
      await page.locator('#cards-count').fill('12');
      await page.locator('.way:not([hidden]) button[type=submit]').click();
      await page.locator('.card-sheet').first().waitFor();
      await check(page, 'cards, to be printed');
      await chooseWay(page, 'poster');
      await page.locator('#admissions').fill('5');
      await page.locator('.way:not([hidden]) button[type=submit]').click();
      await page.locator('.poster svg').waitFor();
      await check(page, 'poster');
      const link = await page.locator('.poster-address').innerText();

      const counting = await openSpace(company, { ...narrow, part: 'participation' });
      await counting.locator('.counts').waitFor();
      await check(counting, 'participation');
      const other = await openSpace(await signUp(), { ...narrow, part: 'participation' });
      await other.locator('#never-title').waitFor();
      await check(other, 'participation, nobody invited');

      const phone = await newPage({
        colorScheme,
        viewport: { width: 320, height: 740 },
        locale: isFrench ? 'en' : 'fr',
      });
      await phone.goto(link.replace(/\/(fr|en)\/survey/, `/${language}/survey`));
      await phone.locator('.start').waitFor();
      await check(phone, 'survey by poster');
      await phone.goto(`${observatory.url}/${language}/survey#panel=${company.id}&entrance=AAAAAAAAAAAAAAAA`);
      await heading(phone, isFrench ? 'Cette affiche n’est plus valable' : 'This poster is no longer valid');
      await check(phone, 'survey, poster void');
      for (const [name, violations] of Object.entries(found)) expect([name, violations]).toEqual([name, []]);
      expect(complaints).toEqual([]);
    });
  }
});

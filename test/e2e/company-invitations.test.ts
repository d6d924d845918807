import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { modulesOf, readQr } from '../support/read-qr.ts';
import { newToken } from '../support/respondents.ts';
import { answerSurvey } from './support/answer-survey.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { closeContext, downloaded } from './support/browser.ts';
import { withClipboard } from './support/clipboard.ts';
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

async function signUp(name = 'Acme', headcount = 60): Promise<Company> {
  const body = { name, activity: 'digital', employer: 'private', headcount };
  return api<Company>('/companies', { method: 'POST', body });
}

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

async function downloadLinks(page: Page, count: number): Promise<string> {
  await page.getByLabel('Combien de personnes inviter ?').fill(String(count));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger les liens' }).click(),
  ]);
  return textOf(file);
}

async function textOf(file: Download): Promise<string> {
  return (await downloaded(file)).toString('utf8');
}

/** The rows of a file of links: a head with a byte order mark, then `number;link`. */
function readLinks(csv: string): { number: number; link: string }[] {
  const [head, ...rows] = csv.split('\r\n');
  expect(head).toBe('\ufeffnumero;lien');
  expect(rows.pop()).toBe('');
  return rows.map((row) => {
    const [number = '', link = '', ...rest] = row.split(';');
    expect(rest).toEqual([]);
    return { number: Number(number), link };
  });
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('personal links', () => {
  it('come as a file, the same on asking again, and new ones once they are void', async () => {
    const company = await signUp();
    const page = await openSpace(company);
    await page.getByLabel('Combien de personnes inviter ?').fill('60');
    await page.getByText('60 personnes invitées en tout : les questions de profil seront posées.').waitFor();
    const links = readLinks(await downloadLinks(page, 60));
    expect(links.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, place) => place + 1));
    expect(new Set(links.map(({ link }) => link)).size).toBe(60);
    for (const { link } of links) {
      expect(link).toMatch(/^http:\/\/localhost:\d+\/fr\/survey#wave=[\w-]+&panel=c\w+&code=[\w-]{22}$/);
    }
    await page.getByText('Le fichier est enregistré : 60 liens.').waitFor();
    await page.getByText('60 liens existent pour cette vague').waitFor();

    await page.reload();
    await page.getByText('60 liens existent pour cette vague').waitFor();
    expect(readLinks(await downloadLinks(page, 60))).toEqual(links);

    await page.getByText('Annuler les liens').first().click();
    await page.getByRole('button', { name: 'Annuler les liens' }).click();
    await page.getByText('Les 60 liens cessent aussitôt de fonctionner').waitFor();
    await page.getByRole('button', { name: 'Non, garder' }).click();
    await page.getByRole('button', { name: 'Annuler les liens' }).click();
    await page.getByRole('button', { name: 'Oui, annuler ces liens' }).click();
    await page.getByText('Les liens sont annulés.').waitFor();
    const renewed = readLinks(await downloadLinks(page, 60));
    expect(renewed.filter(({ link }) => links.some((old) => old.link === link))).toEqual([]);
    expect(complaints).toEqual([]);

    const respondent = await newPage();
    await respondent.goto(links[0]?.link ?? '');
    await heading(respondent, 'Cette invitation n’est pas valable');
    await respondent.goto(renewed[0]?.link ?? '');
    await heading(respondent, 'Que dites-vous de votre entreprise');
  });

  it('say beside the field what is no number of people, and keep it', async () => {
    const page = await openSpace(await signUp());
    const field = page.getByLabel('Combien de personnes inviter ?');
    for (const text of ['', '0', '100001', 'tous']) {
      await field.fill(text);
      await page.getByRole('button', { name: 'Télécharger les liens' }).click();
      await page.getByText('Écrivez un nombre entier, de 1 à 100 000.').waitFor();
      expect(await field.inputValue()).toBe(text);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.waitForFunction(() => document.activeElement?.id === 'link-count');
    }
    await field.fill('49');
    await page
      .getByText('49 personnes invitées en tout : aucune question de profil ne sera posée.')
      .waitFor();
  });

  it('by the ten thousand come part after part, through a failure and a pause, none lost or doubled', async () => {
    const company = await signUp();
    const page = await openSpace(company);
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    let asked = 0;
    let pause = () => {};
    const paused = new Promise<void>((done) => {
      pause = done;
    });
    await page.route('**/invitations', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      asked += 1;
      if (asked === 2) return route.abort();
      if (asked === 4) await paused;
      return route.continue().catch(() => {});
    });
    await page.getByLabel('Combien de personnes inviter ?').fill('35 000');
    await page.getByRole('button', { name: 'Télécharger les liens' }).click();
    await page.getByText('Interrompu à 10 000 liens sur 35 000.').waitFor();
    await page.getByText('Le service ne répond pas.').waitFor();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByText('20 000 liens sur 35 000').waitFor();
    await page.getByRole('button', { name: 'Interrompre' }).click();
    await page.getByText('Interrompu à 20 000 liens sur 35 000.').waitFor();
    pause();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Reprendre' }).click(),
    ]);
    const links = readLinks(await textOf(file));
    expect(links.map(({ number }) => number)).toEqual(Array.from({ length: 35_000 }, (_, at) => at + 1));
    expect(new Set(links.map(({ link }) => link)).size).toBe(35_000);
    const { invitations } = await api<{ invitations: { url: string }[] }>(
      '/company/waves/current/invitations',
      { method: 'POST', key: company.key, body: { count: 35_000, from: 20_001, to: 20_001 } },
    );
    expect(links[20_000]?.link).toBe(invitations[0]?.url);
    expect(complaints).toEqual([]);
  });

  it('go straight to the disk where the browser can, and are given up without a trace', async () => {
    const page = await openSpace(await signUp());
    await page.evaluate(() => {
      const written: string[] = [];
      const ended: string[] = [];
      Object.assign(window, { written, ended });
      const stream = {
        write: async (text: string) => void written.push(text),
        close: async () => void ended.push('closed'),
        abort: async () => void ended.push('aborted'),
      };
      const showSaveFilePicker = async () => ({ createWritable: async () => stream });
      Object.assign(window, { showSaveFilePicker });
    });
    const seen = () =>
      page.evaluate(() => {
        const { written, ended } = window as unknown as { written: string[]; ended: string[] };
        return { lines: written.join('').split('\r\n').length - 1, ended };
      });
    await page.getByLabel('Combien de personnes inviter ?').fill('25000');
    await page.getByRole('button', { name: 'Télécharger les liens' }).click();
    await page.getByText('Le fichier est enregistré : 25 000 liens.').waitFor();
    expect(await seen()).toEqual({ lines: 25_001, ended: ['closed'] });

    await page.route('**/invitations', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Télécharger les liens' }).click();
    await page.getByText('Interrompu à 0 liens sur 25 000.').waitFor();
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await page.getByRole('button', { name: 'Télécharger les liens' }).waitFor();
    expect(await seen()).toEqual({ lines: 25_001, ended: ['closed', 'aborted'] });
  });
});

describe('the poster', () => {
  /** The code as it stands in a picture of the page. */
  async function scan(page: Page): Promise<string> {
    const picture = await page.locator('.poster-code').screenshot();
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

  it('is made, printed on one A4 page, scanned, and answered with on a phone', async () => {
    const company = await signUp('Café & Fils', 30);
    const page = await openSpace(company, { deviceScaleFactor: 2 });
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

    const link = await scan(page);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/fr\/survey#wave=[\w-]+&panel=c\w+&entrance=[\w-]{16}$/);
    expect(await page.locator('.poster-address').innerText()).toBe(link);
    await page.getByLabel('Langue de l’affiche').selectOption('en');
    await page.getByText('Open the camera and point it at the code.').waitFor();
    await page.waitForFunction(() =>
      document.querySelector('.poster-address')?.textContent?.includes('/en/'),
    );
    expect(await scan(page)).toBe(link.replace('/fr/', '/en/'));
    expect(complaints).toEqual([]);

    const phone = await newPage({ viewport: { width: 390, height: 800 }, hasTouch: true });
    await allowTaps(phone);
    await phone.goto(link);
    await phone.getByText('protège donc moins qu’un lien personnel').waitFor();
    expect(phone.url()).toBe(`${observatory.url}/fr/survey`);
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
    expect(admissions[0]).toMatchObject({ panel: company.id, entrance: link.split('entrance=')[1] });
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
      await respondent.locator('.start').click();
      await heading(respondent, 'Cette affiche n’est plus valable');
    }
  });

  it('says when it has no admission left, and leads on', async () => {
    const company = await signUp();
    const { url } = await openEntrance(company, 1);
    await newToken(observatory, { panel: company.id, entrance: url.split('entrance=')[1] ?? '' });
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
      expect(await page.getByRole('textbox', { name: 'Objet du courriel' }).inputValue()).toContain(name);
      expect(await downloadLinks(page, 3)).not.toContain(name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
    }
  });
});

describe('the ready texts', () => {
  it('are copied in the language of those who get them, whatever the page’s', async () => {
    const page = await openSpace(await signUp('Acme', 30), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copyMail = () =>
      withClipboard(async () => {
        await page.getByRole('button', { name: 'Copier : Courriel' }).click();
        await page.getByText('Copié : Courriel.').waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      });
    const french = (await copyMail()).replace(/[\u00a0\u202f]/g, ' ');
    expect(french).toContain('Votre lien personnel : {{lien}}');
    expect(french).toContain('votre métier ne vous sont pas demandés');
    await page.getByLabel('Langue des textes').selectOption('en');
    const body = page.getByLabel('Courriel', { exact: true });
    expect(await body.inputValue()).toContain('Your personal link: {{link}}');
    expect(await body.getAttribute('lang')).toBe('en');
    await body.fill('Changed by hand');
    expect(await copyMail()).toBe('Changed by hand');
  });

  it('are selected where the browser refuses to copy', async () => {
    const page = await openSpace(await signUp());
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error()) },
      }),
    );
    await page.getByRole('button', { name: 'Copier : Message court' }).click();
    await page.getByText('le texte est sélectionné').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('{{lien}}');
  });
});

describe('an invited person', () => {
  it('reads the survey in another language than the link’s without losing the invitation', async () => {
    const company = await signUp();
    const { invitations } = await api<{ invitations: { url: string }[] }>(
      '/company/waves/current/invitations',
      {
        method: 'POST',
        key: company.key,
        body: { count: 3 },
      },
    );
    const page = await newPage({ locale: 'en-GB' });
    await page.goto(invitations[0]?.url ?? '');
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
    const invite = (count: number) =>
      api<{ invitations: { url: string }[] }>('/company/waves/current/invitations', {
        method: 'POST',
        key: company.key,
        body: { count },
      });
    const [first] = (await invite(3)).invitations;
    const page = await newPage();
    await page.goto(first?.url ?? '');
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
    await invite(60);
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
    const entrance = url.split('entrance=')[1] ?? '';
    const page = await openSpace(company, { part: 'participation' });
    const counts = () => page.locator('.count-value').allInnerTexts();
    await page.locator('.counts').waitFor();
    expect((await counts()).slice(0, 2)).toEqual(['14', '–']);
    for (let person = 0; person < 6; person++) await newToken(observatory, { panel: company.id, entrance });
    await page.reload();
    await page.locator('.counts').waitFor();
    expect((await counts()).slice(0, 2)).toEqual(['14', '–']);
    expect(await page.locator('[data-needed]').innerText()).toMatch(/n’est dit qu’à chaque édition/);
    await page.getByText('édition définitive').waitFor();
    const { closesOn } = await api<{ closesOn: string }>('/waves/current', {});
    const days = Math.round(
      (Date.parse(closesOn) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000,
    );
    expect(Math.abs(Number((await counts())[2]) - (days + 1))).toBeLessThanOrEqual(1);
    await page.getByText('Qui a répondu, qui ne l’a pas fait, quand, ni quoi.').waitFor();
    expect(complaints).toEqual([]);
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
    expect(await closed.getByRole('button', { name: 'Télécharger les liens' }).count()).toBe(0);
    const scheduled = await openWith((wave) => [{ ...wave, status: 'scheduled', opensOn: '2027-01-01' }]);
    await scheduled.getByText('ne s’ouvrent qu’à partir du 1er janvier 2027').waitFor();
    await scheduled.getByRole('button', { name: 'Télécharger les liens' }).waitFor();
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
    await page.getByRole('button', { name: 'Télécharger les liens' }).waitFor();
  });
});

describe('by keyboard alone', () => {
  it('links are made and voided, a poster is made and closed', async () => {
    const page = await openSpace(await signUp(), { language: 'en' });
    await page.getByLabel('How many people to invite?').waitFor();
    const focusOn = async (name: RegExp) => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : '';
          return element?.textContent?.trim() || label || '';
        });
        if (name.test(focused)) return;
      }
      throw new Error(`no way to ${name} by Tab`);
    };
    await focusOn(/^How many people to invite/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('4');
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    await page.getByText('The file is saved: 4 links.').waitFor();
    await focusOn(/^Void the links$/);
    await page.keyboard.press('Enter');
    await focusOn(/^Void the links$/);
    await page.keyboard.press('Enter');
    await focusOn(/^No, keep$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Void the links');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.activeElement?.textContent?.startsWith('The 4 links stop working'),
    );
    await focusOn(/^Yes, void these links$/);
    await page.keyboard.press('Enter');
    await page.getByText('The links are void.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link-count');

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
      const page = await openSpace(company, {
        language,
        colorScheme,
        viewport: { width: 320, height: 740 },
      });
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
      await button(isFrench ? 'Télécharger les liens' : 'Download the links').waitFor();
      await check(page, 'invite, nothing yet');
      await page.locator('#link-count').fill('0');
      await button(isFrench ? 'Télécharger les liens' : 'Download the links').click();
      await page.locator('.field-error').waitFor();
      await check(page, 'invite, a wrong number');
      await page.locator('#link-count').fill('12');
      await Promise.all([
        page.waitForEvent('download'),
        button(isFrench ? 'Télécharger les liens' : 'Download the links').click(),
      ]);
      await page.locator('#admissions').fill('5');
      await button(isFrench ? 'Faire l’affiche' : 'Make the poster').click();
      await page.locator('.poster svg').waitFor();
      await page.locator('.link-void summary').click();
      await page.locator('.link-void button').click();
      await check(page, 'invite, links, poster and a question');
      await page.route('**/invitations', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await button(isFrench ? 'Télécharger les liens' : 'Download the links').click();
      await page.locator('.link-progress').waitFor();
      await page.getByRole('alert').waitFor();
      await check(page, 'invite, paused');
      const link = await page.locator('.poster-address').innerText();
      await page.goto(`${observatory.url}/${language}/company#/participation`);
      await page.locator('.counts').waitFor();
      await check(page, 'participation');

      const other = await openSpace(await signUp(), {
        language,
        colorScheme,
        part: 'participation',
        viewport: { width: 320, height: 740 },
      });
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
      await phone.locator('.start').waitFor();
      await phone.locator('.start').click();
      await heading(phone, isFrench ? 'Cette affiche n’est plus valable' : 'This poster is no longer valid');
      await check(phone, 'survey, poster void');
      for (const [name, violations] of Object.entries(found)) expect([name, violations]).toEqual([name, []]);
      expect(complaints).toEqual([]);
    });
  }
});

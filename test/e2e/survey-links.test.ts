import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { invitedCompany } from '../support/company-panel.ts';
import { answerEach, answerToReview } from './support/answer-survey.ts';
import { axeViolations, overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { watchPage } from './support/watch-page.ts';

/** How people come to the survey: by links that mail has been at, twice, on two devices, at a shared computer. */

let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
const contexts: BrowserContext[] = [];
let complaints: string[] = [];

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await closeContext(context);
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

/** Another person's browser, or the same person's on another device. */
async function newBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'fr-FR', ...options });
  contexts.push(context);
  return context;
}

async function openIn(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
  await page.goto(observatory.url + path);
  return page;
}

const openPage = async (path: string, options?: BrowserContextOptions) =>
  openIn(await newBrowser(options), path);

async function waitForHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

async function company(name = 'Ateliers Morvan', options: { wave?: string } = {}) {
  const { wave = 'current' } = options;
  const made = await invitedCompany(observatory, { name, count: 5, wave });
  const { id } = await (await fetch(`${observatory.url}/api/v1/waves/${wave}`)).json();
  const fragment = (code: string) => `wave=${id}&panel=${made.panel}&code=${code}`;
  return {
    ...made,
    wave: id as string,
    fragment: fragment(made.invitation),
    links: made.invitations.map((code) => `/fr/survey?by=link#${fragment(code)}`),
  };
}

async function poster({ key, wave, panel }: { key: string; wave: string; panel: string }): Promise<string> {
  const reply = await fetch(`${observatory.url}/api/v1/company/waves/${wave}/entrance`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ admissions: 5 }),
  });
  const { url } = await reply.json();
  expect(url).toContain(panel);
  return new URL(url).pathname + new URL(url).search + new URL(url).hash;
}

const start = (page: Page) => page.locator('.start').click();

async function answerAndSend(page: Page): Promise<string> {
  await answerToReview(page);
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  return page.locator('#receipt-code').inputValue();
}

/** What the page asks of the service, by method and the last part of the path. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname.split('/').at(-1)}`);
  });
  return asked;
}

const isInvited = (page: Page, name = 'Ateliers Morvan') =>
  page.locator('.lead', { hasText: `${name} vous invite à répondre.` }).waitFor();

describe('opening', () => {
  it('shows who invites, and asks for no token before Start', async () => {
    const { links, wave } = await company();
    const page = await (await newBrowser()).newPage();
    const asked = watchRequests(page);
    await page.goto(observatory.url + links[0]);
    await isInvited(page);
    await page.locator('.start').waitFor();
    expect(asked.toSorted()).toEqual([`GET ${wave}`, 'POST welcome']);
    await start(page);
    await expect.poll(() => asked).toContain('POST tokens');
  });

  it('of the open survey asks for no challenge before Start, and says what a link would be for', async () => {
    const page = await (await newBrowser()).newPage();
    const asked = watchRequests(page);
    await page.goto(`${observatory.url}/fr/survey`);
    await page.getByText('Votre entreprise vous a envoyé un lien ? Passez par lui').waitFor();
    await page.locator('.start').waitFor();
    expect(asked).toEqual(['GET current']);
    await start(page);
    await page.locator('fieldset').waitFor();
    await expect.poll(() => asked).toContain('POST challenges');
  });

  it('by a gateway that runs the page of every link spends none of them', async () => {
    const links = (await company()).links.slice(0, 3);
    const lookAt = async (link: string) => {
      const page = await openPage(link);
      await page.locator('.start').waitFor();
      await page.mouse.move(20, 20);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState('networkidle');
    };
    await Promise.all(links.map(lookAt));
    for (const link of links) {
      const page = await openPage(link);
      await isInvited(page);
      await start(page);
      await answerAndSend(page);
    }
  });
});

describe('what was begun by a link', () => {
  it('goes on by a second click, once someone says that it was they', async () => {
    const { links } = await company();
    const context = await newBrowser();
    const first = await openIn(context, links[0] ?? '');
    await start(first);
    await first.getByText('Aucun', { exact: true }).click();
    await waitForHeading(first, 'Vous arrive-t-il');
    await expect.poll(() => first.evaluate(() => JSON.stringify(localStorage))).toContain('token');
    await first.close();

    const second = await openIn(context, links[0] ?? '');
    await second.getByText('Quelqu’un a commencé à répondre avec ce lien').waitFor();
    expect(await second.locator('body').innerText()).not.toContain('Vous arrive-t-il');
    expect(await axeViolations(second)).toEqual([]);
    await second.getByRole('button', { name: 'C’était moi : reprendre' }).click();
    await waitForHeading(second, 'Vous arrive-t-il');
    await answerAndSend(second);
    expect(await second.evaluate(() => Object.keys(localStorage).join())).toMatch(
      /^observatory\.receipt\.[\w-]+$/,
    );
  });

  it('goes on after the browser was closed, and is sent once', async () => {
    const { links, panel, wave } = await company();
    const before = await newBrowser();
    const page = await openIn(before, links[0] ?? '');
    await start(page);
    await page.getByText('Aucun', { exact: true }).click();
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('token');
    // Tabs are gone after a restart, the browser's own storage is not.
    const storageState = await before.storageState();
    await closeContext(before);
    const again = await openPage(links[0] ?? '', { storageState });
    await again.getByRole('button', { name: 'C’était moi : reprendre' }).click();
    const token = await answerAndSend(again);
    expect(token.startsWith(`${panel}.`)).toBe(true);
    expect(await again.evaluate((id) => localStorage.getItem(`observatory.receipt.${id}`), wave)).toContain(
      token,
    );
  });

  it('says on another device what happened, and leaves the open survey', async () => {
    const { links } = await company();
    const desk = await openPage(links[0] ?? '');
    await start(desk);
    await expect.poll(() => desk.evaluate(() => JSON.stringify(localStorage))).toContain('token');
    const phone = await openPage(links[0] ?? '', { viewport: { width: 390, height: 800 } });
    await isInvited(phone);
    await start(phone);
    await waitForHeading(phone, 'Cette invitation a déjà été commencée');
    await phone.getByText('dans un autre navigateur ou sur un autre appareil').waitFor();
    expect([await axeViolations(phone), await overflow(phone)]).toEqual([[], 0]);
    await phone.getByRole('button', { name: 'Répondre sans invitation' }).click();
    expect((await answerAndSend(phone)).startsWith('open.')).toBe(true);
    // And the desk goes on where it was.
    expect((await answerAndSend(desk)).startsWith('open.')).toBe(false);
  });

  it('by a poster shows no answer to the next person at a shared computer, who sends one of their own', async () => {
    const morvan = await company();
    const link = await poster(morvan);
    const context = await newBrowser();
    const first = await openIn(context, link);
    await start(first);
    await first.getByText('Aucun', { exact: true }).click();
    await expect.poll(() => first.evaluate(() => JSON.stringify(localStorage))).toContain('token');
    const next = await openIn(context, link);
    await isInvited(next);
    await start(next);
    await waitForHeading(next, 'De combien de réseaux');
    expect(await next.locator('input:checked').count()).toBe(0);
    const tokens = [await answerAndSend(next), await answerAndSend(first)];
    expect(new Set(tokens).size).toBe(2);
  });
});

describe('a link that went through mail', () => {
  it('still says who invites', async () => {
    const { fragment } = await company();
    const context = await newBrowser();
    for (const mangled of [
      `/fr/survey?by=link#${fragment}.`,
      `/fr/survey?by=link#${fragment})»`,
      `/fr/survey?by=link#${fragment}%20%C2%A0`,
      `/fr/survey?by=link#${fragment.replaceAll('&', '&amp;')}`,
      `/fr/survey?by=link#${encodeURIComponent(fragment)}`,
      `/fr/survey?by=link%23${encodeURIComponent(fragment)}`,
      `/fr/survey%3Fby=link%23${fragment}`,
      `/fr/survey%23${fragment}?utm_source=mail`,
      `/fr/survey?by=link&fbclid=IwAR0#${fragment}&utm_source=mail`,
      `/FR/SURVEY?by=link#${fragment}`,
      `/fr/survey/#${fragment}`,
      `/fr/survey#${fragment}`,
    ]) {
      const page = await openIn(context, mangled);
      await isInvited(page);
      await page.waitForURL(`${observatory.url}/fr/survey?by=link`);
      await page.close();
    }
  });

  it('and lost its end says so before the first question, in its tab’s address, too', async () => {
    const { links } = await company();
    const own = await openPage(links[0] ?? '');
    await isInvited(own);
    const copied = own.url().slice(observatory.url.length);
    await own.reload();
    await isInvited(own);

    const elsewhere = await openPage(copied);
    await waitForHeading(elsewhere, 'Le lien de votre entreprise est arrivé incomplet');
    await elsewhere.getByText('rouvrez-le depuis le message').waitFor();
    expect(await axeViolations(elsewhere)).toEqual([]);
    await elsewhere.getByRole('button', { name: 'Répondre sans invitation' }).click();
    await elsewhere.locator('.start').waitFor();
    await elsewhere.waitForURL(`${observatory.url}/fr/survey`);
    await elsewhere.reload();
    await elsewhere.locator('.start').waitFor();
    // The link itself, pasted over it, is taken at once.
    await elsewhere.goto(observatory.url + links[0]);
    await isInvited(elsewhere);
  });
});

describe('two waves open at once', () => {
  it('each keep their link, draft and receipt in one browser', async () => {
    const { wave: current } = await company();
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${observatory.operatorKey}`,
    };
    const today = new Date().toISOString().slice(0, 10);
    const later = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const made = await fetch(`${observatory.url}/api/v1/operator/waves`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        id: 'second',
        title: { fr: 'Deuxième vague', en: 'Second wave' },
        opensOn: today,
        closesOn: later,
      }),
    });
    expect(made.status).toBe(201);
    const [older, newer] = [
      await company('Ancienne', { wave: current }),
      await company('Nouvelle', { wave: 'second' }),
    ];
    const context = await newBrowser();
    const first = await openIn(context, older.links[0] ?? '');
    await isInvited(first, 'Ancienne');
    await start(first);
    await first.getByText('Aucun', { exact: true }).click();
    const second = await openIn(context, newer.links[0] ?? '');
    await isInvited(second, 'Nouvelle');
    await second.getByText('Deuxième vague').waitFor();
    await start(second);
    const receipts = [await answerAndSend(second)];
    // The same tab goes on to the older link, whose draft is another tab's.
    await second.goto(`${observatory.url}${older.links[0]}`);
    await second.getByRole('button', { name: 'C’était moi : reprendre' }).click();
    await waitForHeading(second, 'Vous arrive-t-il');
    receipts.push(await answerAndSend(second));
    const kept = await second.evaluate(() => JSON.stringify(localStorage));
    for (const receipt of receipts) expect(kept).toContain(receipt);
  });
});

describe('a question', () => {
  /** A key of a French keyboard: the place of a digit, and what is written there. */
  const press = (page: Page, key: object, selector = 'h1') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, init) => {
        element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      }, key);

  it('is answered by a number key once a press, by its place, and with the focus in it only', async () => {
    const page = await openPage('/fr/survey');
    await start(page);
    await waitForHeading(page, 'De combien de réseaux');
    await press(page, { code: 'Digit1', key: '&', repeat: true });
    await press(page, { code: 'Digit1', key: '&' }, '.back');
    await press(page, { code: 'Digit1', key: '&' }, 'body');
    await press(page, { code: 'Digit1', key: '&' }, 'footer a');
    expect(await page.locator('h1').innerText()).toContain('De combien de réseaux');
    await press(page, { code: 'Digit1', key: '&' });
    await waitForHeading(page, 'Vous arrive-t-il');
    expect(await page.locator('.back').count()).toBe(1);
    await page.locator('.back').focus();
    await page.keyboard.press('2');
    expect(await page.locator('h1').innerText()).toContain('Vous arrive-t-il');
  });

  it('keeps its number right where a page translator replaces every text', async () => {
    const page = await openPage('/fr/survey');
    await page.locator('.start').waitFor();
    // As Google Translate does: each text becomes an element of its own, now and whenever a text appears.
    await page.evaluate(() => {
      const translate = (root: Node) => {
        const texts: Node[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node);
        for (const text of texts) {
          const parent = text.parentElement;
          if (!text.nodeValue?.trim() || !parent || parent.closest('font, [translate="no"]')) continue;
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.textContent = `[${text.nodeValue}]`;
          outer.append(inner);
          text.parentNode?.replaceChild(outer, text);
        }
      };
      translate(document.body);
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) translate(node);
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.locator('.start').click();
    const number = () => page.locator('#progress').innerText();
    await expect.poll(number).toBe('[Page 1 sur 14]');
    await page.keyboard.press('Enter');
    await page.getByText('Choisissez une réponse pour continuer.').waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.error').innerText()).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(number).toBe('[Page 2 sur 11]');
    await page.locator('.option').last().click();
    await expect.poll(number).toBe('[Page 3 sur 10]');
    await page.getByRole('button', { name: 'Retour' }).click();
    await expect.poll(number).toBe('[Page 2 sur 10]');
    await answerEach(page, (question) => question.locator('.option').last().click());
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.locator('#receipt-code').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the first screen', () => {
  it('names the hour in Paris for whoever lives by another clock', async () => {
    const here = await openPage('/fr/survey', { timezoneId: 'Europe/Paris' });
    await here.getByText(/ouvert jusqu’au/).waitFor();
    expect(await here.locator('body').innerText()).not.toContain('heure de Paris');
    const there = await openPage('/en/survey', { timezoneId: 'America/Martinique' });
    await there.getByText(/open until \d+ \w+ \d{4}, 11:59 pm Paris time/).waitFor();
  });

  it('stands the right way round beside a name that is written from right to left', async () => {
    const { links } = await company('שלום (123)');
    const page = await openPage(links[0] ?? '');
    const name = page.locator('.lead bdi');
    await name.waitFor();
    const indexes = await page.locator('.lead').evaluate((lead) => {
      const range = document.createRange();
      const text = lead.lastChild as Node;
      range.selectNodeContents(text);
      return [
        lead.querySelector('bdi')?.getBoundingClientRect().right ?? 0,
        range.getBoundingClientRect().left,
      ];
    });
    // Without the isolation the sentence would stand in the middle of the name.
    expect(indexes[0]).toBeLessThanOrEqual((indexes[1] ?? 0) + 1);
    expect(await page.locator('.lead').innerText()).toBe('שלום (123) vous invite à répondre.');
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerEach } from './support/answer-survey.ts';
import { closeContext } from './support/browser.ts';
import {
  answerAndSend,
  company,
  complaints,
  isInvited,
  newBrowser,
  observatory,
  openIn,
  openPage,
  poster,
  start,
  waitForHeading,
} from './support/by-link.ts';

/** How people come to the survey: by links that mail has been at, in two waves, at a shared computer. */

describe('opening', () => {
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

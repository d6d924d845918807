import { describe, expect, it } from 'vitest';
import { axeViolations, overflow } from './support/axe.ts';
import {
  answerAndSend,
  company,
  isInvited,
  newBrowser,
  observatory,
  openIn,
  openPage,
  start,
  waitForHeading,
  watchRequests,
} from './support/by-link.ts';

/** How people come to the survey: by links that mail has been at, twice, on two devices. */

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
});

describe('a link that went through mail', () => {
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

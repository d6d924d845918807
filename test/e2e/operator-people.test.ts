import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callbackPath } from '../../functions/api/routes/provider-sign-ins.ts';
import { loadSeed } from '../../functions/storage/secrets.ts';
import { tableFromEnvironment } from '../../functions/storage/table.ts';
import type { OperatorRole } from '../../functions/survey/members.ts';
import { send, signedUpCompany, verifiedCompany } from '../support/company-panel.ts';
import { type RunningProvider, startProvider } from '../support/identity-provider.ts';
import { addOperatorMember } from '../support/operator-member.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { letPagesGo, takePage } from './support/kept-page.ts';
import { type RunningServer, startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';

let server: RunningServer;
let provider: RunningProvider;
let browser: Browser;
let wave = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
  provider = await startProvider(`${server.url}${callbackPath}`);
  // As `npm start` would be given them: the service reads them when somebody first asks how to sign in.
  Object.assign(process.env, providerSettings());
  wave = (await send<{ id: string }>(server, '/waves/current')).id;
  await verifiedCompany(server, { name: 'Vérifiée SA' });
  await signedUpCompany(server, { name: 'Attente SA' });
});

afterEach(() => letPagesGo(browser));

afterAll(async () => {
  for (const name of Object.keys(providerSettings())) delete process.env[name];
  await browser?.close();
  await provider?.stop();
  await server?.stop();
});

function providerSettings() {
  return {
    OIDC_ISSUER: provider?.issuer,
    OIDC_CLIENT_ID: provider?.clientId,
    OIDC_CLIENT_SECRET: provider?.clientSecret,
    OIDC_ROLE_CLAIM: 'groups',
    OIDC_ROLES: '{"board": "reads"}',
    OIDC_ONLY: 'yes',
  };
}

const openPage = () => takePage(browser, server.url, { viewport: { width: 390, height: 844 } });

/** A member's browser, with a session of theirs. */
async function openAs(role: OperatorRole): Promise<{ page: Page; complaints: string[] }> {
  const table = tableFromEnvironment();
  const services = { seed: await loadSeed(), now: () => new Date(), siteOrigin: server.url };
  const label = `${role} ${Math.random().toString(36).slice(2, 8)}`;
  const address = `${label.replace(' ', '.')}@operator.example`;
  const { session } = await addOperatorMember({ table, services }, { role, label, address });
  table.client.destroy();
  const [name = '', value = ''] = session.split('=');
  const { page, context, complaints } = await openPage();
  await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }]);
  return { page, complaints };
}

/** Goes to a view, and waits until all of it is there. */
async function goTo(page: Page, address: string): Promise<void> {
  const isOpen = page.url().split('#')[0] === address.split('#')[0];
  if (!isOpen) await page.goto(address);
  // The view before stays until the space has heard of the other fragment.
  else {
    await page.evaluate(
      ({ hash }) =>
        new Promise((done) => {
          addEventListener('hashchange', () => setTimeout(done), { once: true });
          location.hash = hash;
        }),
      new URL(address),
    );
  }
  await page.locator('h2').waitFor();
  await expect.poll(() => page.getByText(/Loading…|Chargement…/).count()).toBe(0);
}

/** What can be pressed or filled in on a view, by what it is called. */
async function inUse(page: Page, place: string): Promise<string[]> {
  await goTo(page, `${server.url}/en/operator#/${place}`);
  return page
    .locator('main :is(button, input, select, textarea, a.button):not(:disabled)')
    .evaluateAll((all) => all.map((one) => one.textContent || one.id));
}

describe('a member of the operator’s who reads', () => {
  it('sees every view, and is offered nothing that would be refused', async () => {
    const { page, complaints } = await openAs('reads');
    const views = {
      '': ['Sign out'],
      companies: ['Sign out'],
      'companies/verified': ['Sign out'],
      house: ['Sign out'],
      members: ['Sign out'],
      actions: ['Sign out'],
      [`waves/${wave}`]: ['Sign out'],
      [`waves/${wave}/editions`]: ['Sign out', 'Reload the calendar'],
      'waves/new': ['Sign out'],
      'waves/import': ['Sign out'],
    };
    for (const [place, offered] of Object.entries(views)) {
      expect(await inUse(page, place), place).toEqual(offered);
      await page.getByText('You are here to read').waitFor();
      expect(await overflow(page), place).toBe(0);
    }
    const ofQuestionnaires = await inUse(page, 'questionnaires');
    expect(ofQuestionnaires.filter((name) => !/^(Sign out|File)$/.test(name))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(looks)(
    'sees forms and what is not for them without an accessibility violation ($language)',
    async ({ language, rules }) => {
      const { page } = await openAs('reads');
      for (const place of [`waves/${wave}`, 'house', 'waves/new']) {
        await goTo(page, `${server.url}/${language}/operator#/${place}`);
        expect(await axeViolations(page, { rules }), place).toEqual([]);
      }
    },
  );
});

describe('a member of the operator’s who verifies', () => {
  it('decides on companies, and is led to nothing that they may not open', async () => {
    const { page, complaints } = await openAs('verifies');
    expect(await inUse(page, '')).toEqual(['Sign out']);
    const ways = await page
      .locator('main a[href^="#/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(ways.filter((way) => /waves|questionnaires|house/.test(way))).toEqual([]);
    expect(await inUse(page, 'companies')).toEqual(['Sign out', 'Verify…', 'Refuse…']);
    for (const place of [`waves/${wave}`, `waves/${wave}/editions`, 'questionnaires', 'waves/new']) {
      expect(await inUse(page, place)).toEqual(['Sign out']);
      await page.getByRole('heading', { name: 'Only for those who run the observatory' }).waitFor();
    }
    expect(complaints).toEqual([]);
  });
});

describe('an institution’s own accounts', () => {
  async function openSignIn(language: 'fr' | 'en'): Promise<Page> {
    const { page } = await openPage();
    await page.goto(`${server.url}/${language}/operator`);
    await page.locator('h2').first().waitFor();
    return page;
  }

  it.each(looks)(
    'are the one way in but for the key, where mail is switched off ($language)',
    async ({ language, rules }) => {
      const page = await openSignIn(language);
      expect(await page.locator('#sign-in-address').count()).toBe(0);
      expect(await page.locator('main summary').allInnerTexts()).toEqual([
        language === 'fr' ? 'Avec la clé de l’opérateur' : 'With the operator’s key',
      ]);
      expect(await axeViolations(page, { rules })).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );

  it('let somebody in by one press and the provider’s page, in the role of their group', async () => {
    provider.letIn({ sub: 'u-1', name: 'Jeanne Martin', groups: ['board'] });
    const page = await openSignIn('en');
    const provided = page.waitForRequest((request) => request.url().startsWith(provider.issuer));
    await page.getByRole('button', { name: 'Sign in at my institution' }).click();
    await provided;
    await page.getByText('You are here to read').waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(server.url).origin);
    // What came back with the browser is in no address, nor readable by a script.
    expect(page.url()).not.toMatch(/code=|state=/);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in at my institution' }).waitFor();
  });

  it('say to whoever the institution knows and this observatory does not that they are no member', async () => {
    provider.letIn({ sub: 'u-2', groups: ['everybody'] });
    const page = await openSignIn('fr');
    await page.getByRole('button', { name: 'Se connecter chez mon établissement' }).click();
    await page.getByText('vous n’êtes pas membre ici').waitFor();
    expect(await page.locator('.section-nav').count()).toBe(0);
  });
});

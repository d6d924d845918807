import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { verifiedCompany } from '../support/company-panel.ts';
import { pageHeaders } from '../support/signed-up-company.ts';
import { looks } from './support/axe.ts';
import { openPage, observatory as server } from './support/own-observatory.ts';
import { expectAccessible, narrow, openAs, withManager, withMember } from './support/people-of-a-company.ts';
import { signInAsOperator } from './support/signed-in-operator.ts';

describe.each(looks)(
  'the spaces, accessible and on a narrow phone ($language)',
  ({ language, colorScheme, rules }) => {
    const isFrench = language === 'fr';

    const expectFine = (page: Page) => expectAccessible(page, { colorScheme, rules });

    it('while whoever reads refuses a new address for another', async () => {
      const company = await verifiedCompany(server);
      const lost = `lost@${company.id}.example`;
      const { member } = await withMember(company, lost, 'manages');
      const reader = await withMember(company, `council@${company.id}.example`, 'reads');
      const asked = await fetch(`${server.url}/api/v1/company/members/${member}/recovery`, {
        method: 'POST',
        headers: {
          ...{ cookie: company.session, 'content-type': 'application/json' },
          ...pageHeaders(server.url),
        },
        body: JSON.stringify({ address: `new@${company.id}.example` }),
      });
      expect(asked.status).toBe(200);
      const page = await openAs(reader, `/${language}/company#/members`);
      const refuse = isFrench ? 'Refuser cette adresse' : 'Refuse this address';
      const button = page.getByRole('button', { name: refuse });
      await button.waitFor();
      await expectFine(page);
      // The rest of the part is for those who manage.
      expect(await page.locator('.company-part button:not(:disabled)').allInnerTexts()).toEqual([refuse]);
      // A refusal that did not arrive is not taken for one that did.
      await page.route('**/company/recovery', (route) => route.abort(), { times: 1 });
      await button.click();
      await page.getByRole('alert').waitFor();
      await button.click();
      await button.waitFor({ state: 'detached' });
      await page.getByText(lost).waitFor();
      await page.route('**/api/v1/session*', (route) => route.abort(), { times: 1 });
      const signOut = page.getByRole('button', { name: isFrench ? 'Se déconnecter' : 'Sign out' });
      await signOut.click();
      await page
        .getByText(isFrench ? 'votre session est encore ouverte' : 'you are still signed in')
        .waitFor();
      await signOut.click();
      await page.locator('#sign-in-address').waitFor();
    });

    it('while the operator recovers the last who manages', async () => {
      await verifiedCompany(server, { name: 'Seule SA' });
      const path = `/${language}/operator#/companies/verified`;
      const page = await openPage(path, { viewport: narrow });
      await signInAsOperator(page, server.operatorKey);
      const company = page.locator('.company-list li').filter({ hasText: 'Seule SA' });
      await company.locator('summary').click();
      await company.locator('form button').click();
      await company.locator('.field-error').first().waitFor();
      await expectFine(page);
      const [address, checked] = [company.locator('form input'), company.locator('form textarea')];
      await address.fill('new@seule.example');
      await checked.fill('Rang back by the register’s number.');
      await company.locator('form button').click();
      await company.locator('form').waitFor({ state: 'detached' });
      await expectFine(page);
    });

    it('while others who manage are removed, and the company is asked to be deleted', async () => {
      const company = await verifiedCompany(server, { name: 'Ensemble SA' });
      const [second, third] = [`second@${company.id}.example`, `third@${company.id}.example`];
      for (const address of [second, third]) await withManager(company, address);
      const page = await openAs(company, `/${language}/company#/members`);
      const item = (address: string) => page.locator('.member-list li').filter({ hasText: address });
      const remove = async (address: string) => {
        const label = isFrench ? 'Retirer' : 'Remove';
        await item(address).getByRole('button', { name: label }).click();
        await item(address).getByRole('group').getByRole('button', { name: label }).click();
      };
      const said = (text: string) => page.locator('[role=status]:focus').filter({ hasText: text }).waitFor();
      await remove(third);
      await said(isFrench ? `${third} n’est plus membre` : `${third} is no longer a member`);
      expect(await item(third).count()).toBe(0);
      // Nobody else manages now: it waits, for all to refuse.
      await remove(second);
      await said(isFrench ? 'tous les membres en sont avertis' : 'all members are being told');
      expect(await item(second).locator('button').count()).toBe(0);
      await expectFine(page);

      await page.goto(`${server.url}/${language}/company#/account`);
      const ask = isFrench ? 'Demander la suppression' : 'Ask for the deletion';
      await page.locator('summary').getByText(ask).click();
      await page.locator('#leaving-name').fill('Ensemble SA');
      await page.getByRole('button', { name: ask }).click();
      await page.getByText(isFrench ? 'Rien n’est supprimé avant' : 'Nothing is deleted before').waitFor();
      await expectFine(page);
      await page.goto(`${server.url}/${language}/company#/members`);
      const drop = page
        .locator('.message', {
          hasText: isFrench ? 'quitterait l’observatoire' : 'would leave the observatory',
        })
        .getByRole('button');
      await drop.click();
      await drop.waitFor({ state: 'detached' });
    });

    it('while a company leaves, and after', async () => {
      const company = await verifiedCompany(server, { name: 'Partante SA' });
      const page = await openAs(company, `/${language}/company#/account`);
      const leave = isFrench ? 'Supprimer l’entreprise pour de bon' : 'Delete the company for good';
      await page.locator('summary').getByText(leave).click();
      await page.locator('#leaving-name').fill('Autre SA');
      await page.getByRole('button', { name: leave }).click();
      await page.locator('.field-error').waitFor();
      await expectFine(page);
      await page.locator('#leaving-name').fill('Partante SA');
      await page.getByRole('button', { name: leave }).click();
      const left = isFrench ? 'a quitté l’observatoire' : 'has left the observatory';
      await page.getByRole('heading', { level: 1, name: left }).waitFor();
      await expectFine(page);
      // What was theirs is no longer shown, nor asked for again.
      await page.reload();
      await page.locator('#sign-in-address').waitFor();
    });
  },
);

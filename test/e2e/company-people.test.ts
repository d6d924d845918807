import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tableFromEnvironment } from '../../functions/storage/table.ts';
import { memberObjectionDays } from '../../functions/survey/recovery.ts';
import { acceptGuarantee, send, verifiedCompany } from '../support/company-panel.ts';
import { looks } from './support/axe.ts';
import { complaints, openPage, observatory as server } from './support/own-observatory.ts';
import { expectAccessible, narrow, openAs, withManager } from './support/people-of-a-company.ts';
import { expectSound } from './support/sound-page.ts';

/** What a company's people see who lose an address, who leave, and whose sheet is not what it was. */

afterEach(async () => {
  vi.useRealTimers();
});

const dayMilliseconds = 86_400_000;

describe.each(looks)(
  'the spaces, accessible and on a narrow phone ($language)',
  ({ language, colorScheme, rules }) => {
    const isFrench = language === 'fr';

    const expectFine = (page: Page) => expectAccessible(page, { colorScheme, rules });

    it('while a lost member is recovered by two others', async () => {
      const company = await verifiedCompany(server);
      await withManager(company, `second@${company.id}.example`);
      await withManager(company, `third@${company.id}.example`);
      const page = await openAs(company, `/${language}/company#/members`);
      const lost = page.locator('.member-list li').filter({ hasText: 'third@' });
      await lost.locator('summary').click();
      await lost.locator('input').fill('nowhere');
      await lost.locator('form button').click();
      await lost.locator('.field-error').waitFor();
      await expectFine(page);
      await lost.locator('input').fill(`new@${company.id}.example`);
      await lost.locator('form button').click();
      const waiting = isFrench ? 'Rien ne change avant' : 'Nothing changes before';
      await page.getByText(waiting).waitFor();
      await expectFine(page);
      vi.setSystemTime(Date.now() + memberObjectionDays * dayMilliseconds);
      // Whose session is of that day.
      const fourth = await withManager(company, `fourth@${company.id}.example`);
      const other = await openAs(fourth, `/${language}/company#/members`);
      const confirm = isFrench ? 'Confirmer cette adresse' : 'Confirm this address';
      await other.getByRole('button', { name: confirm }).click();
      await other.getByRole('group', { name: confirm }).waitFor();
      await expectFine(other);
    });

    it('while two have changed the same, and one is asked which it shall be', async () => {
      const company = await verifiedCompany(server);
      const page = await openAs(company, `/${language}/company#/account`);
      const name = page.getByLabel(isFrench ? 'Nom de l’entreprise' : 'Name of the company', { exact: true });
      await name.fill('Morvan & fils');
      const body = { name: 'Morvan frères' };
      await send(server, '/company', { method: 'PATCH', key: company.key, body });
      await page.getByRole('button', { name: isFrench ? 'Enregistrer' : 'Save', exact: true }).click();
      const title = isFrench ? 'Quelqu’un de votre entreprise' : 'Someone in your company';
      await page.getByRole('group', { name: title }).waitFor();
      await expectFine(page);
    });
  },
);

describe('a guarantee sheet that is not what its hash says', () => {
  const texts = {
    fr: 'Cette fiche est abîmée',
    en: 'This sheet is damaged',
  };

  it.each(['fr', 'en'] as const)(
    'is shown to nobody, with scripts or without, and says so (%s)',
    async (language) => {
      const company = await verifiedCompany(server);
      const hash = (await acceptGuarantee(server, company.key)) ?? '';
      const table = tableFromEnvironment();
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: { pk: { S: `GUARANTEE#${hash}` }, sk: { S: '-' } },
          UpdateExpression: 'SET document = :other',
          ExpressionAttributeValues: { ':other': { S: '{"altered":true}' } },
        }),
      );
      table.client.destroy();
      for (const javaScriptEnabled of [true, false]) {
        const page = await openPage(undefined, { viewport: narrow, javaScriptEnabled });
        const reply = await page.goto(`${server.url}/${language}/guarantee/${hash}`);
        expect(reply?.status()).toBe(503);
        await page.getByRole('heading', { level: 1, name: texts[language] }).waitFor();
        expect(reply?.headers()['cache-control']).toBe('no-store');
        expect(await page.locator('.guarantee').count()).toBe(0);
        if (javaScriptEnabled) await expectSound(page);
        expect(complaints).toEqual([]);
      }
    },
  );
});

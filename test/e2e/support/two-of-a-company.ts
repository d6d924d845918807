import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type SignedUpCompany, send } from '../../support/company-panel.ts';
import { complaints, openPage, observatory as server } from './own-observatory.ts';
import { signInAsCompany } from './signed-in-company.ts';

/** Two people of one company who have the same form open: one in a browser, the other faster. */

export const inLanguage = {
  fr: {
    name: 'Nom de l’entreprise',
    headcount: 'Effectif',
    save: 'Enregistrer',
    title: 'Quelqu’un de votre entreprise',
    keepYours: 'Garder ma saisie',
    keepTheirs: 'Garder ce qui est enregistré',
    saved: 'C’est enregistré.',
    typedSince: 'saisi entre-temps ne l’est pas encore',
    savedBoth: 'avec ce que quelqu’un d’autre a changé',
    verified: 'Statut : vérifiée.',
    verifiedAnew: 'devra être vérifiée de nouveau',
    change: 'Modifier la déclaration',
    inPlace: 'En place',
    planned: 'Prévu',
  },
  en: {
    name: 'Name of the company',
    headcount: 'Headcount',
    save: 'Save',
    title: 'Someone in your company',
    keepYours: 'Keep what I typed',
    keepTheirs: 'Keep what is saved',
    saved: 'Saved.',
    typedSince: 'typed since then is not saved yet',
    savedBoth: 'along with what someone else changed',
    verified: 'Status: verified.',
    verifiedAnew: 'must be verified again',
    change: 'Change the statement',
    inPlace: 'In place',
    planned: 'Planned',
  },
} as const;

const none = { state: 'none', measures: [] };
export const statement = { listening: none, charter: none, awareness: none, training: none };

export const companyNow = ({ key }: SignedUpCompany) =>
  send<Record<string, unknown> & { governance: typeof statement }>(server, '/company', { key });
export const colleagueSaves = ({ key }: SignedUpCompany, body: object, path = '/company') =>
  send(server, path, { method: 'PATCH', key, body });

export async function onPart(
  company: SignedUpCompany,
  part: 'account' | 'governance',
  language: 'fr' | 'en',
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openPage(undefined, { viewport: { width: 390, height: 900 } });
  await signInAsCompany(page, company, server.url);
  await page.goto(`${server.url}/${language}/company#/${part}`);
  await act(page);
  expect(complaints).toEqual([]);
}

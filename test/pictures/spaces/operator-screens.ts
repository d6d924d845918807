import type { Page } from 'playwright-core';
import type { Camera } from './camera.ts';
import { unfold } from './company-screens.ts';

type SignIn = (page: Page) => Promise<unknown>;

const views = {
  overview: '',
  questionnaires: 'questionnaires',
  draft: 'questionnaires/brouillon',
  companies: 'companies',
  verified: 'companies/verified',
  house: 'house',
  members: 'members',
  actions: 'actions',
  'new-wave': 'waves/new',
  'new-wave-questionnaire': 'waves/new/questionnaire',
  'new-wave-population': 'waves/new/population',
  'new-wave-check': 'waves/new/check',
  import: 'waves/import',
  wave: 'waves/current',
  calendar: 'waves/current/editions',
  edition: 'waves/current/editions/1',
} as const;

/** Every view of the operator's space as it stands. @param wave  the one that is looked at */
export async function takeViews(
  camera: Camera,
  stage: string,
  {
    signIn,
    wave,
    only = Object.keys(views),
    service,
  }: {
    signIn: SignIn;
    wave: string;
    only?: readonly string[];
    service?: 'slow' | 'busy' | 'ended' | 'unreached';
  },
): Promise<void> {
  for (const name of only) {
    const place = views[name as keyof typeof views].replace('current', wave);
    const path = `operator#/${place}`;
    await camera.take({ name: `${stage}-operator-${name}`, path, signIn, ...(service && { service }) });
  }
}

export async function takeOperatorsForms(camera: Camera, signIn: SignIn, wave: string): Promise<void> {
  await camera.take({
    name: 'forms-operator-wave-unfolded',
    path: `operator#/waves/${wave}`,
    signIn,
    act: unfold,
  });
  await camera.take({
    name: 'forms-operator-import-wrong',
    path: 'operator#/waves/import',
    signIn,
    act: (page) => page.getByRole('button', { name: /^(?:Vérifier les fichiers|Check the files)$/ }).click(),
  });
  await camera.take({
    name: 'forms-operator-verify',
    path: 'operator#/companies',
    signIn,
    act: (page) => page.locator('.decisions button').first().click(),
  });
  await camera.take({
    name: 'forms-operator-refuse',
    path: 'operator#/companies',
    signIn,
    act: (page) => page.locator('.decisions button').nth(1).click(),
  });
  await camera.take({
    name: 'forms-operator-house-wrong',
    path: 'operator#/house',
    signIn,
    act: async (page) => {
      await page.locator('#content form input').first().fill('x'.repeat(3000));
      await page.locator('.save-bar button').first().click();
    },
  });
  await camera.take({
    name: 'forms-operator-overview-log',
    path: 'operator#/',
    signIn,
    act: unfold,
  });
  await camera.take({ name: 'forms-operator-nothing-here', path: 'operator#/nowhere', signIn });
}

/** Once a company is verified: the form for one whose last member has lost their mail. */
export async function takeLostAccess(camera: Camera, signIn: SignIn): Promise<void> {
  await camera.take({
    name: 'verified-operator-lost-access',
    path: 'operator#/companies/verified',
    signIn,
    act: async (page) => {
      await page.locator('.company-list summary').first().click();
      await page.locator('.company-list form button').first().click();
    },
  });
}

const ways = { hasMembers: true, sendsMail: true, provider: true, onlyProvider: false };

export async function takeOperatorsEntrance(camera: Camera): Promise<void> {
  await camera.take({ name: 'entrance-operator-key', path: 'operator' });
  const told = (answer: object) => async (page: Page) => {
    await page.route('**/operator-sign-in-ways', (route) => route.fulfill({ json: answer }));
  };
  const entrances = {
    members: { ...ways, provider: false },
    provider: ways,
    'provider-only': { ...ways, onlyProvider: true },
    'provider-broken': { ...ways, provider: false, onlyProvider: true },
  };
  for (const [name, answer] of Object.entries(entrances)) {
    await camera.take({ name: `entrance-operator-${name}`, path: 'operator', signIn: told(answer) });
  }
  await camera.take({
    name: 'entrance-operator-refused',
    path: 'operator#/sign-in/not-a-member',
    signIn: told(ways),
  });
}

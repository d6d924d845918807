import type { Page } from 'playwright-core';
import type { Camera, Screen } from './camera.ts';

export const companyParts = [
  'home',
  'invite',
  'guarantee',
  'participation',
  'benchmark',
  'governance',
  'groups',
  'report',
  'account',
  'members',
] as const;

type SignIn = (page: Page) => Promise<unknown>;

/** Every part of a company's space as it stands. @param stage  begins the names of the pictures */
export async function takeParts(
  camera: Camera,
  stage: string,
  signIn: SignIn,
  given: Omit<Screen, 'name' | 'path' | 'signIn'> & { parts?: readonly string[] } = {},
): Promise<void> {
  const { parts = companyParts, ...how } = given;
  for (const part of parts) {
    const path = `company#/${part}`;
    await camera.take({ name: `${stage}-${part}`, path, signIn, isPrinted: part === 'report', ...how });
  }
}

/** Before anybody is signed in, and where the service does not answer. */
export async function takeEntrance(camera: Camera): Promise<void> {
  await camera.take({ name: 'entrance-sign-in', path: 'company' });
  await camera.take({ name: 'entrance-sign-up', path: 'company#/sign-up' });
  await camera.take({
    name: 'entrance-sign-up-wrong',
    path: 'company#/sign-up',
    act: (page) => page.locator('form button[type="submit"]').click(),
  });
  await camera.take({
    name: 'entrance-check-mail',
    path: 'company',
    act: async (page) => {
      await page.locator('#sign-in-address').fill('jeanne.martin@exemple-sans-compte.example');
      await page.locator('form button[type="submit"]').first().click();
      await page.locator('#sign-in-address').waitFor({ state: 'detached' });
    },
  });
  await camera.take({ name: 'entrance-link', path: 'company#/link/not-a-link-that-was-ever-mailed' });
  await camera.take({
    name: 'entrance-link-used',
    path: 'company#/link/not-a-link-that-was-ever-mailed',
    act: (page) => page.locator('#content button').first().click(),
  });
  await camera.take({
    name: 'entrance-former-key',
    path: 'company',
    act: (page) => page.locator('#content details summary').click(),
  });
}

/** The three ways to invite before any was used. */
export async function takeWays(camera: Camera, stage: string, signIn: SignIn): Promise<void> {
  for (const way of ['mail', 'cards', 'poster']) {
    await camera.take({
      name: `${stage}-invite-${way}`,
      path: 'company#/invite',
      signIn,
      act: (page) => page.locator(`input[name=way][value=${way}]`).check(),
    });
  }
  await camera.take({
    name: `${stage}-invite-list`,
    path: 'company#/invite',
    signIn,
    act: async (page) => {
      await page.locator('input[name=way][value=mail]').check();
      await page
        .locator('#field-mail-addresses, textarea')
        .first()
        .fill('ann@one.test\nbob@one.test\nnobody\nANN@one.test');
      await page.locator('.mail-form button[type="submit"]').click();
    },
  });
}

/** Parts while the service is slow, busy, has ended the session or is not reached. */
export async function takeFailures(camera: Camera, signIn: SignIn): Promise<void> {
  for (const service of ['slow', 'busy', 'ended', 'unreached'] as const) {
    await takeParts(camera, `failing-${service}`, signIn, { service, isPrinted: false });
  }
}

export async function unfold(page: Page): Promise<void> {
  const folded = page.locator('#content details:not([open]) > summary:visible');
  for (let left = await folded.count(); left > 0; left = await folded.count()) await folded.first().click();
}

import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { acceptGuarantee, verifiedCompany } from '../../support/company-panel.ts';
import { modulesOf, readQr } from '../../support/read-qr.ts';
import type { SignedUpCompany } from '../../support/signed-up-company.ts';
import { letPagesGo } from './kept-page.ts';
import { browser, complaints, context, observatory, openPage } from './own-observatory.ts';
import { signInAsCompany } from './signed-in-company.ts';

/** What the tests of an observatory of the file's own invite through: companies, their space, browsers. */

export { complaints, context, observatory };

export type Company = SignedUpCompany;

export async function api<T>(
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

/** A company that may invite: verified, its guarantee sheet accepted. */
export async function signUp(name = 'Acme', headcount = 60): Promise<Company> {
  const company = await verifiedCompany(observatory, { name, activity: 'digital', headcount });
  await acceptGuarantee(observatory, company.key);
  return company;
}

export const openEntrance = ({ key }: Company, admissions: number) =>
  api<{ url: string }>('/company/waves/current/entrance', { method: 'PUT', key, body: { admissions } });

/** Another browser than those before, which are gone; whatever the console or a foreign address sees is a complaint. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  await letPagesGo(browser);
  const page = await openPage(undefined, { acceptDownloads: true, ...options });
  page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
  return page;
}

/** The company's own space, signed in as a person does. */
export async function openSpace(
  company: Company,
  {
    language = 'fr',
    part = 'invite',
    ...options
  }: BrowserContextOptions & { language?: string; part?: string } = {},
): Promise<Page> {
  const page = await newPage(options);
  await signInAsCompany(page, company, observatory.url);
  await page.goto(`${observatory.url}/${language}/company#/${part}`);
  await page.getByRole('heading', { level: 2, name: /^(Inviter|Invite|Participation)$/ }).waitFor();
  return page;
}

/** Chooses a way to invite, as one does where none was used yet. */
export async function chooseWay(page: Page, way: 'mail' | 'cards' | 'poster'): Promise<void> {
  await page.locator(`input[name=way][value=${way}]`).check();
}

/** The browser's own question before something would be lost: what it said, and whether one stays. */
export function answerDialogs(page: Page, answer: 'stay' | 'leave'): string[] {
  const asked: string[] = [];
  page.removeAllListeners('dialog');
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return answer === 'stay' ? dialog.dismiss() : dialog.accept();
  });
  return asked;
}

/** A QR code as it stands in a picture of the page. */
export async function scan(code: Locator): Promise<string> {
  const picture = await code.screenshot();
  const reader = await context.newPage();
  const { pixels, width } = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    const lightness = Array.from({ length: data.length / 4 }, (_, index) => data[index * 4] ?? 0);
    return { pixels: lightness, width: image.width };
  }, picture.toString('base64'));
  await reader.close();
  return readQr(modulesOf(pixels, width));
}

export const pagesOf = (pdf: Buffer) => /\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1];
export const sheetOf = (pdf: Buffer) => /\/MediaBox \[([^\]]*)\]/.exec(pdf.toString('latin1'))?.[1]?.trim();

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

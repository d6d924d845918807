import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromText, toNumber } from '../../functions/disclosure/rational.ts';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { defaultQuestionnaire } from '../../functions/survey/default-questionnaire.ts';
import { questionsOf } from '../../functions/survey/questionnaire.ts';
import { dayInParis } from '../../functions/survey/wave.ts';
import { call } from '../support/local-observatory.ts';
import { closeContext } from './support/browser.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { unfoldAll } from './support/sound-page.ts';
import { storeResponses } from './support/store-responses.ts';
import { watchPage } from './support/watch-page.ts';

/** A question more in mid-series: from the operator's page to every place where its figures are read. */

let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[] = [];
let first: Manifest;
let second: Manifest;

const wave = 'with-pride';
const id = 'proud';
const section = defaultQuestionnaire.sections.findIndex(({ questions }) =>
  questions.some((question) => question.id === 'mention'),
);
const path = `sections.${section}.questions.${defaultQuestionnaire.sections[section]?.questions.length}`;
/** Those who are on a network, as the questions on what they do there. */
const pattern = questionsOf(defaultQuestionnaire).find((question) => question.id === 'usePublish');
const members = pattern?.askedIf?.networks ?? [];
const index = defaultQuestionnaire.indicators.length;
const earlier = defaultQuestionnaire.indicators.map((indicator) => indicator.id);

const operate = (of: string, method = 'GET') =>
  call(observatory, `/operator${of}`, { key: observatory.operatorKey, method });
const field = (of: string) => page.locator(`[id="field-${of.replaceAll('.', '-')}"]`);
const plain = (text: string | null) => (text ?? '').replaceAll(/\s/g, ' ');

async function publish(of: string, responses: number): Promise<Manifest> {
  await storeResponses(observatory, { responses, seed: responses, wave: of });
  for (const step of ['prepare', 'release']) {
    const { status } = await operate(`/waves/${of}/editions/1/${step}`, 'POST');
    expect([step, status]).toEqual([step, 200]);
  }
  return (await call(observatory, `/editions/${of}-1`)).body;
}

async function download(format: string): Promise<Uint8Array> {
  const address = `${observatory.url}/api/v1/editions/${second.id}/download?format=${format}`;
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
  const [{ id: before }] = (await call(observatory, '/waves')).body;
  first = await publish(before, 900);
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
});

afterAll(async () => {
  await closeContext(context);
  await browser?.close();
  await observatory?.stop();
});

describe('a question that is added in mid-series', () => {
  it('is added on the operator’s page, with whom it is asked of and what is counted', async () => {
    await page.goto(`${observatory.url}/en/operator#/questionnaires`);
    await page.getByLabel('Operator’s key').fill(observatory.operatorKey);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByLabel('Draft id').fill('withPride');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: `Add a question to section ${section + 1}` }).click();
    const words: Record<string, string> = {
      'title.fr': 'Avec la fierté',
      'title.en': 'With pride',
      [`${path}.id`]: id,
      [`${path}.text.fr`]: 'Y montrez-vous votre fierté ?',
      [`${path}.text.en`]: 'Are you proud of your company there?',
      [`${path}.topic.fr`]: 'La fierté',
      [`${path}.topic.en`]: 'Pride',
      [`${path}.options.0.label.fr`]: 'Oui',
      [`${path}.options.0.label.en`]: 'Yes',
      [`${path}.options.1.label.fr`]: 'Non',
      [`${path}.options.1.label.en`]: 'No',
    };
    await field(`${path}.id`).waitFor();
    for (const [name, text] of Object.entries(words)) await field(name).fill(text);
    await field(`${path}.askedIf-added`).selectOption('networks');
    await page.getByRole('button', { name: 'Add this condition' }).click();
    for (const code of members) {
      const name = `field-${path}.askedIf.networks`.replaceAll('.', '-');
      await page.locator(`[name="${name}-${code}"]`).check();
    }

    await page.getByRole('button', { name: 'Add an indicator' }).click();
    await field(`indicators.${index}.id`).fill('proudShare');
    await field(`indicators.${index}.sentence.fr`).fill('y montrent leur fierté');
    await field(`indicators.${index}.sentence.en`).fill('show their pride there');
    await field(`indicators.${index}.measure.question`).selectOption(id);
    await field(`indicators.${index}.measure.codes`).check();

    const effects = page.getByRole('region', { name: 'What this changes for the series' });
    await effects.getByText('New question').waitFor();
    await effects.getByText(`Go on: ${earlier.length} series`).waitFor();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.locator('.said').getByText('The draft is saved; a wave can use it.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is asked by the next wave, which the operator opens with it', async () => {
    await page.goto(`${observatory.url}/en/operator#/waves/new`);
    await field('id').fill(wave);
    await field('opensOn').fill(dayInParis(new Date()));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('With pride').check();
    for (const screen of ['3 of 4', '4 of 4']) {
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { level: 2, name: screen }).waitFor();
    }
    await page.locator('form button[type="submit"]').click();
    await page.getByRole('button', { name: /^Yes, / }).click();
    await page.locator('.said').getByText('is created').waitFor();
    second = await publish(wave, 3300);
    expect(complaints).toEqual([]);
  });

  it('has its own base and as many people as it was asked of', async () => {
    const of = (wanted: string) => second.questions.find((question) => question.id === wanted);
    expect(of(id)?.askedIf).toEqual(pattern?.askedIf);
    expect(of(id)?.base).toEqual(of('usePublish')?.base);
    expect(of(id)?.base).not.toEqual(of('mention')?.base);
    // Asked of the very same people: what differs is noise alone, whose variance the edition states.
    const asked = of(id)?.respondents ?? Number.NaN;
    const noise = [id, 'usePublish'].reduce((sum, name) => {
      const table = second.privacy?.tables.find(({ question, by }) => question === name && by.length === 0);
      const variance = table ? toNumber(fromText(table.sigma2)) / table.unit ** 2 : Number.NaN;
      return sum + (of(name)?.options.length ?? Number.NaN) * variance;
    }, 0);
    const difference = asked - (of('usePublish')?.respondents ?? Number.NaN);
    expect(Math.abs(difference)).toBeLessThan(5 * Math.sqrt(noise));
    expect(asked).toBeLessThan(second.respondents * 0.95);
    const proud = second.indicators.find((indicator) => indicator.id === 'proudShare');
    const onNetworks = second.indicators.find((indicator) => indicator.id === 'onNetworks');
    const people = (onNetworks?.population ?? Number.NaN) * (proud?.estimate ?? Number.NaN);
    expect(Math.abs((proud?.population ?? 0) / people - 1)).toBeLessThan(0.15);

    await page.goto(`${observatory.url}/en/questions/${id}?edition=${second.id}`);
    await page.locator('main .rows').first().waitFor();
    const told = plain((await page.locator('main').textContent()) ?? '');
    expect(told).toContain('Are you proud of your company there?');
    expect(told).toContain(plain(of(id)?.base.en ?? ''));
  });

  it('is counted by the notice and told by every file', async () => {
    const asked = second.questions.length;
    expect(asked).toBe(first.questions.length + 1);
    expect(second.notice.wording.en).toContain(`all ${asked} questions`);
    await page.goto(`${observatory.url}/fr/method`);
    expect(plain(await page.locator('main').textContent())).toContain('Y montrez-vous votre fierté ?');

    const words = { csv: 'fierté', 'csv-fr': 'fierté', 'json-stat': 'proud of your company', ddi: 'fierté' };
    for (const [format, word] of Object.entries(words)) {
      const text = strFromU8(await download(format));
      expect([format, text.includes(id), text.includes(word)]).toEqual([format, true, true]);
    }
    const sheets = Object.values(unzipSync(await download('xlsx'))).map((part) => strFromU8(part));
    expect(sheets.some((part) => part.includes('Are you proud of your company there?'))).toBe(true);
    const whole = unzipSync(await download('zip'));
    const files = Object.entries(whole).filter(([name]) => /\.(csv|json|xml)$/.test(name));
    const without = files.filter(([, part]) => !strFromU8(part).includes('proud')).map(([name]) => name);
    expect(without.filter((name) => !/metadata|csl/.test(name))).toEqual([]);
  });

  it.each([
    ['en', 'Comparable.', 'question added, “Pride”'],
    ['fr', 'Comparables.', 'question ajoutée, « La fierté »'],
  ] as const)('lets every earlier series go on, and the ledger name the one change (%s)', async (...said) => {
    const [language, comparable, added] = said;
    await page.goto(`${observatory.url}/${language}/over-time`);
    await page.locator('#ledger').waitFor();
    await unfoldAll(page);
    for (const indicator of earlier) {
      const rows = page.locator(`#ledger-${indicator} tr[data-verdict]`);
      const own = rows.filter({ hasText: first.id }).filter({ hasText: second.id });
      const words = (await own.locator('.verdict').allInnerTexts()).map(plain);
      expect([indicator, words.at(-1)]).toEqual([indicator, comparable]);
    }
    const changes = (await page.locator('.changes > li').allInnerTexts()).map(plain);
    expect(changes).toEqual([expect.stringContaining(added)]);
    expect(complaints).toEqual([]);
  });
});

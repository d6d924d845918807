import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultQuestionnaire } from '../../../functions/survey/default-questionnaire.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { questionnaireAsFile } from '../../../functions/survey/questionnaire-file.ts';
import { call } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { firstWave } from '../support/first-wave.ts';
import { until } from '../support/locator.ts';
import { operatorsSpace } from '../support/operators-space.ts';
import type { PageInProcess } from '../support/page-in-process.ts';

const observatory = await observatoryOfFile({ wave: firstWave() });
const { openSignedIn, operate } = operatorsSpace(observatory);
const moduleFile = resolve(import.meta.dirname, '../../reference/questionnaires/module-2027.json');

const field = (page: PageInProcess, path: string) =>
  page.locator(`[id="field-${path.replaceAll('.', '-')}"]`);

/** What a button hands over as a file. */
async function fileOf(page: PageInProcess, button: string): Promise<string> {
  const before = page.files.length;
  await page.getByRole('button', { name: button }).click();
  await until(
    () => page.files.length > before,
    () => 'a file',
  );
  return page.files.at(-1)?.text ?? '';
}

describe('the operator’s questionnaires', () => {
  it('takes a file, has a question added, tells its faults and what it does to series, and keeps it', async () => {
    const page = await openSignedIn('/en/operator#/questionnaires');
    await page
      .getByLabel('Questionnaire file (JSON)')
      .setInputFiles(new File([readFileSync(moduleFile)], 'module-2027.json'));
    await page.getByRole('heading', { level: 2, name: 'Draft module2027' }).waitFor();
    await page.getByText('“module-2027.json” is open. Nothing is saved yet.').waitFor();
    const faults = page.getByRole('region', { name: 'To fix' });
    await faults.getByText('also checks that it can publish this questionnaire').waitFor();
    expect(await faults.getByRole('listitem').count()).toBe(0);

    await page.getByRole('button', { name: 'Add a question to section 2' }).click();
    await page.hasFocus('#field-sections-1-questions-3-id');
    await faults.getByRole('listitem').first().waitFor();
    // From a fault to its field, and each mended where it leads.
    const question = 'sections.1.questions.3';
    const mended: Record<string, string> = {
      'text.fr': 'Votre entreprise vous a-t-elle félicité pour une publication ?',
      'text.en': 'Has your company praised you for a post?',
      'topic.fr': 'Les félicitations',
      'topic.en': 'Praise',
      'options.0.label.fr': 'Oui',
      'options.0.label.en': 'Yes',
      'options.1.label.fr': 'Non',
      'options.1.label.en': 'No',
    };
    await faults.getByRole('button').first().click();
    await page.hasFocus('input, textarea');
    const led = page.focused?.id;
    expect(Object.keys(mended).map((name) => `field-${question}.${name}`.replaceAll('.', '-'))).toContain(
      led,
    );
    expect(await page.locator(`#${led}`).getAttribute('aria-invalid')).toBe('true');
    await field(page, `${question}.id`).fill('praised');
    for (const [name, text] of Object.entries(mended)) await field(page, `${question}.${name}`).fill(text);
    await faults.getByText('also checks that it can publish this questionnaire').waitFor();
    const effects = page.getByRole('region', { name: 'What this changes for the series' });
    await effects.getByText('Praise', { exact: true }).waitFor();
    await effects.getByText(/^regretted \(/).waitFor();
    await effects.getByText(/^Go on: \d+ (other )?series$/).waitFor();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.locator('.said').getByText('The draft is saved; a wave can use it.').waitFor();
    await page.getByRole('button', { name: 'What this changes for the series' }).click();
    await page.hasFocus('#effects-title');

    // What fails does not stand beside what was said of the last time.
    page.route('PUT /operator/questionnaires/module2027', () => new Response('{}', { status: 503 }));
    await field(page, `${question}.topic.en`).fill('Praised');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('nothing you typed is lost').waitFor();
    expect(await page.locator('.said').innerText()).toBe('');
    page.unroute('PUT /operator/questionnaires/module2027');
    await page.getByRole('button', { name: 'Go back to the saved version' }).click();
    await page.getByText('Everything is saved.').waitFor();

    await page.reload();
    await page
      .getByRole('button', { name: /Praise/ })
      .first()
      .waitFor();
    const { document } = (await operate('/questionnaires/module2027')).body;
    expect(document.sections[1].questions[3]).toMatchObject({
      id: 'praised',
      text: { en: mended['text.en'] },
    });
    const whole = await fileOf(page, 'Export the questionnaire (JSON)');
    expect(whole).toBe(questionnaireAsFile(document));
    const texts = await fileOf(page, 'Export the texts (CSV)');
    const translated = texts.replace('Has your company praised you', 'Were you praised by your company');
    expect(translated).not.toBe(texts);
    await page.getByLabel('Translated texts (CSV)').setInputFiles(new File([translated], 'texts.csv'));
    await page.getByText('The texts of “texts.csv” are in the form.').waitFor();
    expect(await fileOf(page, 'Export the texts (CSV)')).toBe(translated);
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.locator('.said').getByText('The draft is saved; a wave can use it.').waitFor();
    const again = (await operate('/questionnaires/module2027')).body.document;
    expect(again.sections[1].questions[3].text.en).toBe('Were you praised by your company for a post?');

    // The file of before is what was saved before: but for the translation, nothing is to be saved.
    page.agrees = true;
    for (const [text, state] of [
      [whole, 'Some changes are not saved.'],
      [questionnaireAsFile(again), 'Everything is saved.'],
    ] as const) {
      await page.getByRole('link', { name: 'All questionnaires' }).click();
      await page.getByLabel('Questionnaire file (JSON)').setInputFiles(new File([text], 'module.json'));
      await page.getByText(state).waitFor();
    }
  });

  it('breaks no series by a question more, and by other words only once they are said to mean another thing', async () => {
    const page = await openSignedIn('/en/operator#/questionnaires');
    await page.getByLabel('Draft id').fill('more');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Add a question to section 1' }).click();
    const effects = page.getByRole('region', { name: 'What this changes for the series' });
    await effects.getByText('New question').waitFor();
    const { length } = defaultQuestionnaire.indicators;
    await effects.getByText(`All ${length} series go on.`).waitFor();

    await page.locator('.draft-toggle', { hasText: 'Awareness' }).click();
    await page.getByLabel('Question in English').fill('Were you made aware?');
    await effects.getByText('To be settled').waitFor();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('first say whether its meaning changed').waitFor();
    await page.getByLabel(/^A mistake corrected/).check();
    await effects.getByText(`All ${length} series go on.`).waitFor();
    await page.getByLabel(/^The meaning changed/).check();
    await effects.getByText(/^aware \(.* has a new revision$/).waitFor();
    await effects.getByText(/^Go on: \d+ other series$/).waitFor();
  });

  it('keeps what is typed while a draft is being saved, and what somebody else has saved', async () => {
    const path = '/questionnaires/twoHands';
    const write = (version: Record<string, string>, change: Partial<Questionnaire>) =>
      call(observatory, `/operator${path}`, {
        key: observatory.operatorKey,
        method: 'PUT',
        body: { ...defaultQuestionnaire, id: 'twoHands', ...change },
        headers: version,
      });
    await write({ 'if-none-match': '*' }, {});
    const page = await openSignedIn(`/en/operator#${path}`);
    const french = field(page, 'title.fr');
    await french.fill('Titre');
    // Somebody else has taken a breakdown out, which the form does not know of yet.
    const breakdowns = defaultQuestionnaire.breakdowns.slice(1);
    await write({ 'if-match': '"1"' }, { breakdowns });
    const saving = page.hold('PUT /operator/questionnaires/twoHands');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await saving.asked;
    await page.getByRole('button', { name: 'Add a question to section 1' }).click();
    saving.letGo();
    await page.getByText('Some changes are not saved.').waitFor();
    await page.getByText(/along with/).waitFor();
    expect(await french.inputValue()).toBe('Titre');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('Everything is saved.').waitFor();
    const { body } = await operate(path);
    const { document } = body as { document: Questionnaire };
    expect(document.title.fr).toBe('Titre');
    expect(document.breakdowns).toEqual(breakdowns);
    expect(questionsOf(document)).toHaveLength(questionsOf(defaultQuestionnaire).length + 1);
  });

  it('is in French where the page is', async () => {
    const page = await openSignedIn('/fr/operator#/questionnaires');
    await page.getByText('prêt : une vague peut l’utiliser').waitFor();
    await page.getByRole('link', { name: 'module2027' }).click();
    await page.getByRole('heading', { level: 2, name: 'Brouillon module2027' }).waitFor();
    await page.getByText(/Rien à corriger|vérifie aussi qu’il saura publier ce questionnaire/).waitFor();
    await page
      .getByRole('button', { name: /Les félicitations/ })
      .first()
      .click();
    await field(page, 'sections.1.questions.3.text.fr').waitFor();
  });

  it('deletes a draft once that is confirmed, unless somebody has changed it since', async () => {
    const path = '/questionnaires/forDeletion';
    const write = (headers: Record<string, string>) =>
      call(observatory, `/operator${path}`, {
        key: observatory.operatorKey,
        method: 'PUT',
        body: { ...defaultQuestionnaire, id: 'forDeletion' },
        headers,
      });
    await write({ 'if-none-match': '*' });
    const page = await openSignedIn('/en/operator/#/questionnaires');
    const remove = async () => {
      await page.getByRole('button', { name: 'Delete draft forDeletion' }).click();
      await page.getByRole('button', { name: 'Delete this draft' }).click();
    };
    await page.getByRole('link', { name: 'forDeletion' }).waitFor();
    await write({ 'if-match': '"1"' });
    await remove();
    await page.getByRole('alert').waitFor();
    expect((await operate(path)).status).toBe(200);
    await page.reload();
    await remove();
    await page.getByText('Draft “forDeletion” is deleted.').waitFor();
    await page.getByRole('link', { name: 'forDeletion' }).waitFor({ state: 'detached' });
    expect((await operate(path)).status).toBe(404);
  });
});

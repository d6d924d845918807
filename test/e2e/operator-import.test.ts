import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questionnaireAsFile } from '../../functions/survey/questionnaire-file.ts';
import { fielded2010 } from '../support/fielded-wave.ts';
import { defaultQuestionnaire } from '../support/questionnaire-1.ts';
import { axeViolations, overflow } from './support/axe.ts';
import { complaints, observatory, openSignedIn, operate } from './support/operators-page.ts';

const phone = { width: 390, height: 844 };
const releasesOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
const fielded = fielded2010({ releasesOn });

/** Chooses the study of 2010 as an institute would hand it over. */
async function choose(page: Page, { csv = fielded.csv, waveFile = fielded.waveFile as object } = {}) {
  const give = (kind: string, name: string, content: string) =>
    page
      .locator(`#import-${kind}`)
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await give('answers', 'answers.csv', csv);
  await give('questionnaire', 'q.json', questionnaireAsFile(defaultQuestionnaire));
  await give('wave', 'w.json', JSON.stringify(waveFile));
}

describe('bringing a fielded wave in on the operator’s page', () => {
  it('loads what reads the files as the view is opened, and not before', async () => {
    const page = await openSignedIn('/en/operator/');
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.getByRole('link', { name: 'Import a wave fielded elsewhere' }).click();
    await page.getByLabel('Answers (CSV)').waitFor();
    expect(scripts.filter((url) => /import-wave.*\.js$/.test(url))).toHaveLength(1);
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByRole('alert').getByText('Choose all three files.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells a row that is wrong by file, line, row and column, and brings nothing in', async () => {
    const page = await openSignedIn('/fr/operator/#/waves/import', { viewport: phone });
    await choose(page, { csv: fielded.csv.replace(/\n500;\d;/, '\n500;7;') });
    await page.getByRole('button', { name: 'Vérifier les fichiers' }).click();
    const told = await page.getByRole('alert').innerText();
    expect(told.replace(/\s/g, ' ')).toContain(
      'answers.csv:501:5 : ligne 500 des réponses, colonne « Q1 » : « 7 » n’est pas un code de mention ; valeurs admises : 1 (yes), 2 (no), 3 (unsure)',
    );
    expect(await page.getByRole('button', { name: 'Importer ces réponses' }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await choose(page, { waveFile: { ...fielded.waveFile, population: 0, poids: 'POIDS' } });
    await page.getByRole('button', { name: 'Vérifier les fichiers' }).click();
    const ofWave = (await page.getByRole('alert').innerText()).replace(/\s/g, ' ');
    expect(ofWave).toContain('w.json : population : au moins 1');
    expect(ofWave).toContain('w.json : poids : ce champ n’existe pas');
    expect((await operate('/waves/viavoice-2010')).status).toBe(404);
    expect(complaints).toEqual([]);
  });

  it('brings the study of 2010 in, stopped in the middle and gone on with', async () => {
    const page = await openSignedIn('/en/operator/#/waves/import', { viewport: phone });
    await choose(page);
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByText('1,000 rows, 1,000 responses').waitFor();
    await page.getByRole('cell', { name: '50.6%' }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    // The fourth batch waits until somebody has pressed Stop.
    const { promise: isStopped, resolve: goOn } = Promise.withResolvers<void>();
    await page.route('**/import/responses/300', async (route) => {
      await isStopped;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Import these responses' }).click();
    await page.getByText('300 of 1,000 responses').waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    goOn();
    await page.getByText('Stopped: 400 of 1,000 responses are in.').waitFor();
    await page.unroute('**/import/responses/300');
    expect((await operate('/waves/viavoice-2010/import')).body.import.state).toBe('begun');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('All 1,000 responses of wave viavoice-2010 are in.').waitFor();
    await page.getByText('Fielded by an institute (quotas): 1,000 responses, all in').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    const link = page.locator('a[href="#/waves/viavoice-2010"]');
    const listed = page.locator('.wave-list > li').filter({ has: link });
    expect(await listed.innerText()).toContain('Fielded by an institute (quotas): 1,000 responses, all in');
    expect(complaints).toEqual([]);
  });

  it('says why the same responses cannot come in twice, and deletes them from the wave that has them', async () => {
    const page = await openSignedIn('/en/operator/#/waves/import');
    await choose(page, { waveFile: { ...fielded.waveFile, id: 'viavoice-again' } });
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByRole('button', { name: 'Import these responses' }).click();
    await page
      .getByRole('alert')
      .getByText(/Another wave already holds these responses/)
      .waitFor();
    await page.goto(`${observatory.url}/en/operator/#/waves/viavoice-2010`);
    await page.getByRole('button', { name: 'Delete the imported responses' }).click();
    await page.getByRole('button', { name: 'Delete them' }).click();
    await page.getByText('The imported responses are deleted.').waitFor();
    expect((await operate('/waves/viavoice-2010/import')).body.import).toBeNull();
    expect(complaints).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { axeViolations, overflow } from './support/axe.ts';
import { choose, fielded, phone } from './support/import-files.ts';
import { complaints, openSignedIn, operate } from './support/operators-page.ts';

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
});

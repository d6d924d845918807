import { describe, expect, it } from 'vitest';
import { axeViolations, overflow } from './support/axe.ts';
import { choose, fielded, phone } from './support/import-files.ts';
import { complaints, observatory, openSignedIn, operate } from './support/operators-page.ts';

describe('bringing a fielded wave in on the operator’s page', () => {
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

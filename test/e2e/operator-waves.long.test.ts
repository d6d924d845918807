import { beforeAll, describe, expect, it } from 'vitest';
import { waveToCome } from '../support/wave-to-come.ts';
import { focusOn, openSignedIn, operate, said } from './support/operators-page.ts';

beforeAll(() => waveToCome(operate));

describe('a wave', () => {
  it('adds a margin to a wave to come and saves it', async () => {
    const page = await openSignedIn('/en/operator#/waves/to-come-1');
    await page.locator('#add-margin').waitFor();
    await focusOn(page, '#add-margin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'field-margins-4-categories-0-share');
    for (const percent of ['10', '20', '20', '30', '20']) {
      await page.keyboard.type(percent);
      for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Tab');
    }
    await focusOn(page, '#field-margins-4-source');
    await page.keyboard.type('Insee');
    await focusOn(page, '.save-bar button');
    await page.keyboard.press('Enter');
    await said(page, 'Saved: margins.');
    const { margins } = (await operate('/waves/to-come-1')).body;
    expect(margins[4]).toMatchObject({ variable: 'size', source: 'Insee' });
  });
});

import mammoth from 'mammoth';
import type { Download, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Governance } from '../../functions/survey/governance.ts';
import { charterAsMarkdown } from '../../web/company/governance/charter/charter-as-markdown.ts';
import { everyTheme, firstChoices } from '../../web/company/governance/charter/charter-choices.ts';
import { draftCharter } from '../../web/company/governance/charter/draft-charter.ts';
import { safeName } from '../../web/company/governance/charter/safe-name.ts';
import { type SignedUpCompany, send, signedUpCompany } from '../support/company-panel.ts';
import { variants } from '../support/rounds.ts';
import { downloaded } from './support/browser.ts';
import { onGovernance } from './support/governance-part.ts';
import { observatory as server } from './support/own-observatory.ts';

const languages = variants(['fr', 'en'] as const);
const hostileName = `=1+1 <img src=x onerror="document.title='taken'"> # [a](b) ${'عربي 🏭 '.repeat(20)}`
  .slice(0, 200)
  .trim();

const companies: Record<'hostile' | 'many' | 'keys', SignedUpCompany> = {} as never;

beforeAll(async () => {
  companies.hostile = await signedUpCompany(server, { name: hostileName });
  companies.keys = await signedUpCompany(server, { name: 'Clavier' });
  companies.many = await signedUpCompany(server, { name: 'Quarante & Cie', headcount: 400 });
});

describe('the governance of a company', () => {
  it('is wholly usable by keyboard', async () => {
    await onGovernance(companies.keys, 'en', {}, async (page) => {
      for (const id of ['listening', 'charter', 'awareness', 'training']) {
        await page.locator(`[name="governance-${id}-state"]`).first().focus();
        await page.keyboard.press('Space');
        if (id !== 'charter') continue;
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Space');
      }
      await page.getByRole('button', { name: 'Save' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.governance-stated').waitFor();
      const { governance } = await send<{ governance: Governance }>(server, '/company', {
        key: companies.keys.key,
      });
      expect(governance.charter).toEqual({ state: 'inPlace', measures: ['published'] });
      await page.getByRole('button', { name: 'Put a draft together' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('[name="charter-all"]').first().waitFor();
      await page.locator('[name="charter-all"][value="balanced"]').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('[name="charter-tone"][value="normative"]').isChecked()).toBe(true);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: /Markdown/ }).focus();
      await page.keyboard.press('Enter');
      expect((await saved).suggestedFilename()).toBe('draft-charter.md');
    });
  });

  it.each(languages)(
    'hands out the draft as Markdown and DOCX, of the choices made (%s)',
    async (language) => {
      await onGovernance(companies.many, language, {}, async (page) => {
        await page.getByRole('button', { name: /Composer|Put a draft/ }).click();
        await page.locator('[name="charter-all"][value="incentive"]').check();
        await page.locator('[name="charter-tone"][value="normative"]').check();
        const other = language === 'fr' ? 'en' : 'fr';
        await page.locator(`[name="charter-language"][value="${other}"]`).check();
        const expected = draftCharter(
          { ...firstChoices, levels: { ...everyTheme('incentive'), tone: 'normative' } },
          { name: 'Quarante & Cie', employer: 'private', headcount: 80 },
          other,
        );
        expect(await page.locator('.charter-text').innerText()).toContain(expected.draftMark);
        const markdown = await download(page, /Markdown/);
        expect((await downloaded(markdown)).toString('utf8')).toBe(charterAsMarkdown(expected));
        const docx = await download(page, /DOCX/);
        expect(docx.suggestedFilename()).toMatch(/\.docx$/);
        const { value } = await mammoth.extractRawText({ buffer: await downloaded(docx) });
        for (const block of expected.blocks) {
          for (const text of block.kind === 'list' ? block.items : [block.text])
            expect(value).toContain(text);
        }
        await page.reload();
        await page.locator('.charter-preview').waitFor();
        expect(await page.locator('[name="charter-tone"][value="normative"]').isChecked()).toBe(true);
        expect(await page.locator('[name="charter-others"][value="incentive"]').isChecked()).toBe(true);
      });
    },
  );

  it('keeps a hostile name a name, in page and files', async () => {
    await onGovernance(companies.hostile, 'en', {}, async (page) => {
      await page.getByRole('button', { name: 'Put a draft together' }).click();
      await page.locator('.charter-preview').waitFor();
      expect(await page.locator('.charter-preview img, .charter-preview a').count()).toBe(0);
      expect(await page.locator('.charter-name').innerText()).toContain('<img src=x');
      expect(await page.title()).not.toBe('taken');
      const docx = await download(page, /DOCX/);
      const { value } = await mammoth.extractRawText({ buffer: await downloaded(docx) });
      expect(value).toContain(safeName(hostileName));
      const { value: html } = await mammoth.convertToHtml({ buffer: await downloaded(docx) });
      expect(html).not.toMatch(/<img|<a /);
    });
  });
});

async function download(page: Page, name: RegExp): Promise<Download> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return saved;
}

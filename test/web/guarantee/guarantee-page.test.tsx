import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import { shortGuarantee } from '../../../functions/survey/guarantee.ts';
import type { GuaranteeSheet } from '../../../functions/survey/guarantee-sheet.ts';
import { guaranteePage } from '../../../web/guarantee/definition.tsx';
import { Sheet } from '../../../web/guarantee/sheet.tsx';
import { pick } from '../../../web/shared/language.ts';
import { madeUpReader, madeUpSite } from '../../functions/pages/made-up-reader.ts';
import { madeUpSheet } from '../../support/made-up-sheet.ts';

const hash = '0123456789abcdef'.repeat(4);
const accepted: GuaranteeSheet = {
  ...madeUpSheet,
  acceptedBy: { name: '<b>Camille</b>', position: 'DRH' },
  acceptedOn: '2026-11-22',
};

const draw = (language: 'fr' | 'en', name: string, sheet?: GuaranteeSheet | 'damaged') =>
  drawPage(guaranteePage, madeUpReader([]), new URL(`/${language}/guarantee/${name}`, 'https://o.test'), {
    ...madeUpSite,
    guarantee: async (asked) => (asked === hash ? sheet : undefined),
  });

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the page of a guarantee sheet', () => {
  it.each(['fr', 'en'] as const)('says all of it without a script, in %s', async (language) => {
    const { status, app } = await draw(language, hash, accepted);
    const text = plain(textOf(app));
    expect(status).toBe(200);
    for (const { sentences } of [...accepted.parts, ...accepted.impact])
      for (const sentence of sentences) expect(text).toContain(plain(pick(sentence.text, language)));
    for (const question of accepted.questions)
      for (const words of [question.text, ...question.options])
        expect(text).toContain(plain(pick(words, language)));
    expect(text).toContain(shortGuarantee(hash));
    expect(text).toContain(hash);
    expect(text).toContain('<b>Camille</b>, DRH');
    expect(app).not.toContain('<b>Camille');
  });

  it('is not found where no campaign has the hash, and says what to do then', async () => {
    for (const name of ['0'.repeat(64), 'x', hash.slice(1)]) {
      const { status, app } = await draw('en', name, accepted);
      expect([name, status]).toEqual([name, 404]);
      expect(app).toContain('do not answer');
    }
  });

  it('does not say of a damaged sheet that it has not changed, nor to reload it', async () => {
    const { status, app } = await draw('en', hash, 'damaged');
    expect([status, textOf(app)]).toEqual([503, expect.stringContaining('This sheet is damaged')]);
    expect(textOf(app)).not.toMatch(/has not changed|shortly|in a moment/);
    expect(guaranteePage.failure('en', undefined).failedTitle).toBe('The sheet cannot be shown');
  });

  it('lists a company’s own questions apart', () => {
    const [first] = madeUpSheet.questions;
    const own = {
      ...madeUpSheet,
      ownQuestions: first && [{ ...first, text: { fr: 'À vous ?', en: 'Yours?' } }],
    };
    const html = render(<Sheet language="en" sheet={own as GuaranteeSheet} hash={undefined} />);
    expect(html).toMatch(/The company’s own questions[\s\S]*Yours\?/);
    expect(render(<Sheet language="en" sheet={madeUpSheet} hash={undefined} />)).not.toContain(
      'own questions',
    );
  });
});

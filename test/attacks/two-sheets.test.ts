import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../functions/survey/canonical-json.ts';
import { guaranteeHash, guaranteeMark } from '../../functions/survey/guarantee.ts';
import { shortHead } from '../../functions/survey/key-list.ts';
import { findPanelKey, type WordedQuestion } from '../../web/survey/protocol/find-panel-key.ts';
import { madeUpSheet } from '../support/made-up-sheet.ts';
import { signedList } from '../support/signed-list.ts';

/** Who promises one thing to all and another to one person, by links that carry the same head. */
const wave = '2026-q4';
const sheets = { common: madeUpSheet, own: { ...madeUpSheet, parts: [] } };
/** The wave as it is served to browsers. */
const asServed = {
  ...madeUpSheet.wave,
  questionnaire: {
    questions: madeUpSheet.questions.map(({ text, options }) => ({
      text,
      options: options.map((label) => ({ label })),
    })),
  },
};
const hashOf = (sheet: object) => guaranteeHash(canonicalJson(sheet));
const [common, own] = await Promise.all([hashOf(sheets.common), hashOf(sheets.own)]);
const listedKey = 'A'.repeat(43);
const listed = async (hash: string) => ({
  panel: 'acme',
  publicKey: listedKey,
  guarantee: await guaranteeMark(hash),
});
const honest = await signedList(wave, [await listed(common)]);

/** What a browser makes of a server with this list, which serves this sheet, by a link of the honest list. */
function browser(
  guarantee: string | undefined,
  {
    list = honest,
    served = sheets.common as object,
    wave: asked = asServed as object,
    ownQuestions = [] as readonly WordedQuestion[],
    keys = shortHead(honest.head),
  } = {},
) {
  const fetch = async (address: string | URL | Request) => {
    const path = String(address);
    return Response.json(path.includes('/guarantees/') ? served : path.includes('/panels') ? list : asked);
  };
  const connection = { origin: 'http://server', fetch: fetch as typeof globalThis.fetch };
  const shown = { ...(guarantee !== undefined && { guarantee }), ownQuestions };
  return findPanelKey(wave, 'acme', { keys, shown }, connection);
}

describe('another sheet for one person', () => {
  it('is refused by every browser before anything is sent', async () => {
    await expect(browser(own, { served: sheets.own })).rejects.toMatchObject({ slug: 'other-sheet' });
    await expect(browser(undefined)).rejects.toMatchObject({ slug: 'other-sheet' });
    await expect(browser(common, { served: sheets.own })).rejects.toMatchObject({ slug: 'other-sheet' });
    const list = await signedList(wave, [await listed(own)]);
    await expect(browser(own, { list, served: sheets.own })).rejects.toMatchObject({ slug: 'other-list' });
  });

  it('is what is asked, or until when, where that is no longer what the sheet says', async () => {
    const changed = [
      { closesOn: '2027-01-31' },
      { opensOn: '2026-10-01' },
      { editions: [...asServed.editions, { releasesOn: '2027-02-01', hour: 9 }] },
      { questionnaire: { questions: asServed.questionnaire.questions.slice(1) } },
      {
        questionnaire: {
          questions: asServed.questionnaire.questions.with(0, {
            text: { fr: 'Qui êtes-vous ?', en: 'Who are you?' },
            options: [],
          }),
        },
      },
    ];
    for (const change of changed) {
      const refused = browser(common, { wave: { ...asServed, ...change } });
      await expect(refused).rejects.toMatchObject({ slug: 'other-sheet' });
    }
  });

  it('is a question of the company’s own that the sheet lacks, or asks in other words', async () => {
    const asked = [{ fr: 'Avez-vous peur ?', en: 'Are you afraid?' }, [{ fr: 'Oui', en: 'Yes' }]] as const;
    await expect(browser(common, { ownQuestions: [asked] })).rejects.toMatchObject({ slug: 'other-sheet' });
    const [text, options] = asked;
    const sheet = { ...madeUpSheet, ownQuestions: [{ id: 'own1', text, base: text, options }] };
    const hash = await hashOf(sheet);
    const list = await signedList(wave, [await listed(hash)]);
    const told = (ownQuestions: readonly WordedQuestion[]) =>
      browser(hash, { list, served: sheet, ownQuestions, keys: shortHead(list.head) });
    await expect(told([])).rejects.toMatchObject({ slug: 'other-sheet' });
    await expect(told([[options[0], options]])).rejects.toMatchObject({ slug: 'other-sheet' });
    await expect(told([asked])).resolves.toBe(listedKey);
  });

  it('is let through as it should be where it is the common one (control)', async () => {
    await expect(browser(common)).resolves.toBe(listedKey);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { figureGroups, findBreakdowns } from '../../../web/figures/figures.ts';
import { estimateInWords, groupInWords, shareInWords } from '../../../web/figures/wording.ts';
import {
  type BuiltEdition,
  editionOf,
  keyNamed,
  made,
  makeRespondents,
} from '../../attacks/support/made-edition.ts';
import { defaultQuestions, indicators } from '../../support/questionnaire-1.ts';

/** What a reader sees of a whole edition of ten thousand simulated respondents. */
let edition: BuiltEdition;
beforeAll(() => {
  edition = made(editionOf(makeRespondents(10_500, 17), { key: keyNamed('printed shares') }));
});

const points = (words: string) => Number(words.replace(/[^\d.]/g, ''));

function groupsOf(question: string) {
  const { manifest, tables } = edition;
  const asked = manifest.questions.find(({ id }) => id === question);
  return Object.values(tables.get(question) ?? {}).flatMap((table) =>
    asked ? figureGroups({ question: asked, breakdowns: findBreakdowns(manifest, table.by), table }) : [],
  );
}

describe('the shares of an edition, as printed', () => {
  it('make 100 % in every group that is shown, in whole points on pages and as published in files', () => {
    let [shown, missed] = [0, 0];
    for (const [question] of edition.tables) {
      for (const group of groupsOf(question)) {
        if (group.some(({ share }) => share === null)) continue;
        shown++;
        const printed = group.map((figure) => points(shareInWords(figure.share ?? 0, figure, 'en')));
        const published = group.map(({ share }) => Math.round((share ?? 0) * 1000));
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        if (sum(printed) !== 100 || sum(published) !== 1000) missed++;
      }
    }
    expect(shown).toBeGreaterThan(300);
    expect(missed).toBe(0);
  });

  it('are the same in the headline figures as in their questions', () => {
    for (const { id, measure } of indicators) {
      const indicator = edition.manifest.indicators.find((one) => one.id === id);
      if (measure.kind !== 'share' || !indicator || indicator.estimate === null) continue;
      const [total = []] = groupsOf(measure.question);
      const parts = total.filter(({ code }) => measure.codes.includes(code));
      const printed = parts.map((figure) => points(shareInWords(figure.share ?? 0, figure, 'en')));
      const told = points(estimateInWords(indicator.whole ?? indicator.estimate, 'share', 'en'));
      expect([id, told]).toEqual([id, printed.reduce((a, b) => a + b, 0)]);
    }
  });
});

describe('refusals', () => {
  it('are a row of their own, marked in both languages', () => {
    const refusing = defaultQuestions.flatMap(({ options }) => options.filter(({ refusal }) => refusal));
    expect(refusing.map(({ code }) => code)).toEqual(new Array(6).fill('undisclosed'));
    const groups = groupsOf('charter').filter(([first]) => first?.groupCode === 'undisclosed');
    expect(groups.length).toBeGreaterThan(0);
    for (const [first] of groups) {
      expect(first && groupInWords(first, 'en')).toMatch(/ \(counts refusals\)$/);
      expect(first && groupInWords(first, 'fr')).toMatch(/ \(compte les refus\)$/);
    }
  });

  it('count in no indicator', () => {
    for (const { id, measure } of indicators) {
      const refusing = (defaultQuestions.find(({ id }) => id === measure.question)?.options ?? []).filter(
        ({ refusal }) => refusal,
      );
      const counted = measure.kind === 'mean' ? Object.keys(measure.scores) : measure.codes;
      expect([id, refusing.filter(({ code }) => counted.includes(code))]).toEqual([id, []]);
    }
  });
});

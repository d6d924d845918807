import { describe, expect, it } from 'vitest';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { type Question, questionsOf } from '../../../functions/survey/questionnaire.ts';
import type { Margin } from '../../../functions/survey/wave.ts';
import { texts } from '../../../web/operator/texts.ts';
import {
  availableCodes,
  checkMargin,
  emptyMargin,
  fitMargins,
  isWhole,
  leftOutCodes,
  type MarginForm,
  marginForm,
  marginOf,
  percentSum,
  withCategory,
  withCode,
  withoutCategory,
} from '../../../web/operator/waves/margin-form.ts';
import { parsePercent } from '../../../web/operator/waves/parse-percent.ts';
import { translate } from '../../../web/shared/language.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

const { margins: franceMargins } = quarterWave(new Date());

const t = translate(texts, 'en');

const question = (id: string) => questionsOf(defaultQuestionnaire).find((each) => each.id === id) as Question;
const age = question('age');

const sexes: MarginForm = {
  variable: 'sex',
  categories: [
    { key: 0, codes: ['woman'], percent: '50.6' },
    { key: 1, codes: ['man'], percent: '49.4' },
  ],
  source: 'Insee',
};

const withPercents = (...percents: string[]): MarginForm => ({
  ...sexes,
  categories: percents.map((percent, key) => ({ key, codes: [key === 0 ? 'woman' : 'man'], percent })),
});

describe('parsePercent', () => {
  it('takes comma or point, and the sign', () => {
    expect(['50,6', '50.6', ' 50,6 % ', '50.6%', '100', '0.0001'].map(parsePercent)).toEqual([
      50.6, 50.6, 50.6, 50.6, 100, 0.0001,
    ]);
  });

  it('takes nothing else, nor what is no share', () => {
    for (const typed of ['', '0', '-5', '100.1', '1e1', '5.5.5', '5,000.1', 'a', '٥', 'NaN', 'Infinity']) {
      expect(parsePercent(typed), typed).toBeNaN();
    }
  });
});

describe('percentSum', () => {
  it('adds as on paper, where binary fractions would not', () => {
    // 0.1 + 0.2 + 99.7 is 100.00000000000001 in binary fractions.
    expect(isWhole(withPercents('0.1', '0.2', '99.7'))).toBe(true);
    expect(isWhole(withPercents('33.33', '33.33', '33.34'))).toBe(true);
    expect(isWhole(withPercents('33.33', '33.33', '33.32'))).toBe(false);
    expect(isWhole(withPercents('50', '49.9998'))).toBe(false);
    expect(isWhole(withPercents('33', '33', '33'))).toBe(false);
  });

  it('leaves out what cannot be read', () => {
    expect(percentSum(withPercents('40', 'x'))).toBe(40);
    expect(percentSum({ ...sexes, categories: [] })).toBe(0);
  });
});

describe('a margin in its form', () => {
  it('comes back as it was, in either language', () => {
    for (const language of ['fr', 'en'] as const) {
      const back = franceMargins.map((margin) => marginOf(marginForm(margin, language)));
      expect(back).toEqual(franceMargins);
    }
  });

  it('is written with the language’s decimal sign', () => {
    const [sex] = franceMargins as [Margin];
    expect(marginForm(sex, 'fr').categories.map(({ percent }) => percent)).toEqual(['50,6', '49,4']);
    expect(marginForm(sex, 'en').categories.map(({ percent }) => percent)).toEqual(['50.6', '49.4']);
  });

  it('sums to 1 within what the service accepts, once it sums to 100 %', () => {
    const { categories } = marginOf(withPercents('33.3333333', '66.6666667'));
    const sum = categories.reduce((total, { share }) => total + share, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
  });

  it('starts with a category for each answer but the refusal to say', () => {
    expect(emptyMargin(question('size')).categories.map(({ codes }) => codes)).toEqual([
      ['1-9'],
      ['10-49'],
      ['50-249'],
      ['250-4999'],
      ['5000+'],
    ]);
  });
});

describe('grouping answers', () => {
  it('offers a category its own answers and those of no other', () => {
    const [, , last] = emptyMargin(age).categories;
    const margin = emptyMargin(age);
    expect(last && availableCodes(age, margin, margin.categories[2] ?? last)).toEqual(['35-49']);
    const without = withoutCategory(margin, 3);
    expect(availableCodes(age, without, without.categories[2] ?? { key: 9, codes: [], percent: '' })).toEqual(
      ['35-49', '50-64'],
    );
  });

  it('puts several answers into one category, in the questionnaire’s order, and takes them out', () => {
    const grouped = withCode(age, withoutCategory(emptyMargin(age), 1), {
      key: 2,
      code: '25-34',
      isIn: true,
    });
    expect(grouped.categories.map(({ codes }) => codes)).toEqual([
      ['18-24'],
      ['25-34', '35-49'],
      ['50-64'],
      ['65+'],
    ]);
    const out = withCode(age, grouped, { key: 2, code: '35-49', isIn: false });
    expect(out.categories[1]?.codes).toEqual(['25-34']);
    expect(leftOutCodes(age, out)).toEqual(['35-49']);
  });

  it('keeps categories apart when one goes and another comes', () => {
    const { categories } = withCategory(withoutCategory(sexes, 0));
    expect(categories.map(({ key }) => key)).toEqual([1, 2]);
  });
});

describe('margins taken over to another questionnaire', () => {
  const margins = franceMargins.map((margin) => marginForm(margin, 'en'));
  const sex = question('sex');

  it('stay as they are where it asks the same', () => {
    const variables = questionsOf(defaultQuestionnaire).filter(({ kind }) => kind === 'profile');
    expect(fitMargins(margins, variables)).toEqual({ fitting: margins, misfits: [] });
  });

  it('leave out what it does not ask, and name it', () => {
    const { fitting, misfits } = fitMargins(margins, [sex]);
    expect(fitting.map(({ variable }) => variable)).toEqual(['sex']);
    expect(misfits).toEqual(['age', 'occupation', 'employer'].map((variable) => ({ variable, codes: [] })));
  });

  it('lose the answers that it no longer offers, and with its last answer a category: then the sum tells', () => {
    const older = { ...age, options: age.options.filter(({ code }) => !['65+', '18-24'].includes(code)) };
    const { fitting, misfits } = fitMargins(margins.slice(1, 2), [older]);
    expect(fitting[0]?.categories.map(({ codes }) => codes)).toEqual([['25-34', '35-49'], ['50-64']]);
    expect(misfits).toEqual([{ variable: 'age', codes: ['18-24', '65+'] }]);
    expect(checkMargin(t, fitting[0] as MarginForm, 'm')).toEqual({ 'm.categories': t.sumWrong });
  });

  it('keep a category that is still to be filled in', () => {
    const margin = withCategory(marginForm(franceMargins[0] as Margin, 'en'));
    expect(fitMargins([margin], [sex])).toEqual({ fitting: [margin], misfits: [] });
  });
});

describe('checkMargin', () => {
  it('finds nothing wrong in the margins of France', () => {
    for (const margin of franceMargins) expect(checkMargin(t, marginForm(margin, 'fr'), 'm')).toEqual({});
  });

  it('names each field by the service’s path', () => {
    const wrong: MarginForm = {
      variable: 'sex',
      categories: [
        { key: 0, codes: [], percent: '' },
        { key: 1, codes: ['man'], percent: 'half' },
      ],
      source: '  ',
    };
    expect(checkMargin(t, wrong, 'margins.2')).toEqual({
      'margins.2.categories.0.codes': t.codesMissing,
      'margins.2.categories.0.share': t.missing,
      'margins.2.categories.1.share': t.percentWrong,
      'margins.2.categories': t.sumWrong,
      'margins.2.source': t.missing,
    });
  });

  it('refuses a single category, a sum that is not 100 % and an endless source', () => {
    expect(checkMargin(t, withPercents('100'), 'm')).toEqual({ 'm.categories': t.categoriesTooFew });
    expect(checkMargin(t, withPercents('50', '49'), 'm')).toEqual({ 'm.categories': t.sumWrong });
    const long = { ...sexes, source: 'x'.repeat(1001) };
    expect(checkMargin(t, long, 'm')).toEqual({ 'm.source': t.tooLong('1000', '1001') });
  });
});

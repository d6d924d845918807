import { describe, expect, it } from 'vitest';
import type { Change, Comparison } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import type { Text } from '../../../functions/survey/questionnaire.ts';
import { associationInWords } from '../../../web/figures/association-in-words.ts';
import { type Figure, figureGroups, figuresOfAnswer } from '../../../web/figures/figures.ts';
import { headlineOf, summariseGroups, summariseTotal } from '../../../web/figures/summaries.ts';
import { changeSince2010, changeSincePrevious } from '../../../web/figures/wording.ts';
import { evidence } from '../../../web/results/extract.tsx';
import { pick } from '../../../web/shared/language.ts';
import { madeUpEdition } from './made-up-edition.ts';

const { manifest, tables } = madeUpEdition();

describe('summariseTotal', () => {
  it('gives each answer with its interval', () => {
    expect(summariseTotal(mention()[0] ?? [], 'en')).toBe(
      '“Yes”: 21% [19 to 23%]; “No, never”: 76% [74 to 78%]; “I don’t know”: 3% [2 to 4%].',
    );
    expect(summariseTotal(mention()[0] ?? [], 'fr')).toMatch(
      /^«\u202fOui\u202f»\u00a0: 21\u202f% \[de 19 à 23\u202f%\]\u202f; /,
    );
  });
});

describe('summariseGroups', () => {
  it('names the lowest and the highest reliable group and counts those without a figure', () => {
    const text = summariseGroups(figuresOfAnswer(mention('age'), 'yes'), undefined, 'en');
    expect(text).toBe(
      '“Yes”: from 19% [14 to 24%] (35 to 49) to 26% [21 to 32%] (50 to 64). One group has no published figure.',
    );
  });

  it('calls groups what the questionnaire calls their people', () => {
    const called = figuresOfAnswer(mention('age'), 'yes').map((figure) => ({
      ...figure,
      people: {
        fr: `les ${pick(figure.group[0] as Text, 'fr')}`,
        en: `those of ${pick(figure.group[0] as Text, 'en')}`,
      },
    }));
    expect(summariseGroups(called, undefined, 'en')).toContain(
      'from 19% among those of 35 to 49 [14 to 24%] to 26% among those of 50 to 64 [21 to 32%].',
    );
    expect(summariseGroups(called, undefined, 'fr')).toMatch(/de 19.% chez les 35 à 49 ans \[/);
  });

  it('says that nothing is published where nothing is', () => {
    const hidden = figuresOfAnswer(mention('age'), 'yes').filter(({ share }) => share === null);
    expect(summariseGroups(hidden, undefined, 'fr')).toBe('Aucun de ces chiffres n’est publié.');
  });

  it('says that groups differ only when the test does', () => {
    const test = { x2: 1, df: 2, cramersV: 0.1 };
    const former = { f: 1, ndf: 2, ddf: 100, cramersV: 0.1 };
    expect(associationInWords({ ...test, p: 0.0004 }, 'en')).toMatch(/^Answers differ/);
    expect(associationInWords({ ...test, p: 0.051 }, 'en')).toMatch(/^No established difference/);
    expect(associationInWords({ ...former, p: 0.0004 }, 'en')).toMatch(/^Answers differ/);
    expect(associationInWords({ ...former, p: null }, 'en')).toBe('');
    expect(associationInWords(undefined, 'en')).toBe('');
    const withoutTest = summariseGroups(figuresOfAnswer(mention('age'), 'yes'), undefined, 'en');
    expect(withoutTest).not.toMatch(/differ|rise|higher|more/);
  });
});

describe('a change', () => {
  const comparison = (change: Change): Comparison => ({
    edition: '2010',
    estimate: 0.15,
    low: null,
    high: null,
    change,
  });
  const movement = /hausse|baisse|\bup\b|\bdown\b|rise|fall/;

  it('is called a rise or a fall only when the edition says so', () => {
    expect(changeSince2010(comparison('rise'), 'fr')).toBe('en hausse depuis 2010');
    expect(changeSince2010(comparison('fall'), 'en')).toBe('down since 2010');
    for (const change of ['none', 'notComparable'] as const) {
      for (const language of ['fr', 'en'] as const) {
        expect(changeSince2010(comparison(change), language)).not.toMatch(movement);
        expect(changeSincePrevious(comparison(change), 'share', language)).not.toMatch(movement);
      }
    }
  });

  it('stands under its figure with the interval and the figure of 2010', () => {
    const [first, , critical, aware] = manifest.indicators;
    expect(first && evidence(first, 'fr')).toEqual([
      'de 19 à 23\u202f% · en 2010\u00a0: 15\u202f%',
      'en hausse depuis 2010',
      'pas de différence établie avec l’édition précédente (20\u202f%)',
    ]);
    expect(critical && evidence(critical, 'en')[1]).toBe('no established difference from 2010');
    expect(aware && evidence(aware, 'fr')[1]).toBe(
      'question différente en 2010\u00a0: comparaison indicative',
    );
  });
});

describe('headlineOf', () => {
  it('is the operator’s, or else the first sentence of the extract', () => {
    const headline = { fr: 'Un sur cinq.', en: 'One in five.' };
    expect(headlineOf({ ...manifest, headline }, 'en')).toBe('One in five.');
    expect(headlineOf(edition2010().manifest, 'fr')).toBe(
      '15\u202f% des salariés parlent de leur entreprise sur les réseaux sociaux.',
    );
  });

  it('says of a bound that it is one', () => {
    const [first, ...others] = edition2010().manifest.indicators;
    if (!first) throw new Error('no indicator');
    const indicators = [{ ...first, estimate: 0.1, bound: 'atMost' as const }, ...others];
    expect(headlineOf({ ...edition2010().manifest, indicators }, 'en')).toBe(
      'At most 10% of employees talk about their company on social networks.',
    );
  });
});

function mention(by?: string): Figure[][] {
  const question = manifest.questions.find(({ id }) => id === 'mention');
  const table = tables.find(
    (candidate) => candidate.question === 'mention' && candidate.by.join() === (by ?? ''),
  );
  if (!question) throw new Error('no question mention');
  return figureGroups({ question, breakdowns: manifest.breakdowns.filter(({ id }) => id === by), table });
}

import { describe, expect, it } from 'vitest';
import { asksTheSame } from '../../../functions/observatory/asks-the-same.ts';
import {
  type ComparedEdition,
  type SeriesBreak,
  seriesBreaks,
} from '../../../functions/observatory/comparability.ts';
import type { PublishedIndicator, PublishedQuestion } from '../../../functions/observatory/edition.ts';
import { questionsBehind } from '../../../functions/observatory/questions-behind.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

const everyone = { fr: 'tous les salariés', en: 'all employees' };

function asked(id: string, change: Partial<PublishedQuestion> = {}): PublishedQuestion {
  return {
    id,
    kind: 'opinion',
    wordingVersion: 1,
    topic: { fr: `Sujet ${id}`, en: `Topic ${id}` },
    text: { fr: `Question ${id} ?`, en: `Question ${id}?` },
    options: [
      { code: 'yes', label: { fr: 'Oui', en: 'Yes' } },
      { code: 'no', label: { fr: 'Non', en: 'No' } },
    ],
    base: everyone,
    respondents: 1000,
    ...change,
  };
}

const share: PublishedIndicator = {
  id: 'rested',
  unit: 'share',
  sentence: { fr: 'se reposent', en: 'rest' },
  measure: { kind: 'share', question: 'rest', codes: ['yes', 'often'] },
  headline: true,
  estimate: 0.4,
  low: 0.37,
  high: 0.43,
  base: 1000,
  effectiveBase: 1000,
  population: null,
  flags: [],
};

const routed = {
  askedIf: { works: ['yes'] },
  base: { fr: 'salariés qui travaillent', en: 'employees who work' },
};

function edition(
  questions: PublishedQuestion[],
  { universe = 'Salariés en France', indicator = {} as Partial<PublishedIndicator> } = {},
): ComparedEdition {
  return {
    questions,
    indicators: [{ ...share, ...indicator }],
    notice: { universe: { fr: universe, en: universe } },
  };
}

const before = edition([asked('works'), asked('rest', routed)]);

/** What interrupts the series since `before`, by aspect and in English. */
function since(later: ComparedEdition): string[] {
  return seriesBreaks(before, later, 'rested').map(({ aspect, reason }) => `${aspect}: ${reason.en}`);
}

describe('seriesBreaks', () => {
  it('finds nothing where a typing mistake was corrected, or words for the base or the universe improved', () => {
    const corrected = edition(
      [
        asked('works', { text: { fr: 'Travaillez-vous ?', en: 'Do you work?' } }),
        asked('rest', { ...routed, base: { fr: 'ceux qui travaillent', en: 'those who work' } }),
      ],
      { universe: 'salariés en France.' },
    );
    expect(since(corrected)).toEqual([]);
  });

  it('finds nothing where codes of the computation stand in another order, or a score of nothing is named', () => {
    const measure = { kind: 'share', question: 'rest', codes: ['often', 'yes'] } as const;
    expect(since(edition(before.questions, { indicator: { measure } }))).toEqual([]);
    const scored = (scores: Record<string, number>) =>
      edition(before.questions, { indicator: { measure: { kind: 'mean', question: 'rest', scores } } });
    expect(seriesBreaks(scored({ yes: 1, no: 0 }), scored({ yes: 1 }), 'rested')).toEqual([]);
  });

  it('tells each cause apart', () => {
    const revised = (change: Partial<PublishedQuestion>) =>
      edition([asked('works'), asked('rest', { ...routed, wordingVersion: 2, ...change })]);
    const [yes, no] = asked('rest').options as [
      PublishedQuestion['options'][0],
      PublishedQuestion['options'][0],
    ];
    const unsure = { code: 'unsure', label: { fr: 'Sans réponse', en: 'No answer' }, refusal: true as const };
    const text = { fr: 'Vous reposez-vous ?', en: 'Do you rest?' };
    expect(since(revised({ text }))).toEqual(['wording: the question “Topic rest” was reworded']);
    expect(since(revised({ options: [yes, unsure] }))).toEqual([
      'wording: the answers offered to the question “Topic rest” have changed (added: “No answer”; left out: “No”)',
    ]);
    expect(since(revised({ text, options: [yes, no, unsure] }))).toEqual([
      'wording: the question “Topic rest” was reworded, and the answers offered to the question “Topic rest” have changed (added: “No answer”)',
    ]);
    expect(since(revised({ options: [no, yes] }))).toEqual([
      'wording: the order of the answers to the question “Topic rest” has changed',
    ]);
    expect(since(revised({}))).toEqual([
      'wording: the question “Topic rest” was revised (version 1, then 2)',
    ]);
    expect(since(edition([asked('works'), asked('rest')]))).toEqual([
      'base: the question “Topic rest” was not asked of the same people',
    ]);
    expect(since(edition([asked('works', { wordingVersion: 2 }), asked('rest', routed)]))).toEqual([
      'base: the question “Topic rest” hangs on the question “Topic works”, which has changed',
    ]);
    const measure = { kind: 'share', question: 'rest', codes: ['yes'] } as const;
    expect(since(edition(before.questions, { indicator: { measure } }))).toEqual([
      'measure: the figure is not computed in the same way',
    ]);
    expect(since(edition(before.questions, { universe: 'Agents publics' }))).toEqual([
      'universe: the universe differs',
    ]);
  });

  it('follows routing to its first question', () => {
    const chain = (adult: Partial<PublishedQuestion>) =>
      edition([
        asked('adult', adult),
        asked('works', { askedIf: { adult: ['yes'] } }),
        asked('rest', routed),
      ]);
    const found = (later: ComparedEdition) =>
      seriesBreaks(chain({}), later, 'rested').map(({ reason }) => reason.en);
    expect(found(chain({}))).toEqual([]);
    expect(found(chain({ wordingVersion: 3 }))).toEqual([
      'the question “Topic works” hangs on the question “Topic adult”, which has changed',
    ]);
  });

  it('has no empty and no English word in French', () => {
    const changes: ComparedEdition[] = [
      edition([asked('works', { wordingVersion: 2 }), asked('rest', { ...routed, wordingVersion: 2 })]),
      edition([asked('works'), asked('rest', { wordingVersion: 2, options: [] })], { universe: 'Autre' }),
      edition(before.questions, { indicator: { unit: 'points' } }),
    ];
    const reasons: SeriesBreak[] = changes.flatMap((change) => seriesBreaks(before, change, 'rested'));
    expect(new Set(reasons.map(({ aspect }) => aspect))).toEqual(
      new Set(['wording', 'base', 'measure', 'universe']),
    );
    for (const { reason } of reasons) {
      expect(reason.fr).toMatch(/^(la|le|les|l’)/);
      expect(reason.fr).not.toMatch(/question “|was|the /);
    }
  });

  it('knows what older editions do not tell: of what their indicators are made', () => {
    for (const { id, measure } of defaultQuestionnaire.indicators) {
      expect([id, questionsBehind({ id })]).toEqual([id, questionsBehind({ id, measure })]);
    }
    expect(questionsBehind({ id: 'never heard of' })).toEqual([]);
  });

  it('takes two questions for one by id and revision', () => {
    expect(asksTheSame(asked('rest'), asked('rest'))).toBe(true);
    expect(asksTheSame(asked('rest'), asked('rest', { wordingVersion: 2 }))).toBe(false);
    expect(asksTheSame(undefined, asked('rest'))).toBe(false);
  });
});

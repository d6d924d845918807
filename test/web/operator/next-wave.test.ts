import { describe, expect, it } from 'vitest';
import { newWaveSchema } from '../../../functions/api/schemas/operator.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { faultsOfPlan, twoEditions } from '../../../functions/survey/planned-editions.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import type { OperatorWave } from '../../../web/operator/api-types.ts';
import { texts } from '../../../web/operator/texts.ts';
import {
  checkScreen,
  fieldPaths,
  firstWrongScreen,
  type NextWave,
  newWaveBody,
  proposeWave,
  screenOf,
  withOpeningDay,
} from '../../../web/operator/waves/next-wave.ts';
import { planOf } from '../../../web/operator/waves/plan-form.ts';
import {
  fittedTo,
  misfitsOf,
  ownQuestionnaire,
  type QuestionnaireChoice,
  withMargins,
} from '../../../web/operator/waves/questionnaire-choice.ts';
import { screens } from '../../../web/operator/waves/screens.ts';
import { waveForm } from '../../../web/operator/waves/wave-form.ts';
import { translate } from '../../../web/shared/language.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

const t = translate(texts, 'en');
const hash = 'ab'.repeat(32);
const quarter = quarterWave(new Date('2026-10-01T12:00:00Z'));
const last: OperatorWave = {
  ...quarter,
  notice: quarter.notice as OperatorWave['notice'],
  editions: [
    { releasesOn: '2026-11-15', hour: 18 },
    { releasesOn: '2027-01-03', hour: 9 },
  ],
  questionnaire: hash,
  status: 'open',
  mayChange: [],
};
const first = { ...last, editions: twoEditions(quarter) };

/** Without the question by occupation, and without the oldest. */
const other: Questionnaire = {
  ...defaultQuestionnaire,
  id: 'other',
  sections: defaultQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions
      .filter(({ id }) => id !== 'occupation')
      .map((question) =>
        question.id === 'age'
          ? { ...question, options: question.options.filter(({ code }) => code !== '65+') }
          : question,
      ),
  })),
};
const choices: QuestionnaireChoice[] = [
  { hash, questionnaire: defaultQuestionnaire, waves: ['2026-q4'], state: 'frozen' },
  { hash: 'cd'.repeat(32), questionnaire: other, waves: [], state: 'draft' },
];
const today = '2026-11-28';
const propose = (waves: readonly OperatorWave[], day = today) =>
  proposeWave({ waves, first, today: day, language: 'en' });
const next = propose([last]);
const among = { waves: [last], today };
const check = (form: NextWave, screen: (typeof screens)[number] = 'check') =>
  checkScreen(t, screen, form, { choices, today });

describe('the wave that is proposed', () => {
  it('follows the last one, with its plan in proportion and all else as it was', () => {
    expect(next).toMatchObject({
      id: '2027-q1',
      title: { fr: '1er trimestre 2027', en: 'First quarter 2027' },
      opensOn: '2027-01-01',
      closesOn: '2027-03-31',
      // 45 of 91 days into the last one; 44 of 89 are as far into this.
      editions: [
        { releasesOn: '2027-02-14', hour: '18' },
        { releasesOn: '2027-04-03', hour: '9' },
      ],
      questionnaire: hash,
    });
    const { population, margins, notice } = waveForm(last, 'en');
    expect(next).toMatchObject({ population, margins, notice });
  });

  it('has nothing wrong on any screen, and the service takes it', () => {
    for (const screen of screens) expect([screen, check(next, screen)]).toEqual([screen, {}]);
    const body = newWaveBody(next, choices);
    expect(newWaveSchema.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ margins: last.margins, notice: last.notice, population: last.population });
    expect(faultsOfPlan({ ...next, editions: planOf(next.editions) })).toEqual([]);
  });

  it('begins today where the last is long over, and next quarter where this one is nearly over or has a wave', () => {
    expect(propose([last], '2027-05-10').opensOn).toBe('2027-05-10');
    expect(propose([last], '2027-05-10').closesOn).toBe('2027-06-30');
    expect(propose([last], '2027-06-20').opensOn).toBe('2027-07-01');
    const closed = { ...last, closesOn: '2026-11-01', status: 'closed' } as const;
    expect(propose([closed]).opensOn).toBe('2027-01-01');
  });

  it('passes over a wave that was closed before it opened, but for its name, which is taken', () => {
    const givenUp = { ...last, id: '2027-q1', opensOn: '2027-01-01', closesOn: '2027-03-31', population: 5 };
    const form = propose([{ ...givenUp, status: 'closed' }, last]);
    expect(form).toMatchObject({ id: '2027-q1-2', opensOn: '2027-01-01', population: next.population });
    expect(form.title).toEqual(next.title);
    expect(propose([{ ...givenUp, status: 'scheduled' }, last])).toMatchObject({ id: '2027-q2' });
  });

  it('is this quarter among the employees of France where there was none', () => {
    const { closesOn, editions, id } = propose([], '2026-11-28');
    expect([id, closesOn]).toEqual(['2026-q4', '2026-12-31']);
    expect(planOf(editions)).toEqual(twoEditions({ opensOn: '2026-11-28', closesOn }));
    expect(check(propose([]))).toEqual({});
  });

  it('has the newest of the observatory’s own questionnaires where there was none', () => {
    const [own] = choices as [QuestionnaireChoice];
    const newer = { ...own, hash: 'ef'.repeat(32), waves: [] };
    const named = { ...own, questionnaire: other, hash: '01'.repeat(32) };
    const draft = { ...own, hash: '23'.repeat(32), state: 'draft' } as const;
    expect(ownQuestionnaire([own, newer, named, draft])).toBe(newer);
    expect(ownQuestionnaire([draft])).toBeUndefined();
  });

  it('has its first edition after its first day in whatever quarter', () => {
    for (let month = 0; month < 36; month++) {
      const day = new Date(Date.UTC(2026, month, 5)).toISOString().slice(0, 10);
      const form = propose([last], day);
      expect([day, faultsOfPlan({ ...form, editions: planOf(form.editions) })]).toEqual([day, []]);
    }
  });
});

describe('another first day', () => {
  it('takes along what stands as it was proposed', () => {
    expect(withOpeningDay(next, '2027-04-05', among)).toMatchObject({
      id: '2027-q2',
      title: { en: 'Second quarter 2027' },
      closesOn: '2027-06-30',
      // 45 of 91 days into the last one; 43 of 86.
      editions: [{ releasesOn: '2027-05-18' }, { releasesOn: '2027-07-03' }],
    });
  });

  it('is told apart from another wave of the same quarter by its title', () => {
    const [first, second] = ['2026-q4', '2026-q4-2'].map((id) => ({ ...last, id, closesOn: '2026-11-01' }));
    const titleAmong = (waves: OperatorWave[]) =>
      withOpeningDay(propose(waves), '2026-12-01', { waves, today }).title;
    expect(first && titleAmong([first])).toEqual({
      fr: '4e trimestre 2026, deuxième vague',
      en: 'Fourth quarter 2026, second wave',
    });
    expect(first && second && titleAmong([second, first]).en).toBe('Fourth quarter 2026, third wave');
  });

  it('leaves what somebody typed', () => {
    const typed = { ...next, title: { fr: 'Printemps', en: 'Spring' }, closesOn: '2027-05-01' };
    expect(withOpeningDay(typed, '2027-04-05', among)).toMatchObject({
      id: '2027-q2',
      title: { fr: 'Printemps', en: 'Spring' },
      closesOn: '2027-05-01',
    });
  });

  it('moves nothing while its digits are typed, and all of it once they are there', () => {
    const steps = ['', '0002-04-05', '0020-04-05', '0202-04-05', '2027-04-05'];
    const typed = steps.reduce((form, day) => withOpeningDay(form, day, among), next);
    expect(typed).toEqual(withOpeningDay(next, '2027-04-05', among));
    expect(withOpeningDay(next, '', among)).toEqual({ ...next, opensOn: '' });
  });
});

describe('what is wrong', () => {
  it('is on the screen of its field', () => {
    const paths = [
      'title.fr',
      'id',
      'editions.1.releasesOn',
      'questionnaire',
      'margins.0.source',
      'notice.who.en',
    ];
    expect(paths.map(screenOf)).toEqual([
      ...['dates', 'dates', 'dates', 'questionnaire', 'population', 'population'],
    ]);
    for (const path of fieldPaths(next, choices)) expect(screenOf(path), path).not.toBe('check');
  });

  it('is found on its own screen, and all of it on the last', () => {
    const wrong = { ...next, id: 'A', opensOn: '2026-11-27', closesOn: '2026-11-01', population: 'many' };
    const dates = check(wrong, 'dates');
    expect(Object.keys(dates).toSorted()).toEqual(['closesOn', 'id', 'opensOn']);
    expect(dates.opensOn).toBe(t.opensInPast);
    expect(check(wrong, 'population')).toEqual({ population: t.populationWrong });
    expect(check(wrong)).toEqual({ ...dates, population: t.populationWrong });
    expect(firstWrongScreen(check(wrong))).toBe('dates');
    expect(firstWrongScreen({ 'notice.who.en': '' })).toBe('population');
    expect(firstWrongScreen({})).toBeUndefined();
  });

  it('is a questionnaire that is not offered any more', () => {
    expect(check({ ...next, questionnaire: 'ef'.repeat(32) })).toEqual({
      questionnaire: t.questionnaireGone,
    });
  });
});

describe('margins under another questionnaire', () => {
  const chosen = { ...next, questionnaire: choices[1]?.hash ?? '' };

  it('are those that it asks for; what no longer fits is named', () => {
    expect(fittedTo(chosen, choices).margins.map(({ variable }) => variable)).toEqual([
      'sex',
      'age',
      'employer',
    ]);
    expect(misfitsOf(chosen, other)).toEqual([
      { variable: 'age', codes: ['65+'] },
      { variable: 'occupation', codes: [] },
    ]);
    expect(newWaveBody(chosen, choices).margins).toHaveLength(3);
  });

  it('come back whole with the first questionnaire, what was typed meanwhile included', () => {
    const [sex, age, employer] = fittedTo(chosen, choices).margins;
    if (!sex || !age || !employer) throw new Error('there are three');
    const typed = withMargins(chosen, [{ ...sex, source: 'Insee 2027' }, age, employer], choices);
    const back = fittedTo({ ...typed, questionnaire: hash }, choices).margins;
    expect(back.map(({ variable }) => variable)).toEqual(['sex', 'age', 'employer', 'occupation']);
    expect(back[0]?.source).toBe('Insee 2027');
  });
});

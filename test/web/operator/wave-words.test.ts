import { describe, expect, it } from 'vitest';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Indicator, Question, Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';
import { seriesEffects } from '../../../functions/survey/series-effects.ts';
import { editionTexts } from '../../../web/operator/editions/texts.ts';
import { texts } from '../../../web/operator/texts.ts';
import type { QuestionnaireChoice } from '../../../web/operator/waves/questionnaire-choice.ts';
import { waveTexts } from '../../../web/operator/waves/texts.ts';
import { type WaveDocument, waveForm } from '../../../web/operator/waves/wave-form.ts';
import {
  effectLines,
  effectsInWords,
  fieldInWords,
  misfitsInWords,
  waveLines,
} from '../../../web/operator/waves/wave-words.ts';
import { type Language, translate } from '../../../web/shared/language.ts';

/** Two questions, four series and two margins. */
const both = (text: string) => ({ fr: `${text} (fr)`, en: text });
const question = (id: string, topic: string, answers: readonly string[]): Question => ({
  id,
  revision: 1,
  kind: ['sex', 'age'].includes(id) ? 'profile' : 'opinion',
  topic: both(topic),
  text: both(`${topic}?`),
  options: answers.map((answer) => ({ code: answer, label: both(answer) })),
});
const share = (id: string, of: string, sentence: string): Indicator => ({
  id,
  unit: 'share',
  sentence: both(sentence),
  measure: { kind: 'share', question: of, codes: ['yes'] },
});
const small: Questionnaire = {
  id: 'small',
  title: both('A small one'),
  languages: ['fr', 'en'],
  sections: [
    {
      title: both('All'),
      screens: [['mention'], ['tone'], ['sex'], ['age']],
      questions: [
        question('mention', 'Talking', ['yes', 'no']),
        question('tone', 'In what tone', ['yes', 'no']),
        question('sex', 'Sex', ['woman', 'man']),
        question('age', 'Age', ['18-24', '25-34', '35-49', '50-64', '65+']),
      ],
    },
  ],
  indicators: [
    share('talk', 'mention', 'talk'),
    share('quiet', 'mention', 'do not'),
    share('kindly', 'tone', 'do so kindly'),
    share('sharply', 'tone', 'sharply'),
  ],
  breakdowns: ['sex', 'age'],
  headlines: ['talk'],
};
const hash = 'ab'.repeat(32);
const choices: QuestionnaireChoice[] = [{ hash, questionnaire: small, waves: [], state: 'frozen' }];
const quarter = quarterWave(new Date('2026-10-01T12:00:00Z'));
const wave: WaveDocument = {
  ...quarter,
  notice: quarter.notice as WaveDocument['notice'],
  editions: [{ releasesOn: '2027-01-03', hour: 18 }],
  questionnaire: hash,
  margins: quarter.margins.slice(0, 2),
};
const wordsIn = (language: Language) => ({
  t: translate(texts, language),
  words: translate(waveTexts, language),
  edition: translate(editionTexts, language),
  language,
});
const topicOf = (question: string) => questionsOf(small).find(({ id }) => id === question)?.topic;

/** Another `tone`, one series more. */
const changed: Questionnaire = {
  ...small,
  sections: small.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) => (each.id === 'tone' ? { ...each, revision: 2 } : each)),
  })),
  indicators: [...small.indicators, share('regret', 'mention', 'have regretted')],
};

describe('what a questionnaire does to series', () => {
  const effects = seriesEffects(small, changed);

  it('is counted, and nothing is said where no wave came before', () => {
    const { words } = wordsIn('en');
    expect(effectsInWords(words, effects)).toBe('Series: 2 go on, 2 break, 1 begins');
    expect(effectsInWords(wordsIn('fr').words, effects)).toBe(
      'Séries\u00a0: 2 continuent, 2 s’interrompent, 1 commence',
    );
    expect(effectsInWords(words, seriesEffects(changed, changed))).toBe('All 5 series go on.');
    expect(effectsInWords(words, [])).toBeUndefined();
  });

  it('is told once for each reason', () => {
    expect(effectLines(wordsIn('en').words, effects, { topicOf, language: 'en' })).toEqual([
      'Broken, because the question “In what tone” has changed: “do so kindly”, “sharply”',
      'New with this wave: “have regretted”',
    ]);
  });
});

describe('a wave in words', () => {
  const linesIn = (language: Language) =>
    Object.fromEntries(
      waveLines(wordsIn(language), waveForm(wave, language), choices).map(({ name, values }) => [
        name,
        values,
      ]),
    );

  it('is what respondents and readers will see', () => {
    expect(linesIn('en')).toMatchObject({
      Title: [wave.title],
      Fieldwork: ['1 October 2026 to 31 December 2026 inclusive, Paris time'],
      'Edition 1, final': ['3 January 2027 at 18:00'],
      Questionnaire: ['A small one', '4 questions, about a minute'],
      Population: ['27,000,000 people', wave.populationSource],
      'Weighting: Sex': ['woman: 50.6%\u00a0· man: 49.4%', wave.margins[0]?.source],
      Limits: [wave.notice.limits],
    });
    expect(linesIn('fr')['Redressement\u00a0: Sex (fr)']?.[0]).toBe(
      'woman (fr)\u00a0: 50,6\u202f%\u00a0· man (fr)\u00a0: 49,4\u202f%',
    );
  });

  it('says what is missing of the notice', () => {
    const { mode, ...notice } = wave.notice;
    const lines = waveLines(wordsIn('en'), waveForm({ ...wave, notice }, 'en'), choices);
    expect(lines.find(({ path }) => path === 'notice.mode.fr')?.values).toEqual([
      'Still empty: no edition can come out without this text.',
    ]);
  });

  it('is told field by field to two who changed it', () => {
    const told = (field: Parameters<typeof fieldInWords>[2]['field']) =>
      fieldInWords(wordsIn('en'), waveForm(wave, 'en'), { field, choices });
    expect(told('title')).toBe(`${wave.title.fr} / ${wave.title.en}`);
    expect(told('closesOn')).toBe('31 December 2026');
    expect(told('editions')).toBe('3 January 2027 at 18:00');
    expect(told('margins')).toContain('Weighting: Sex: woman: 50.6%\u00a0· man: 49.4%');
    expect(told('notice')).toContain('Mode of data collection: ');
  });
});

describe('what of the margins is not taken over', () => {
  it('is named by its question and answers', () => {
    const misfits = [
      { variable: 'occupation', codes: [] },
      { variable: 'age', codes: ['65+'] },
      { variable: 'unheard', codes: [] },
    ];
    expect(misfitsInWords(wordsIn('en').words, misfits, { choices, language: 'en' })).toEqual([
      'the margin “occupation”, which this questionnaire does not ask about, is left out',
      'in the margin “Age”, these answers are no longer offered: 65+; check the shares',
      'the margin “unheard”, which this questionnaire does not ask about, is left out',
    ]);
  });
});

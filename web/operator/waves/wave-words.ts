import type { SeriesBreak, SeriesEffect } from '../../../functions/survey/series-effects.ts';
import { beside } from '../../shared/beside.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, pick, type Text } from '../../shared/language.ts';
import { durationInWords } from '../../survey/duration-in-words.ts';
import { noticeTexts } from '../code-texts.ts';
import { releaseInWords } from '../editions/edition-words.ts';
import type { EditionTexts } from '../editions/texts.ts';
import { listWords } from '../names.ts';
import type { Texts } from '../texts.ts';
import { codesLabel, type MarginForm, type Misfit, marginVariables } from './margin-form.ts';
import { planOf } from './plan-form.ts';
import {
  chosenOf,
  factsOf,
  fittedTo,
  type QuestionnaireChoice,
  type QuestionnaireFacts,
} from './questionnaire-choice.ts';
import type { WaveTexts } from './texts.ts';
import { noticeFields, parsePeople, type WaveField, type WaveForm } from './wave-form.ts';

/** All the words that a wave is told in. */
interface WaveWords {
  readonly t: Texts;
  readonly words: WaveTexts;
  readonly edition: EditionTexts;
  readonly language: Language;
}

/** A line of what a wave will be, and the field that it is changed in. */
interface WaveLine {
  readonly field: WaveField;
  /** As the service has it. */
  readonly path: string;
  readonly name: string;
  /** A text in both languages is told in both. */
  readonly values: readonly (string | Text)[];
}

/** A wave in words, as respondents and readers will see it. */
export function waveLines(
  all: WaveWords,
  form: WaveForm,
  choices: readonly QuestionnaireChoice[],
): WaveLine[] {
  const { t, words, edition, language } = all;
  const { opensOn, closesOn, population, populationSource, notice, margins } = fittedTo(form, choices);
  const questionnaire = chosenOf(form, choices);
  const plan = planOf(form.editions);
  return [
    { field: 'title', path: 'title.fr', name: words.lineTitle, values: [form.title] },
    {
      field: 'opensOn',
      path: 'opensOn',
      name: words.lineDays,
      values: [words.daysInWords(dayInWords(opensOn, language), dayInWords(closesOn, language))],
    },
    ...plan.map((planned, index) => ({
      field: 'editions' as const,
      path: `editions.${index}.releasesOn`,
      name: edition.editionTitle(index + 1, index === plan.length - 1),
      values: [planned.releasesOn === '' ? '–' : releaseInWords(edition, planned, language)],
    })),
    {
      field: 'questionnaire',
      path: 'questionnaire',
      name: words.questionnaire,
      values: questionnaire
        ? [
            pick(questionnaire.title, language),
            factsInWords(words, factsOf(questionnaire, undefined), language),
          ]
        : [t.questionnaireGone],
    },
    {
      field: 'population',
      path: 'population',
      name: words.linePopulation,
      values: [words.people(peopleInWords(population, language)), populationSource],
    },
    ...(questionnaire
      ? margins.map((margin, index) => marginLine(all, { margin, index, questionnaire }))
      : []),
    ...(margins.length === 0
      ? [{ field: 'margins' as const, path: 'margins', name: words.noMarginsLine, values: [t.noMargins] }]
      : []),
    ...noticeFields.map((field) => ({
      field: 'notice' as const,
      path: `notice.${field}.fr`,
      name: pick(noticeTexts[field], language),
      values: [notice[field].fr.trim() === '' ? words.noticeMissing : notice[field]],
    })),
  ];
}

/** One field of a wave in words, for those who changed it both. */
export function fieldInWords(
  all: WaveWords,
  form: WaveForm,
  { field, choices }: { field: WaveField; choices: readonly QuestionnaireChoice[] },
): string {
  if (field === 'opensOn' || field === 'closesOn') return dayInWords(form[field], all.language);
  if (field === 'populationSource') return form.populationSource;
  const lines = waveLines(all, form, choices).filter((line) => line.field === field);
  return beside(
    ...lines.map(({ name, values }) => {
      const told = values.flatMap((value) => (typeof value === 'string' ? value : [value.fr, value.en]));
      return lines.length > 1 ? all.words.fixedLine(name, told.join(' / ')) : told.join(' / ');
    }),
  );
}

/** "22 questions, about two minutes". */
export function factsInWords(
  words: WaveTexts,
  { questions, seconds }: QuestionnaireFacts,
  language: Language,
): string {
  return words.facts(questions, durationInWords(seconds, language));
}

/** "Series: go on: 15, break: 1, new: 3"; nothing where no wave came before. */
export function effectsInWords(words: WaveTexts, effects: readonly SeriesEffect[]): string | undefined {
  if (effects.length === 0) return undefined;
  const count = (wanted: SeriesEffect['effect']) => effects.filter(({ effect }) => effect === wanted).length;
  if (count('goesOn') === effects.length) return words.allGoOn(effects.length);
  const counts = [
    words.goesOn(count('goesOn')),
    ...(['breaks', 'begins', 'ends'] as const)
      .filter((effect) => count(effect) > 0)
      .map((effect) => words[effect](count(effect))),
  ];
  return words.series(counts.join(', '));
}

/** What becomes of the series that do not simply go on, those of one reason together. */
export function effectLines(
  words: WaveTexts,
  effects: readonly SeriesEffect[],
  { topicOf, language }: { topicOf: (question: string) => Text | undefined; language: Language },
): string[] {
  const reasonOf = (reason: SeriesBreak) => {
    if (reason.kind === 'measure') return words.becauseMeasure;
    const topic = topicOf(reason.question);
    const name = topic ? pick(topic, language) : reason.question;
    return reason.kind === 'revision' ? words.becauseRevision(name) : words.becauseBase(name);
  };
  const lineOf = ({ effect, reasons }: SeriesEffect, series: string) => {
    if (effect === 'begins') return words.seriesBegin(series);
    if (effect === 'ends') return words.seriesEnd(series);
    return words.seriesBreak(series, listWords([...new Set(reasons.map(reasonOf))], language));
  };
  const changed = effects.filter(({ effect }) => effect !== 'goesOn');
  const together = Map.groupBy(changed, (effect) => lineOf(effect, ''));
  return [...together.values()].flatMap((alike) => {
    const series = alike.map(({ sentence }) => words.quoted(pick(sentence, language))).join(', ');
    return alike[0] ? [lineOf(alike[0], series)] : [];
  });
}

/**
 * What of the margins of the wave before is not taken over.
 *
 * @param choices  where the names of what is no longer asked are looked up
 */
export function misfitsInWords(
  words: WaveTexts,
  misfits: readonly Misfit[],
  { choices, language }: { choices: readonly QuestionnaireChoice[]; language: Language },
): string[] {
  return misfits.map(({ variable: id, codes }) => {
    const known = choices.flatMap(({ questionnaire }) => marginVariables(questionnaire));
    const having = known.filter((question) => question.id === id);
    const variable =
      having.find(({ options }) => codes.every((code) => options.some((option) => option.code === code))) ??
      having[0];
    const name = variable ? pick(variable.topic, language) : id;
    if (codes.length === 0) return words.misfitVariable(name);
    return words.misfitCodes(name, variable ? codesLabel(variable, codes, language) : codes.join(', '));
  });
}

function marginLine(
  { t, words, language }: WaveWords,
  {
    margin,
    index,
    questionnaire,
  }: { margin: MarginForm; index: number; questionnaire: QuestionnaireChoice['questionnaire'] },
): WaveLine {
  const variable = marginVariables(questionnaire).find(({ id }) => id === margin.variable);
  const shares = margin.categories.map(({ codes, percent }) => {
    const label = variable && codes.length > 0 ? codesLabel(variable, codes, language) : t.noCodes;
    return words.shareOf(label, percent);
  });
  return {
    field: 'margins',
    path: `margins.${index}`,
    name: words.lineMargin(variable ? pick(variable.topic, language) : margin.variable),
    values: [beside(...shares), margin.source],
  };
}

function dayInWords(day: string, language: Language): string {
  return day === '' ? '–' : formatDate(day, language);
}

function peopleInWords(typed: string, language: Language): string {
  const people = parsePeople(typed);
  return Number.isNaN(people) ? typed : formatNumber(people, language);
}

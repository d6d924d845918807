import type {
  Indicator,
  IndicatorMeasure,
  IndicatorWords,
  Option,
  Question,
  Questionnaire,
  Section,
  Text,
  Tone,
} from '../../../functions/survey/questionnaire.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';

/** Where a question stands: its section and its number in it, both from 0. */
export interface QuestionPosition {
  readonly section: number;
  readonly question: number;
}

const nothing: Text = { fr: '', en: '' };

function questionAt({ sections }: Questionnaire, at: QuestionPosition): Question | undefined {
  return sections[at.section]?.questions[at.question];
}

/** The whole with one question replaced, without another change. */
export function withQuestion(draft: Questionnaire, at: QuestionPosition, question: Question): Questionnaire {
  return inSection(draft, at.section, (section) => ({
    ...section,
    questions: section.questions.map((each, index) => (index === at.question ? question : each)),
  }));
}

/** A new question at the end of a section, on a screen of its own, with a way not to answer and no words yet. */
export function withNewQuestion(draft: Questionnaire, section: number): Questionnaire {
  const question: Question = {
    id: freeName(
      questionsOf(draft).map(({ id }) => id),
      'question',
    ),
    revision: 1,
    kind: 'opinion',
    topic: nothing,
    text: nothing,
    options: [
      { code: 'answer1', label: nothing },
      { code: 'answer2', label: nothing },
      { code: 'unsure', label: { fr: 'Je ne sais pas', en: 'I don’t know' }, refusal: true },
    ],
  };
  return inSection(draft, section, (each) => withOrder(each, [...each.questions, question]));
}

/** Without a question; what refers to it elsewhere stays, and is told as a fault. */
export function withoutQuestion(draft: Questionnaire, at: QuestionPosition): Questionnaire {
  return inSection(draft, at.section, (section) =>
    withOrder(
      section,
      section.questions.filter((_, index) => index !== at.question),
    ),
  );
}

/** Where a question goes that is moved up (-1) or down (1): beyond its section's ends into the next one; undefined at the ends of all. */
export function positionAfterMove(
  { sections }: Questionnaire,
  { section, question }: QuestionPosition,
  by: -1 | 1,
): QuestionPosition | undefined {
  const target = question + by;
  if (target >= 0 && target < (sections[section]?.questions.length ?? 0))
    return { section, question: target };
  const other = sections[section + by];
  if (!other) return undefined;
  return { section: section + by, question: by === 1 ? 0 : other.questions.length };
}

/** A question moved by one, alone on its screen where it crosses into another section. */
export function withMovedQuestion(draft: Questionnaire, at: QuestionPosition, by: -1 | 1): Questionnaire {
  const to = positionAfterMove(draft, at, by);
  const question = questionAt(draft, at);
  if (!to || !question) return draft;
  return inSection(withoutQuestion(draft, at), to.section, (section) =>
    withOrder(
      // Its own screen again where it stays in the section.
      to.section === at.section
        ? { ...section, screens: draft.sections[at.section]?.screens ?? [] }
        : section,
      section.questions.toSpliced(to.question, 0, question),
    ),
  );
}

/** A section's questions in another order: neighbours stay on one screen that were on one. */
function withOrder(section: Section, questions: readonly Question[]): Section {
  const screenOf = (id: string | undefined) =>
    section.screens.findIndex((ids) => ids.some((each) => each === id));
  const joined = questions.map(({ id }, index) => {
    const screen = screenOf(id);
    return index > 0 && screen !== -1 && screen === screenOf(questions[index - 1]?.id);
  });
  return { ...section, questions, screens: screensOf(questions, joined) };
}

/** @param joined  whether each question stands on the screen of the one before */
function screensOf(questions: readonly Question[], joined: readonly boolean[]): string[][] {
  const screens: string[][] = [];
  questions.forEach(({ id }, index) => {
    const last = screens.at(-1);
    if (joined[index] && last) last.push(id);
    else screens.push([id]);
  });
  return screens;
}

/** Whether a question stands on the screen of the one before. */
export function isJoined({ sections }: Questionnaire, at: QuestionPosition): boolean {
  const { questions = [], screens = [] } = sections[at.section] ?? {};
  const [before, own] = [questions[at.question - 1]?.id, questions[at.question]?.id];
  return screens.some((ids) => ids.some((id) => id === before) && ids.some((id) => id === own));
}

/** Puts a question on the screen of the one before, or begins a screen with it. */
export function withJoined(draft: Questionnaire, at: QuestionPosition, joins: boolean): Questionnaire {
  return inSection(draft, at.section, (section) => {
    const joined = section.questions.map((_, question) =>
      question === at.question ? joins : isJoined(draft, { section: at.section, question }),
    );
    return { ...section, screens: screensOf(section.questions, joined) };
  });
}

/**
 * A question by another id, wherever it is named; where the id is another question's as well, what names it stays with
 * the other.
 */
export function withQuestionId(draft: Questionnaire, at: QuestionPosition, id: string): Questionnaire {
  const question = questionAt(draft, at);
  if (!question || question.id === id) return draft;
  const old = question.id;
  const isShared = questionsOf(draft).filter((each) => each.id === old).length > 1;
  const named = (name: string) => (name === old ? id : name);
  const renamed = withQuestion(draft, at, { ...question, id });
  const screened = inSection(renamed, at.section, (section) => ({
    ...section,
    screens: section.screens.map((ids) => ids.map(named)),
  }));
  if (isShared) return screened;
  return {
    ...mapQuestions(screened, (each) =>
      each.askedIf
        ? {
            ...each,
            askedIf: Object.fromEntries(
              Object.entries(each.askedIf).map(([on, codes]) => [named(on), codes]),
            ),
          }
        : each,
    ),
    indicators: draft.indicators.map((indicator) => ({
      ...indicator,
      measure: mapMeasure(indicator.measure, (part) => ({ ...part, question: named(part.question) })),
    })),
    breakdowns: draft.breakdowns.map(named),
  };
}

/** An option by another code, wherever it is named; a code that the question has twice is changed in the option alone. */
export function withOptionCode(
  draft: Questionnaire,
  at: QuestionPosition,
  { option, code }: { option: number; code: string },
): Questionnaire {
  const question = questionAt(draft, at);
  const old = question?.options[option]?.code;
  if (!question || old === undefined || old === code) return draft;
  const options = question.options.map((each, index) => (index === option ? { ...each, code } : each));
  const isShared = [old, code].some((name) =>
    question.options.some((each, index) => index !== option && each.code === name),
  );
  if (isShared) return withQuestion(draft, at, { ...question, options });
  const named = (name: string) => (name === old ? code : name);
  const keyed = (scores: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(scores).map(([name, score]) => [named(name), score]));
  const renamed = withQuestion(draft, at, {
    ...question,
    options,
    ...(question.numeric && { numeric: keyed(question.numeric) }),
  });
  const { id } = question;
  return {
    ...mapQuestions(renamed, (each) => {
      const codes = each.askedIf?.[id];
      return codes ? { ...each, askedIf: { ...each.askedIf, [id]: codes.map(named) } } : each;
    }),
    indicators: draft.indicators.map((indicator) => ({
      ...indicator,
      measure: mapMeasure(indicator.measure, (part) => {
        if (part.question !== id) return part;
        return 'scores' in part
          ? { ...part, scores: keyed(part.scores) }
          : { ...part, codes: part.codes.map(named) };
      }),
    })),
  };
}

/** One more option, before those by which one does not answer. */
export function withNewOption(question: Question): Question {
  const { options } = question;
  const firstRefusal = options.findIndex(({ refusal }) => refusal);
  const index = firstRefusal === -1 ? options.length : firstRefusal;
  const option: Option = {
    code: freeName(
      options.map(({ code }) => code),
      'answer',
    ),
    label: nothing,
  };
  return { ...question, options: options.toSpliced(index, 0, option) };
}

export function withOption(question: Question, index: number, option: Option): Question {
  return { ...question, options: question.options.with(index, option) };
}

/** Without an option and its score; what names it elsewhere stays, and is told as a fault. */
export function withoutOption(question: Question, index: number): Question {
  const { numeric, ...rest } = question;
  const code = question.options[index]?.code;
  return {
    ...rest,
    options: question.options.filter((_, each) => each !== index),
    ...(numeric && {
      numeric: Object.fromEntries(Object.entries(numeric).filter(([name]) => name !== code)),
    }),
  };
}

export function withMovedOption(question: Question, index: number, by: -1 | 1): Question {
  return { ...question, options: moved(question.options, index, by) };
}

/** Marks an option as a way not to answer, or no more as one. */
export function withRefusal(question: Question, index: number, isRefusal: boolean): Question {
  const option = question.options[index];
  if (!option) return question;
  const { refusal: _, ...rest } = option;
  return withOption(question, index, { ...rest, ...(isRefusal && { refusal: true }) });
}

/** Says how an answer speaks of its subject, or no more. */
export function withTone(question: Question, index: number, tone: Tone | undefined): Question {
  const option = question.options[index];
  if (!option) return question;
  const { tone: _, ...rest } = option;
  return withOption(question, index, { ...rest, ...(tone && { tone }) });
}

/** A text that may be left out, none where it is empty in both languages. */
export function withOptional<Of extends object, Name extends keyof Of & string>(
  whole: Of,
  name: Name,
  text: Text,
): Of {
  const { [name]: _, ...rest } = whole;
  return (text.fr === '' && text.en === '' ? rest : { ...rest, [name]: text }) as Of;
}

/** What an indicator's findings are written with, none where nothing of it is filled in. */
export function withWords(indicator: Indicator, words: IndicatorWords): Indicator {
  const { words: _, ...rest } = indicator;
  const { claim, ...others } = words;
  const isEmpty = claim.fr === '' && claim.en === '' && Object.keys(others).length === 0;
  return isEmpty ? rest : { ...rest, words };
}

/** Asked on these answers to an earlier question; without any, whatever was answered to it. */
export function withRouting(question: Question, on: string, codes: readonly string[] | undefined): Question {
  const { askedIf = {}, ...rest } = question;
  const { [on]: _, ...others } = askedIf;
  const conditions = codes === undefined ? others : { ...askedIf, [on]: codes };
  return Object.keys(conditions).length === 0 ? rest : { ...rest, askedIf: conditions };
}

/** Scores for a mean, or none at all. */
export function withScores(
  question: Question,
  numeric: Readonly<Record<string, number>> | undefined,
): Question {
  const { numeric: _, ...rest } = question;
  return numeric ? { ...rest, numeric } : rest;
}

export function withFromCompany(question: Question, isFromCompany: boolean): Question {
  const { fromCompany: _, ...rest } = question;
  return isFromCompany ? { ...rest, fromCompany: true } : rest;
}

export function withSectionTitle(draft: Questionnaire, section: number, title: Text): Questionnaire {
  return inSection(draft, section, (each) => ({ ...each, title }));
}

export function withNewSection(draft: Questionnaire): Questionnaire {
  return { ...draft, sections: [...draft.sections, { title: nothing, screens: [], questions: [] }] };
}

/** Without a section and all its questions. */
export function withoutSection(draft: Questionnaire, section: number): Questionnaire {
  return { ...draft, sections: draft.sections.filter((_, index) => index !== section) };
}

export function withMovedSection(draft: Questionnaire, section: number, by: -1 | 1): Questionnaire {
  return { ...draft, sections: moved(draft.sections, section, by) };
}

/** A new indicator: a share of the first question that may be counted. */
export function withNewIndicator(draft: Questionnaire): Questionnaire {
  const question = questionsOf(draft).find(({ kind }) => kind !== 'profile')?.id ?? '';
  const indicator: Indicator = {
    id: freeName(
      draft.indicators.map(({ id }) => id),
      'indicator',
    ),
    unit: 'share',
    sentence: nothing,
    measure: { kind: 'share', question, codes: [] },
  };
  return { ...draft, indicators: [...draft.indicators, indicator] };
}

export function withIndicator(draft: Questionnaire, index: number, indicator: Indicator): Questionnaire {
  const old = draft.indicators[index]?.id;
  const isShared = draft.indicators.some(({ id }, other) => other !== index && id === old);
  const changed = draft.indicators.with(index, indicator);
  return {
    ...draft,
    indicators:
      isShared || old === undefined ? changed : changed.map((each) => heldTo(each, old, indicator.id)),
    headlines: isShared ? draft.headlines : draft.headlines.map((id) => (id === old ? indicator.id : id)),
  };
}

/** What was held against the one is held against the other, or against none. */
function heldTo(indicator: Indicator, old: string, id: string | undefined): Indicator {
  const { words } = indicator;
  if (words?.heldAgainst !== old) return indicator;
  const { heldAgainst: _, ...rest } = words;
  return withWords(indicator, id === undefined ? rest : { ...rest, heldAgainst: id });
}

/** Without an indicator, among the headlines too. */
export function withoutIndicator(draft: Questionnaire, index: number): Questionnaire {
  const old = draft.indicators[index]?.id;
  return {
    ...draft,
    indicators: draft.indicators
      .filter((_, each) => each !== index)
      .map((each) => (old === undefined ? each : heldTo(each, old, undefined))),
    headlines: draft.headlines.filter((id) => id !== old),
  };
}

export function withMovedIndicator(draft: Questionnaire, index: number, by: -1 | 1): Questionnaire {
  return { ...draft, indicators: moved(draft.indicators, index, by) };
}

/** An indicator of another kind on the same question, as far as the two have something in common. */
export function withMeasureKind(indicator: Indicator, kind: IndicatorMeasure['kind']): Indicator {
  const { measure } = indicator;
  const { question } = measure;
  const codes = 'codes' in measure ? measure.codes : [];
  if (kind === 'mean') return { ...indicator, unit: 'mean', measure: { kind, question, scores: {} } };
  if (kind === 'share') return { ...indicator, unit: 'share', measure: { kind, question, codes } };
  return {
    ...indicator,
    unit: 'share',
    measure: { kind, question, codes, unless: { question: '', codes: [] } },
  };
}

/** A name added to a list or taken out of it, in the order of `known`; what nobody knows stays where it was, at the end. */
export function toggled(
  names: readonly string[],
  name: string,
  { isChosen, known }: { isChosen: boolean; known: readonly string[] },
): string[] {
  const chosen = new Set(names);
  if (isChosen) chosen.add(name);
  else chosen.delete(name);
  return [
    ...known.filter((each) => chosen.has(each)),
    ...names.filter((each) => chosen.has(each) && !known.includes(each)),
  ];
}

function inSection(
  draft: Questionnaire,
  index: number,
  change: (section: Section) => Section,
): Questionnaire {
  return {
    ...draft,
    sections: draft.sections.map((section, each) => (each === index ? change(section) : section)),
  };
}

function mapQuestions(draft: Questionnaire, change: (question: Question) => Question): Questionnaire {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
  };
}

type MeasurePart =
  | { readonly question: string; readonly codes: readonly string[] }
  | { readonly question: string; readonly scores: Readonly<Record<string, number>> };

function mapMeasure(
  measure: IndicatorMeasure,
  change: <P extends MeasurePart>(part: P) => P,
): IndicatorMeasure {
  if (measure.kind !== 'jointShare') return change(measure);
  const { unless, ...first } = measure;
  return { ...change(first), unless: change(unless) };
}

function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const target = index + by;
  const item = list[index];
  if (item === undefined || target < 0 || target >= list.length) return list;
  return list.toSpliced(index, 1).toSpliced(target, 0, item);
}

function freeName(taken: readonly string[], stem: string): string {
  for (let number = 1; ; number++) if (!taken.includes(`${stem}${number}`)) return `${stem}${number}`;
}

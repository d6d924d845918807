import {
  type Question,
  type Questionnaire,
  questionsOf,
  type Section,
  type Text,
} from '../../../functions/survey/questionnaire.ts';
import { noText } from '../../shared/language.ts';
import { freeName, moved } from './draft-parts.ts';
import { mapMeasure } from './edit-indicators.ts';

/** Where a question stands: its section and its number in it, both from 0. */
export interface QuestionPosition {
  readonly section: number;
  readonly question: number;
}

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
    topic: noText,
    text: noText,
    options: [
      { code: 'answer1', label: noText },
      { code: 'answer2', label: noText },
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

export function withSectionTitle(draft: Questionnaire, section: number, title: Text): Questionnaire {
  return inSection(draft, section, (each) => ({ ...each, title }));
}

export function withNewSection(draft: Questionnaire): Questionnaire {
  return { ...draft, sections: [...draft.sections, { title: noText, screens: [], questions: [] }] };
}

/** Without a section and all its questions. */
export function withoutSection(draft: Questionnaire, section: number): Questionnaire {
  return { ...draft, sections: draft.sections.filter((_, index) => index !== section) };
}

export function withMovedSection(draft: Questionnaire, section: number, by: -1 | 1): Questionnaire {
  return { ...draft, sections: moved(draft.sections, section, by) };
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

/** With each question as it is changed. */
export function mapQuestions(draft: Questionnaire, change: (question: Question) => Question): Questionnaire {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
  };
}

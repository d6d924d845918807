import type { Option, Question, Tone } from '../../../functions/survey/questionnaire.ts';
import { noText } from '../../shared/language.ts';
import { freeName, moved } from './draft-parts.ts';

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
    label: noText,
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

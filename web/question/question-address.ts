import type { Language } from '../../functions/survey/questionnaire.ts';
import { prefixed } from '../results/view.ts';
import { readPageQuery } from '../shared/page-query.ts';

/** What the page of one question shows. */
export interface QuestionView {
  readonly question: string;
  /** Undefined means the newest edition. */
  readonly edition?: string | undefined;
  /** Which answer its breakdowns show; undefined means the one that they show by themselves. */
  readonly answer?: string | undefined;
  /** The breakdown that the address ends at. */
  readonly by?: string | undefined;
}

/** Reads `/fr/questions/<question>?edition=…&answer=…`; without a question, the page of all of them. */
export function readQuestionAddress(address: URL): QuestionView {
  const [, , , question = ''] = address.pathname.split('/');
  return {
    question,
    edition: readPageQuery(address, 'edition'),
    answer: readPageQuery(address, 'answer'),
  };
}

/** The page of a question, on this site. */
export function questionAddress({ question, edition, answer, by }: QuestionView, language: Language): string {
  const query = new URLSearchParams();
  if (edition) query.set('edition', edition);
  if (answer) query.set('answer', answer);
  const path = question === '' ? '' : `/${encodeURIComponent(question)}`;
  return `/${language}/questions${path}${prefixed(query)}${by ? `#${breakdownAnchor(by)}` : ''}`;
}

/** The section of a breakdown on a question's page. */
export function breakdownAnchor(by: string): string {
  return `by-${by}`;
}

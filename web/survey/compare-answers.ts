import type { Manifest, PublishedCell, PublishedTable } from '../../functions/observatory/edition.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import type { Question } from '../../functions/survey/questionnaire.ts';
import { ApiError, request } from '../shared/api.ts';

export interface ComparedAnswer {
  readonly question: Question;
  readonly code: string;
  /** How many gave the same answer: a share, with its interval where one was published. */
  readonly cell: PublishedCell & { readonly share: number };
  /** The edition asked in other words. */
  readonly isWordedDifferently: boolean;
  /** The edition marks the figure as of low reliability. */
  readonly isUnreliable: boolean;
}

export interface ComparedAnswers {
  readonly edition: Manifest;
  readonly answers: readonly ComparedAnswer[];
  /** Answers that this edition has no figure for: too few were asked, or it did not ask. */
  readonly withoutFigure: number;
}

/**
 * Sets one's answers beside the last edition's totals. Every opinion and usage table is fetched whatever was
 * answered: a choice of tables would tell the server what the answers were.
 */
export async function compareAnswers(
  questions: readonly Question[],
  answers: Answers,
): Promise<ComparedAnswers> {
  const edition = await fetchLastEdition();
  const asked = edition.questions.filter(({ kind }) => kind !== 'profile');
  const tables = await Promise.all(
    asked.map(({ id }) =>
      request<PublishedTable>(`/editions/${encodeURIComponent(edition.id)}/tables/${encodeURIComponent(id)}`),
    ),
  );
  const compared = tables.flatMap((table) => compareAnswer(edition, table, { questions, answers }) ?? []);
  return {
    edition,
    answers: compared,
    withoutFigure: answeredQuestions(questions, answers) - compared.length,
  };
}

/** How many questions were answered, the profile's aside. */
export function answeredQuestions(questions: readonly Question[], answers: Answers): number {
  return questions.filter(({ id, kind }) => kind !== 'profile' && Object.hasOwn(answers, id)).length;
}

async function fetchLastEdition(): Promise<Manifest> {
  try {
    return await request<Manifest>('/editions/latest');
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    return request<Manifest>('/editions/2010');
  }
}

/** The published share of one's own answer, or undefined where it was not asked, not published or suppressed. */
export function compareAnswer(
  edition: Pick<Manifest, 'questions'>,
  table: PublishedTable,
  { questions, answers }: { readonly questions: readonly Question[]; readonly answers: Answers },
): ComparedAnswer | undefined {
  const code = answers[table.question];
  const question = questions.find(({ id }) => id === table.question);
  const group = table.groups[0];
  const cell = group?.cells.find((candidate) => candidate.code === code);
  if (code === undefined || !question || !cell || cell.share === null) return undefined;
  const published = edition.questions.find(({ id }) => id === table.question);
  return {
    question,
    code,
    cell: { ...cell, share: cell.share },
    isWordedDifferently: published !== undefined && published.wordingVersion !== question.revision,
    isUnreliable: group?.flags?.includes('u') === true,
  };
}

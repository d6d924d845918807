import { wholeShares } from '../../functions/disclosure/rounded-shares.ts';
import type { Manifest, PublishedCell, PublishedTable } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import type { Question, Text } from '../../functions/survey/questionnaire.ts';
import { ApiError, request } from '../shared/api.ts';
import type { Connection } from './protocol/wave.ts';

/** A published share, with its interval where it has one; `whole` in whole points, as the results page prints it. */
type PublishedShare = PublishedCell & { readonly share: number; readonly whole: number };

export interface ComparedAnswer {
  readonly question: Question;
  readonly code: string;
  /** How many gave the same answer. */
  readonly cell: PublishedShare;
  /**
   * The same among those of one's own sex, age or the like: of such groups the first that a finding tells apart, or the one
   * that differs most from all.
   */
  readonly group?: { readonly topic: Text; readonly label: Text; readonly cell: PublishedShare };
  /** It is that one does not know, or would not say. */
  readonly isUnsure: boolean;
  /** The edition asked in other words. */
  readonly isWordedDifferently: boolean;
  /** The edition marks the figure as of low reliability. */
  readonly isUnreliable: boolean;
}

export interface ComparedAnswers {
  readonly edition: Manifest;
  /** Those first that the edition's findings are about, in their rank: see `byFindings`. */
  readonly answers: readonly ComparedAnswer[];
  /** Answers that this edition has no figure for: too few were asked, or it did not ask. */
  readonly withoutFigure: number;
}

interface Answered {
  readonly questions: readonly Question[];
  readonly answers: Answers;
}

/**
 * Sets one's answers beside the last edition's. All of its tables are fetched at once, whatever was answered: a choice of
 * tables would tell the server what the answers were.
 */
export async function compareAnswers(
  answered: Answered,
  connection: Connection = {},
): Promise<ComparedAnswers> {
  const { manifest: edition, tables } = await fetchLastEdition(connection);
  const answers = tables.flatMap((table) => compareAnswer(edition, table, { ...answered, tables }) ?? []);
  return {
    edition,
    answers: byFindings(edition, answers),
    withoutFigure: answeredQuestions(answered) - answers.length,
  };
}

/** How many questions were answered, the profile's aside. */
export function answeredQuestions({ questions, answers }: Answered): number {
  return questions.filter(({ id, kind }) => kind !== 'profile' && Object.hasOwn(answers, id)).length;
}

interface WholeEdition {
  readonly manifest: Manifest;
  readonly tables: readonly PublishedTable[];
}

async function fetchLastEdition(connection: Connection): Promise<WholeEdition> {
  try {
    return await request<WholeEdition>('/editions/latest/tables', connection);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    return request<WholeEdition>('/editions/2010/tables', connection);
  }
}

/** The published share of one's own answer, or undefined where it was not asked, not published or suppressed. */
export function compareAnswer(
  edition: Pick<Manifest, 'questions' | 'breakdowns' | 'findings'>,
  table: PublishedTable,
  { questions, answers, tables = [] }: Answered & { readonly tables?: readonly PublishedTable[] },
): ComparedAnswer | undefined {
  const question = questions.find(({ id }) => id === table.question);
  const code = answers[table.question];
  const cell = shareIn(table, code, {});
  if (table.by.length > 0 || code === undefined || question?.kind === 'profile' || !question || !cell) return;
  const published = edition.questions.find(({ id }) => id === table.question);
  const own = ownGroups(edition, tables, { questions, answers, question: question.id });
  const told = edition.findings?.ranked.flatMap(
    (finding) =>
      own.find(
        ({ by, level }) =>
          finding.question === question.id && finding.by === by && finding.groups?.includes(level),
      ) ?? [],
  );
  const group =
    told?.[0] ??
    own.toSorted((a, b) => Math.abs(b.cell.share - cell.share) - Math.abs(a.cell.share - cell.share))[0];
  return {
    question,
    code,
    cell,
    ...(group && { group }),
    isUnsure: isUnsure(question, code),
    isWordedDifferently: published !== undefined && published.wordingVersion !== question.revision,
    isUnreliable: table.groups[0]?.flags?.includes('u') === true,
  };
}

/** The question's figures in the groups that one's profile puts one in; those of low reliability are left out. */
function ownGroups(
  { breakdowns }: Pick<Manifest, 'breakdowns'>,
  tables: readonly PublishedTable[],
  { questions, answers, question }: Answered & { readonly question: string },
): (NonNullable<ComparedAnswer['group']> & { readonly by: string; readonly level: string })[] {
  const profile = questions.filter(({ kind }) => kind === 'profile');
  return breakdowns.flatMap(({ id, options, ...breakdown }) => {
    const own = profile.find((asked) => asked.id === id)?.options.find(({ code }) => code === answers[id]);
    const label = options.find(({ code }) => code === own?.code)?.label;
    const table = tables.find(({ question: of, by }) => of === question && by.join() === id);
    if (!own || own.refusal || !label || !table) return [];
    const cell = shareIn(table, answers[question], { [id]: own.code }, { reliable: true });
    return cell ? [{ topic: topicOf({ id, ...breakdown }), label, cell, by: id, level: own.code }] : [];
  });
}

function shareIn(
  { groups }: PublishedTable,
  code: string | undefined,
  levels: Readonly<Record<string, string>>,
  { reliable = false } = {},
): PublishedShare | undefined {
  const group = groups.find((each) =>
    Object.entries(levels).every(([id, level]) => each.levels[id] === level),
  );
  const cell = group?.cells.find((candidate) => candidate.code === code);
  if (!cell || cell.share === null || (reliable && group?.flags?.includes('u'))) return undefined;
  const whole = wholeShares(group?.cells.map(({ share }) => share) ?? [])[group?.cells.indexOf(cell) ?? 0];
  return { ...cell, share: cell.share, whole: whole ?? cell.share };
}

/**
 * In the order of what the edition found: questions on top of its page first, then by the rank of their findings. Fragile
 * figures come after all others, then those of another wording, and last of all those who do not know or would not say, of
 * whom a comparison tells nothing.
 */
export function byFindings(
  { findings }: Pick<Manifest, 'findings'>,
  answers: readonly ComparedAnswer[],
): ComparedAnswer[] {
  const { ranked = [], top = [] } = findings ?? {};
  const places = [...top, ...ranked.map(({ id }) => id)];
  const placeOf = ({ question, isUnsure, isWordedDifferently, isUnreliable }: ComparedAnswer) => {
    const place = places.findIndex((id) =>
      ranked.some((finding) => finding.id === id && finding.question === question.id),
    );
    const last = places.length + 1;
    const after = Number(isUnsure) * 4 + Number(isWordedDifferently) * 2 + Number(isUnreliable);
    return (place < 0 ? places.length : place) + last * after;
  };
  return answers.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Versions 1 and 2 of the observatory's questionnaire do not mark such an answer, and name it alike. */
function isUnsure({ options }: Question, code: string): boolean {
  return options.some((option) => option.code === code && (option.refusal || code === 'unsure'));
}

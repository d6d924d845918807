import type { Answers } from './answers.ts';
import { type Questionnaire, questionsOf, type Text } from './questionnaire.ts';

/** A group of a company's people, such as a site: everybody says for themselves whether they are of it. */
export interface SupplementGroup {
  readonly name: Text;
  /** By the company's own count. */
  readonly people: number;
}

/** A question of a company's own: closed, so that what is stored of it is a code. */
export interface SupplementQuestion {
  readonly text: Text;
  /** A way not to answer is added to them. */
  readonly options: readonly Text[];
}

/** What a company asks its people in a wave besides what everybody is asked. */
export interface Supplement {
  readonly groups: readonly SupplementGroup[];
  readonly questions: readonly SupplementQuestion[];
}

export const noSupplement: Supplement = { groups: [], questions: [] };

export const mostGroups = 6;
export const mostOwnQuestions = 3;
/** Of one question, the way not to answer not counted. */
export const mostOwnOptions = 8;
export const leastPeopleOfGroup = 30;
export const longestGroupName = 60;
export const longestOwnQuestion = 200;
export const longestOwnOption = 80;

/** The question which group somebody is of; no questionnaire has a question of this name. */
export const groupQuestion = 'companyGroup';

/** Of the company's own questions, in their order. */
export const ownQuestionIds = ['companyQuestion1', 'companyQuestion2', 'companyQuestion3'] as const;

/** The code of the way not to answer, and what counts as said by whoever leaves out one of these questions. */
export const notSaid = 'undisclosed';

/** How many questions a company is told of by group: each takes from what the group's answer may tell. */
const mostGrouped = 3;

/**
 * The questions that a company is told of by group: asked of everybody, those of headline figures first, then those of the
 * other indicators in their order.
 */
function groupedQuestions(
  questionnaire: Pick<Questionnaire, 'sections' | 'indicators' | 'headlines'>,
): string[] {
  const { indicators, headlines } = questionnaire;
  const isHeadline = ({ id }: { id: string }) => headlines.includes(id);
  const inOrder = [...indicators.filter(isHeadline), ...indicators.filter((each) => !isHeadline(each))];
  const ofEverybody = questionsOf(questionnaire).filter(({ askedIf }) => !askedIf);
  const told = inOrder.map(({ measure }) => measure.question);
  return [...new Set(told)].filter((id) => ofEverybody.some((each) => each.id === id)).slice(0, mostGrouped);
}

/** What a supplement is counted by: nothing else is kept of its answers, and each table keeps its own. */
export interface SupplementTable {
  readonly question: string;
  readonly by: readonly string[];
}

/** Each question of the company's own, and by group those of `groupedQuestions`. */
export function supplementTables(
  { groups, questions }: Supplement,
  questionnaire: Pick<Questionnaire, 'sections' | 'indicators' | 'headlines'>,
): SupplementTable[] {
  const grouped = groups.length > 0 ? groupedQuestions(questionnaire) : [];
  return [
    ...questions.map((_, index) => ({ question: ownQuestionIds[index] as string, by: [] })),
    ...grouped.map((question) => ({ question, by: [groupQuestion] })),
  ];
}

/**
 * Every table that any company's supplement may be counted in: for what has to reach all that may be kept of somebody, also
 * where nothing says any more what they were asked.
 */
export function everySupplementTable(
  questionnaire: Pick<Questionnaire, 'sections' | 'indicators' | 'headlines'>,
): SupplementTable[] {
  const unnamed = { fr: '', en: '' };
  const questions = ownQuestionIds.map(() => ({ text: unnamed, options: [] }));
  return supplementTables(
    { groups: [{ name: unnamed, people: leastPeopleOfGroup }], questions },
    questionnaire,
  );
}

/**
 * A respondent's cell of a table, as it is kept: the table's name, then the codes of the breakdown and of the question.
 *
 * @example slipText({ question: 'mention', by: ['companyGroup'] }, ['2', 'yes']) // => 'mention/companyGroup=2,yes'
 */
export function slipText(table: SupplementTable, codes: readonly string[]): string {
  return `${slipName(table)}=${codes.join()}`;
}

export function slipName({ question, by }: SupplementTable): string {
  return [question, ...by].join('/');
}

/** What is kept of a respondent's answers for a table; who left one of the company's questions out would rather not say. */
export function slipOf(table: SupplementTable, answers: Answers): string {
  return slipText(
    table,
    [...table.by, table.question].map((id) => answers[id] ?? notSaid),
  );
}

import type { Sort } from '../figures/sort-figures.ts';
import { formerSectionNames, readPageQuery } from '../shared/page-query.ts';

/** What the reader has chosen to see. All of it stands in the address, so that every view can be cited and shared. */
export interface View {
  /** Undefined means the newest edition. */
  readonly edition: string | undefined;
  /** By question: how its section is broken down, and which answer is shown. */
  readonly sections: Readonly<Record<string, SectionView>>;
  readonly explore: ExploreView;
}

interface SectionView {
  /** A breakdown's id; empty for all respondents together. */
  readonly by: string;
  /** Undefined means the answer that the section shows by itself. */
  readonly answer?: string | undefined;
}

export interface ExploreView {
  readonly question: string;
  /** None, one or two breakdowns. */
  readonly by: readonly string[];
  readonly answer?: string | undefined;
  /** By the answer's share; undefined means as in the questionnaire. */
  readonly sort?: Sort | undefined;
  /** Undefined means shares. */
  readonly show?: 'population' | undefined;
  /** Two groups, each by its codes joined with a point: `18-24`, or `18-24.public` of two breakdowns. */
  readonly compare?: GroupPair | undefined;
}

export type GroupPair = readonly [string, string];

/** The name of Explore's section, beside the questions' own. */
export const exploreAnchor = 'explore';

/** What else an address may end at. */
const pageAnchors: readonly string[] = [exploreAnchor, 'content', 'method'];

/** A question's id, as every questionnaire must have them. */
const questionId = /^[a-z][A-Za-z0-9]*$/;

/**
 * Reads an address. Sections keep their choices under one name, `sections=mention.age,aware.size.no`: the question, what
 * it is broken down by, which answer is shown. A permalink says the same of the section that its anchor names:
 * `?by=age&answer=no#mention`. Other names are left alone: others add theirs to addresses that are shared.
 */
export function readView(address: URL): View {
  const anchor = anchorOf(address);
  const sections: Record<string, SectionView> = {};
  const keep = (question: string, by = '', answer?: string) => {
    if (by !== '' || answer) sections[question] = answer ? { by, answer } : { by };
  };
  for (const question of formerSectionNames) {
    keep(question, ...(readPageQuery(address, question)?.split('.') ?? []));
  }
  for (const choice of readPageQuery(address, 'sections')?.split(',') ?? []) {
    const [question = '', by, answer] = choice.split('.');
    if (questionId.test(question)) keep(question, by, answer);
  }
  const by = readPageQuery(address, 'by') ?? '';
  const question = readPageQuery(address, 'question') ?? '';
  const answer = readPageQuery(address, 'answer');
  const isSection = questionId.test(anchor) && !pageAnchors.includes(anchor);
  // What belongs to Explore is not the section's at which the reader came in.
  if (isSection && question === '' && by !== '') sections[anchor] = { by, answer };
  return {
    edition: readPageQuery(address, 'edition'),
    sections,
    explore: {
      question,
      by: anchor === exploreAnchor || question !== '' ? by.split(',').filter(Boolean).slice(0, 2) : [],
      answer,
      sort: readSort(address),
      show: readShow(address),
      compare: readPair(readPageQuery(address, 'compare')),
    },
  };
}

/** The element that an address ends at; what has no meaning as an escape is taken as it stands. */
export function anchorOf({ hash }: { hash: string }): string {
  const anchor = hash.slice(1);
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

export function readSort(address: URL): Sort | undefined {
  const sort = readPageQuery(address, 'sort');
  return sort === 'up' || sort === 'down' ? sort : undefined;
}

export function readShow(address: URL): ExploreView['show'] {
  return readPageQuery(address, 'show') === 'population' ? 'population' : undefined;
}

/** A half-made choice is kept, too: `18-24,` waits for its second group. */
function readPair(pair: string | undefined): GroupPair | undefined {
  if (pair === undefined) return undefined;
  const [first = '', second = ''] = pair.split(',');
  return first === '' && second === '' ? undefined : [first, second];
}

/** The query of a whole view, with a leading `?` unless it is empty. */
export function viewQuery({ edition, sections, explore }: View): string {
  const query = new URLSearchParams();
  if (edition) query.set('edition', edition);
  setSections(query, sections);
  setExplore(query, explore);
  return prefixed(query);
}

/** A whole view's address on this site, at the section that is named. */
export function viewAddress(view: View, { language, anchor }: { language: string; anchor: string }): string {
  return `/${language}/${viewQuery(view)}#${anchor}`;
}

function setSections(query: URLSearchParams, sections: View['sections']) {
  const choices = Object.entries(sections)
    .filter(([, { by, answer }]) => by !== '' || answer)
    .map(([question, { by, answer }]) => [question, by, ...(answer ? [answer] : [])].join('.'));
  if (choices.length > 0) query.set('sections', choices.join(','));
}

function setExplore(query: URLSearchParams, { question, by, answer, sort, show, compare }: ExploreView) {
  if (question === '') return;
  query.set('question', question);
  if (by.length > 0) query.set('by', by.join(','));
  if (answer) query.set('answer', answer);
  if (sort) query.set('sort', sort);
  if (show) query.set('show', show);
  if (compare) query.set('compare', compare.join(','));
}

/**
 * The lasting address of one section as shown: its edition is always named, since `latest` moves on. The choice stands
 * in the query, which the server reads, too.
 */
export function sectionLink(edition: string, question: string, { by, answer }: SectionView): string {
  const query = new URLSearchParams({ edition });
  if (by !== '') setSections(query, { [question]: { by, answer } });
  return `${prefixed(query)}#${question}`;
}

/** The lasting address of what Explore shows. */
export function exploreLink(edition: string, explore: ExploreView): string {
  const query = new URLSearchParams({ edition });
  setExplore(query, explore);
  return `${prefixed(query)}#${exploreAnchor}`;
}

/** Where a table's figures can be had as a file. */
export function tableAddress(
  edition: string,
  question: string,
  by: readonly string[],
  format?: 'csv',
): string {
  const query = new URLSearchParams();
  if (by.length > 0) query.set('by', by.join(','));
  if (format) query.set('format', format);
  return `/editions/${encodeURIComponent(edition)}/tables/${encodeURIComponent(question)}${prefixed(query)}`;
}

/** What a table's address names; undefined for any other address. */
export function parseTableAddress(
  address: string,
): { edition: string; question: string; by: readonly string[] } | undefined {
  const url = new URL(address, 'http://localhost');
  const [, edition, question] = /^\/editions\/([^/]+)\/tables\/([^/]+)$/.exec(url.pathname) ?? [];
  if (edition === undefined || question === undefined) return undefined;
  const by = (url.searchParams.get('by') ?? '').split(',').filter(Boolean);
  return { edition: decodeURIComponent(edition), question: decodeURIComponent(question), by };
}

export function prefixed(query: URLSearchParams): string {
  // A comma needs no escape in a query, and an address is read by people, too.
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

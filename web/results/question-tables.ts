import type { Manifest, PublishedQuestion, PublishedTable } from '../../functions/observatory/edition.ts';
import { type FigureRows, figureRows } from '../figures/figure-rows.ts';
import { findBreakdowns } from '../figures/figures.ts';
import type { Sort } from '../figures/sort-figures.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { yearOf } from '../figures/wording.ts';
import type { Language } from '../shared/language.ts';
import {
  addressesFor,
  type EditionDocuments,
  type Loaded,
  publishedBy,
  type Tables,
  tablesFor,
} from './documents.ts';
import { findingView, topFindings } from './edition-findings.ts';
import type { View } from './view.ts';

/** The questions that have a section; profile questions serve as breakdowns. */
export function answerQuestions({ questions }: Manifest): PublishedQuestion[] {
  return questions.filter(({ kind }) => kind !== 'profile');
}

/** How a section is broken down: as the address says, unless this edition has no such table. */
export function sectionBy({ manifest }: EditionDocuments, view: View, question: string): readonly string[] {
  const by = view.sections[question]?.by ?? '';
  return by !== '' && publishedBy(manifest, question, [by]) ? [by] : [];
}

/** The addresses of all tables that the questions' sections show. */
export function sectionAddresses(documents: EditionDocuments, view: View): string[] {
  return answerQuestions(documents.manifest).flatMap(({ id }) =>
    tablesFor(documents, id, sectionBy(documents, view, id)),
  );
}

/** The addresses of the tables that the charts of the findings on top show; what is one indicator's needs none. */
export function findingAddresses(documents: EditionDocuments): string[] {
  return topFindings(documents.manifest).flatMap((finding) =>
    tablesFor(documents, finding.question, findingView(documents, finding).by),
  );
}

/** A view of a question's figures. */
export interface RowsProps {
  readonly documents: EditionDocuments;
  readonly tables: Tables;
  readonly question: PublishedQuestion;
  readonly by: readonly string[];
  readonly answer: string | undefined;
  readonly language: Language;
  readonly sort?: Sort | undefined;
  /** People instead of shares, where they are published. */
  readonly show?: 'population' | undefined;
}

/** The rows of a view; while its table is on its way, the same rows without figures. */
export function rowsOf(props: RowsProps): FigureRows {
  const { documents, tables, question, by, answer, language, sort, show } = props;
  const { table, reference } = readyTables(documents, tables, question.id, by);
  const hasPeople = table?.groups.some(({ cells }) => cells.some(({ population }) => population !== null));
  const t = observatoryTexts(language);
  return figureRows({
    question,
    breakdowns: findBreakdowns(documents.manifest, by),
    table,
    reference,
    language,
    sort,
    measure: show === 'population' && hasPeople ? 'population' : undefined,
    answer: question.options.some(({ code }) => code === answer) ? answer : undefined,
    names: { edition: yearOf(documents.manifest), reference: t.legend2010 },
  });
}

interface ReadyTables {
  readonly isFailed: boolean;
  readonly table: PublishedTable | undefined;
  readonly reference: PublishedTable | undefined;
}

export function readyTables(
  documents: EditionDocuments,
  tables: Tables,
  question: string,
  by: readonly string[],
): ReadyTables {
  const addresses = addressesFor(documents, question, by);
  const own = addresses && tables.get(addresses.own);
  const reference = addresses?.reference === undefined ? undefined : tables.get(addresses.reference);
  return { isFailed: own?.state === 'failed', table: loadedValue(own), reference: loadedValue(reference) };
}

export function loadedValue<T>(loaded: Loaded<T> | undefined): T | undefined {
  return loaded?.state === 'ready' ? loaded.value : undefined;
}

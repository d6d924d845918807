import type { Manifest } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { type FigureRows, respondentsAsked } from '../figures/figure-rows.ts';
import { type LegendEntry, legendOf } from '../figures/legend.tsx';
import { notesFor, repeatedGroups } from '../figures/notes.tsx';
import { standingSentence } from '../figures/summaries.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { answerInWords, baseInWords, headingOf, quoted, standingInWave } from '../figures/wording.ts';
import {
  addressesFor,
  type EditionDocuments,
  nearestBy,
  type PageDocuments,
  type Tables,
  tablesFor,
} from '../results/documents.ts';
import { answerQuestions, loadedValue, rowsOf } from '../results/question-tables.ts';
import { exploreLink, sectionLink } from '../results/view.ts';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { siteName } from '../shared/site-house.ts';
import type { EmbedView } from './embed-address.ts';

/** All that a figure says away from its page. */
export interface EmbeddedFigure {
  readonly title: string;
  /** The question in full, in quotation marks. */
  readonly question: string;
  readonly base: string;
  /** Whose answers the rows tell: the breakdown, or the answers themselves. */
  readonly heading: string;
  /** The answer that a breakdown shows. */
  readonly answer: string | undefined;
  readonly shown: FigureRows;
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly string[];
  /** Set where responses were made by a program. */
  readonly simulated: string | undefined;
  /** What the observatory was called as the edition was released; as now, where it does not say. */
  readonly site: string;
  readonly fieldwork: string;
  readonly citation: string;
  readonly licence: string;
  /** What the figure is not: the sentence that stands wherever figures do. */
  readonly standing: string;
  /** The same view on the results page, below the observatory's origin. */
  readonly link: string;
}

/** The table that an embedded figure needs, with that of 2010; the breakdown as far as this edition has it. */
export function embeddedTables(documents: PageDocuments, view: EmbedView): string[] {
  if (documents.state !== 'ready') return [];
  const { question, by } = view;
  return tablesFor(documents.value, question, nearestBy(documents.value.manifest, question, by));
}

/** @returns undefined where the edition does not have the question */
export function embeddedFigure(
  documents: EditionDocuments,
  tables: Tables,
  { view, language }: { view: EmbedView; language: Language },
): EmbeddedFigure | undefined {
  const { manifest } = documents;
  const question = answerQuestions(manifest).find(({ id }) => id === view.question);
  if (!question) return undefined;
  const t = observatoryTexts(language);
  const by = nearestBy(manifest, view.question, view.by);
  const { answer, sort, show } = view;
  const shown = rowsOf({ documents, tables, question, by, answer, sort, show, language });
  const table = loadedValue(tables.get(addressesFor(documents, question.id, by)?.own ?? ''));
  return {
    ...furnitureOf(manifest, language),
    title: pick(topicOf(question), language),
    question: quoted(pick(question.text, language), language),
    base: baseInWords(question, respondentsAsked(table, question), language),
    heading: headingOf(manifest, by, language) || t.answer,
    answer: answerInWords(question, shown.answer, language),
    shown,
    legend: legendOf(documents, question, shown, t),
    notes: [
      ...notesFor(shown.groups.flat(), language),
      ...repeatedGroups(shown.groups, documents.editions, language),
    ],
    link: `/${language}/${
      by.length > 1 || show
        ? exploreLink(manifest.id, { question: question.id, by, answer, sort, show })
        : sectionLink(manifest.id, question.id, { by: by[0] ?? '', answer })
    }`,
  };
}

/** What stands with every figure of an edition: dates, source, licence, and what figures are not. */
export function furnitureOf(
  manifest: Manifest,
  language: Language,
): Pick<EmbeddedFigure, 'site' | 'simulated' | 'fieldwork' | 'citation' | 'licence' | 'standing'> {
  const t = observatoryTexts(language);
  const [from, to] = [manifest.fieldwork.from, manifest.fieldwork.to].map((day) => formatDate(day, language));
  return {
    site: manifest.house?.name[language] ?? siteName(language),
    simulated: simulatedInWords(manifest, language),
    fieldwork: `${[t.fieldwork(from ?? '', to ?? ''), ...standingInWave(manifest, language)].join(', ')}.`,
    citation: t.source(pick(manifest.citation, language)),
    licence: manifest.licence,
    standing: standingSentence(manifest, language),
  };
}

function simulatedInWords({ simulated, respondents }: Manifest, language: Language): string | undefined {
  if (simulated === 0) return undefined;
  const t = observatoryTexts(language);
  const [some, all] = [simulated, respondents].map((count) => formatNumber(count, language));
  return `${t.simulatedTitle}. ${t.simulatedText(some ?? '', all ?? '')}`;
}

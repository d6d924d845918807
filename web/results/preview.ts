import { topicOf } from '../../functions/observatory/topic-of.ts';
import { headlineOf } from '../figures/summaries.ts';
import { headingOf } from '../figures/wording.ts';
import { type Language, pick } from '../shared/language.ts';
import { pageTitle } from '../shared/page-title.ts';
import { siteName } from '../shared/site-house.ts';
import type { EditionDocuments, Tables } from './documents.ts';
import { exploredView } from './explore.tsx';
import { answerQuestions, rowsOf } from './question-tables.ts';
import type { View } from './view.ts';

/** A window's title: what Explore was asked for, where it was; the site otherwise. */
export function viewTitle({ manifest, ...rest }: EditionDocuments, view: View, language: Language): string {
  const question = answerQuestions(manifest).find(({ id }) => id === view.explore.question);
  if (!question) return siteName(language);
  const heading = headingOf(manifest, exploredView({ manifest, ...rest }, view).by, language);
  return pageTitle([pick(topicOf(question), language), heading].filter(Boolean).join(' · '), language);
}

/** What an address shows, in a sentence: for whoever is handed it by someone else. */
export function viewSummary(
  documents: EditionDocuments,
  tables: Tables,
  { view, language }: { view: View; language: Language },
): string {
  const { manifest } = documents;
  const question = answerQuestions(manifest).find(({ id }) => id === view.explore.question);
  if (!question) return headlineOf(manifest, language);
  const { by, answer, sort, show } = exploredView(documents, view);
  return rowsOf({ documents, tables, question, by, answer, sort, show, language }).summary;
}

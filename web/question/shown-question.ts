import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { type PageDocuments, publishedBy } from '../results/documents.ts';
import { findingOf } from '../results/edition-findings.ts';
import { answerQuestions } from '../results/question-tables.ts';
import { type Language, pick } from '../shared/language.ts';
import type { QuestionView } from './question-address.ts';

/** The question that an address names, where its edition asks it. */
export function shownQuestion(of: {
  documents: PageDocuments;
  view: QuestionView;
}): PublishedQuestion | undefined {
  const { documents, view } = of;
  if (documents.state !== 'ready') return undefined;
  return answerQuestions(documents.value.manifest).find(({ id }) => id === view.question);
}

/** What it found, else what it is about. */
export function questionHeading(manifest: Manifest, question: PublishedQuestion, language: Language): string {
  return pick(findingOf(manifest, question.id)?.title ?? topicOf(question), language);
}

/** The breakdowns by which the edition publishes a question. */
export function singleBreakdowns(manifest: Manifest, question: string): Manifest['breakdowns'] {
  return manifest.breakdowns.filter(({ id }) => publishedBy(manifest, question, [id]));
}

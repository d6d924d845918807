import type { PublishedQuestion, PublishedTable } from '../../functions/observatory/edition.ts';
import type { EditionDocuments, PageDocuments } from '../results/documents.ts';
import type { Language } from '../shared/language.ts';
import type { QuestionHistory } from './history.ts';
import type { QuestionView } from './question-address.ts';

export interface QuestionDocuments {
  readonly documents: PageDocuments;
  /** What the address asks for; without a question, the page of all of them. */
  readonly view: QuestionView;
  /** Of everyone and by each breakdown, by the address that each is served at. */
  readonly tables: Readonly<Record<string, PublishedTable>>;
  readonly history: QuestionHistory | undefined;
}

/** What each part of a question's page is given. */
export interface QuestionProps {
  page: QuestionDocuments;
  documents: EditionDocuments;
  question: PublishedQuestion;
  language: Language;
}

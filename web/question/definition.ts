import type { Manifest } from '../../functions/observatory/edition.ts';
import { chooseEditions } from '../over-time/chosen-editions.ts';
import type { DocumentSource } from '../pages/document-source.ts';
import type { FilledPage } from '../pages/page-definition.ts';
import { type EditionDocuments, readEdition, readTables, tablesFor } from '../results/documents.ts';
import { findingOf } from '../results/edition-findings.ts';
import { type Language, pick } from '../shared/language.ts';
import { pageTitle } from '../shared/page-title.ts';
import { historyOf } from './history.ts';
import { QuestionPage } from './page.tsx';
import { readQuestionAddress } from './question-address.ts';
import type { QuestionDocuments } from './question-documents.ts';
import { questionHeading, shownQuestion, singleBreakdowns } from './shown-question.ts';
import { questionTexts } from './texts.ts';

/** One question of an edition, the newest that asks it unless one is named: all that is published of it. */
export const questionPage: FilledPage<QuestionDocuments> = {
  async read(source, { address, language }) {
    const view = readQuestionAddress(address);
    const { question, edition } = view;
    const manifests = await newestOfWaves(source);
    const asking = manifests.find(({ questions }) => questions.some(({ id }) => id === question));
    // A question that is asked no more is shown as it was last.
    const documents = await readEdition(source, edition ?? asking?.id);
    if (documents.state !== 'ready') return { documents, view, tables: {}, history: undefined };
    const isAsked = shownQuestion({ documents, view }) !== undefined;
    return {
      documents,
      view,
      tables: isAsked ? await readTables(source, tablesOf(documents.value, question)) : {},
      history: isAsked ? historyOf(manifests, question, language) : undefined,
    };
  },
  isFound: ({ documents, view }) =>
    documents.state === 'ready' && (view.question === '' || shownQuestion({ documents, view }) !== undefined),
  title: (documents, { language }) => pageTitle(headingInWords(documents, language), language),
  Page: QuestionPage,
  edition: ({ documents }) => (documents.state === 'ready' ? documents.value.manifest : undefined),
  summary({ documents, view }, { language }) {
    if (documents.state !== 'ready') return undefined;
    const finding = findingOf(documents.value.manifest, view.question);
    const asked = shownQuestion({ documents, view });
    return finding ? pick(finding.sentence, language) : asked && pick(asked.text, language);
  },
  // Of a question in which nothing was found its edition says more than a figure alone.
  picture({ documents, view }) {
    const finding =
      documents.state === 'ready' ? findingOf(documents.value.manifest, view.question) : undefined;
    return finding && { of: 'finding', id: finding.id };
  },
  failure: questionTexts,
  isAlive: true,
  isOfManyAddresses: true,
};

async function newestOfWaves(source: DocumentSource): Promise<Manifest[]> {
  const { ids } = chooseEditions(await source.editions(), false);
  const manifests = await Promise.all(ids.map((id) => source.manifest(id)));
  return manifests.filter((manifest) => manifest !== undefined);
}

/** Of everyone, and by each breakdown that was published. */
function tablesOf(documents: EditionDocuments, question: string): string[] {
  const views = [[], ...singleBreakdowns(documents.manifest, question).map(({ id }) => [id])];
  return views.flatMap((by) => tablesFor(documents, question, by));
}

function headingInWords({ documents, view }: QuestionDocuments, language: Language): string {
  const t = questionTexts(language);
  const asked = shownQuestion({ documents, view });
  if (documents.state !== 'ready') return t.unknownEdition;
  if (asked) return questionHeading(documents.value.manifest, asked, language);
  return view.question === '' ? t.allQuestions : t.unknownQuestion;
}

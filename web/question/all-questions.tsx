import type { Language } from '../shared/language.ts';
import { questionAddress } from './question-address.ts';
import type { QuestionDocuments } from './question-documents.ts';
import { QuestionList } from './question-list.tsx';
import { questionTexts } from './texts.ts';

/** All questions of an edition: by themselves, and the way on where one is named that it does not have. */
export function AllQuestions({ page, language }: { page: QuestionDocuments; language: Language }) {
  const {
    documents,
    view: { question, edition },
  } = page;
  const t = questionTexts(language);
  if (documents.state !== 'ready') {
    return (
      <div class="state" role="alert">
        <h1>{t.unknownEdition}</h1>
        <p>{t.unknownEditionText}</p>
        <a class="button" href={questionAddress({ question }, language)}>
          {t.newest}
        </a>
      </div>
    );
  }
  const { manifest } = documents.value;
  const isAll = question === '';
  return (
    <>
      <h1>{isAll ? t.allQuestions : t.unknownQuestion}</h1>
      <p>{isAll ? t.allQuestionsText : t.unknownQuestionText}</p>
      <QuestionList manifest={manifest} edition={edition} language={language} />
      <p>
        <a href={`/${language}/`}>{t.toResults}</a>
      </p>
    </>
  );
}

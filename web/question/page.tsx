import { topicOf } from '../../functions/observatory/topic-of.ts';
import { VolunteerLines } from '../figures/volunteers.tsx';
import { findingOf } from '../results/edition-findings.ts';
import { EditionBanners, editionInWords } from '../results/edition-line.tsx';
import { FindingQuote, QuoteButton } from '../results/findings-section.tsx';
import { initialTables } from '../results/initial-state.ts';
import { Figures } from '../results/question-figures.tsx';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { pick } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { AllQuestions } from './all-questions.tsx';
import { Groups } from './groups.tsx';
import { HistoryTable } from './history-table.tsx';
import { questionAddress } from './question-address.ts';
import type { QuestionDocuments, QuestionProps } from './question-documents.ts';
import { QuestionList } from './question-list.tsx';
import { questionHeading, shownQuestion } from './shown-question.ts';
import { TakeAway } from './take-away.tsx';
import { questionTexts } from './texts.ts';
import { Wording } from './wording.tsx';

/** A question on its own: what it found, everyone, each group, the wording, the editions, and how to take it away. */
export function QuestionPage({ documents: page }: { documents: QuestionDocuments }) {
  const { documents } = page;
  const language = usePageLanguage();
  const question = shownQuestion(page);
  const isShown = documents.state === 'ready' && question;
  const lasting = isShown
    ? questionAddress({ ...page.view, edition: documents.value.manifest.id }, language)
    : undefined;
  return (
    <>
      <Header current="observatory" />
      <main id="content" class="observatory page question-page">
        {isShown ? (
          <Question page={page} documents={documents.value} question={question} language={language} />
        ) : (
          <AllQuestions page={page} language={language} />
        )}
      </main>
      <Footer lasting={lasting} />
    </>
  );
}

function Question(props: QuestionProps) {
  const { page, documents, question, language } = props;
  const { manifest, editions } = documents;
  const t = questionTexts(language);
  const { answer } = page.view;
  const tables = initialTables(page);
  const topic = pick(topicOf(question), language);
  const finding = findingOf(manifest, question.id);
  const link = (by?: string) =>
    questionAddress({ question: question.id, edition: manifest.id, answer, by }, language);
  const shown = { documents, tables, question, answer, language };
  return (
    <>
      <EditionBanners manifest={manifest} editions={editions} language={language} />
      <p class="edition-line">{editionInWords(manifest, language)}</p>
      <Newer {...props} />
      {finding && <p class="topic muted small">{topic}</p>}
      <h1>{questionHeading(manifest, question, language)}</h1>
      {finding && (
        <>
          <FindingQuote finding={finding} language={language} />
          <div class="actions no-print">
            <QuoteButton finding={finding} documents={documents} language={language} />
          </div>
        </>
      )}
      <section class="question" aria-label={topic}>
        <Figures {...shown} by={[]} title={topic} link={link()} />
        <VolunteerLines manifest={manifest} question={question.id} language={language} />
      </section>
      <Groups {...props} tables={tables} answer={answer} link={link} />
      <Wording {...props} tables={tables} />
      <HistoryTable {...props} />
      <TakeAway {...props} lasting={link()} />
      <nav class="no-print" aria-labelledby="others-title">
        <h2 id="others-title">{t.otherQuestions}</h2>
        <QuestionList
          manifest={manifest}
          current={question.id}
          edition={page.view.edition}
          language={language}
        />
      </nav>
    </>
  );
}

function Newer({ page, documents: { manifest }, question, language }: QuestionProps) {
  const t = questionTexts(language);
  const newest = page.history?.editions[0]?.edition;
  if (newest === undefined || newest === manifest.id) return null;
  return (
    <p class="small">
      {t.olderEdition} <a href={questionAddress({ question: question.id }, language)}>{t.seeNewest}</a>.
    </p>
  );
}

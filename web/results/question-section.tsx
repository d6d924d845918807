import { asksTheSame } from '../../functions/observatory/asks-the-same.ts';
import type { PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { respondentsAsked } from '../figures/figure-rows.ts';
import { baseInWords } from '../figures/wording.ts';
import { questionAddress } from '../question/question-address.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { findingOf } from './edition-findings.ts';
import type { EditionProps } from './page-props.ts';
import { FindingFigures, ShortFigures } from './question-figures.tsx';
import { readyTables, sectionBy } from './question-tables.ts';
import { resultsTexts } from './texts.ts';

/** One question in short: what it found, its figure, and the way to its own page, which has the rest. */
export function QuestionSection(props: EditionProps & { question: PublishedQuestion }) {
  const { documents, tables, view, question, language, isSealed } = props;
  const { manifest } = documents;
  const t = resultsTexts(language);
  const by = sectionBy(documents, view, question.id);
  const answer = view.sections[question.id]?.answer;
  const topic = pick(topicOf(question), language);
  const finding = findingOf(manifest, question.id);
  const title = finding ? pick(finding.title, language) : topic;
  const titleId = `${question.id}-title`;
  const { table, reference } = readyTables(documents, tables, question.id, by);
  const isOtherIn2010 =
    reference &&
    !asksTheSame(
      documents.reference?.questions.find(({ id }) => id === question.id),
      question,
    );
  return (
    <section class="question" id={question.id} aria-labelledby={titleId}>
      {!title.startsWith(topic) && <p class="topic muted small">{topic}</p>}
      <h3 id={titleId}>{title}</h3>
      {finding && by.length === 0 ? (
        <FindingFigures {...props} finding={finding} by={by} answer={answer} title={topic} />
      ) : (
        <ShortFigures {...props} by={by} answer={answer} title={topic} />
      )}
      <p class="question-base muted small">
        {shortBase(question, respondentsAsked(table, question), language)}{' '}
        {isOtherIn2010 && `${t.differentIn2010} `}
        {!isSealed && (
          <a
            href={questionAddress(
              { question: question.id, edition: view.edition, answer, by: by[0] },
              language,
            )}
            aria-label={t.detailOf(topic)}
          >
            {t.detail}
          </a>
        )}
      </p>
    </section>
  );
}

/** Who was asked in full is said on the question's page. */
function shortBase(question: PublishedQuestion, asked: number | null, language: Language): string {
  if (!question.askedIf || asked === null) return baseInWords(question, asked, language);
  return resultsTexts(language).baseConcerned(formatNumber(asked, language));
}

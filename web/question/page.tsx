import type { Manifest, PublishedQuestion, PublishedTable } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { respondentsAsked } from '../figures/figure-rows.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { VolunteerLines } from '../figures/volunteers.tsx';
import { baseInWords, breakdownInWords, quoted } from '../figures/wording.ts';
import { chaptersOf } from '../results/chapters.ts';
import { type EditionDocuments, type PageDocuments, publishedBy, type Tables } from '../results/documents.ts';
import { findingBy, findingOf } from '../results/edition-findings.ts';
import { EditionBanners, editionInWords } from '../results/edition-line.tsx';
import { FindingQuote, QuoteButton } from '../results/findings-section.tsx';
import { initialTables } from '../results/initial-state.ts';
import { GroupsFrom, hasGroups, NotPublished } from '../results/not-published.tsx';
import { Figures } from '../results/question-figures.tsx';
import { answerQuestions, readyTables, rowsOf } from '../results/question-tables.ts';
import { tableAddress } from '../results/view.ts';
import { apiBase } from '../shared/api.ts';
import { EditionFiles } from '../shared/edition-files.tsx';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { type Language, pick } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import type { QuestionHistory } from './history.ts';
import { breakdownAnchor, type QuestionView, questionAddress } from './question-address.ts';
import { questionHeading, shownQuestion, singleBreakdowns } from './shown-question.ts';
import { questionTexts } from './texts.ts';

export interface QuestionDocuments {
  readonly documents: PageDocuments;
  /** What the address asks for; without a question, the page of all of them. */
  readonly view: QuestionView;
  /** Of everyone and by each breakdown, by the address that each is served at. */
  readonly tables: Readonly<Record<string, PublishedTable>>;
  readonly history: QuestionHistory | undefined;
}

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
          <Questions page={page} language={language} />
        )}
      </main>
      <Footer lasting={lasting} />
    </>
  );
}

interface QuestionProps {
  page: QuestionDocuments;
  documents: EditionDocuments;
  question: PublishedQuestion;
  language: Language;
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
      {finding && <p class="topic">{topic}</p>}
      <h1>{questionHeading(manifest, question, language)}</h1>
      {finding && (
        <>
          <FindingQuote finding={finding} language={language} />
          <div class="actions">
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
      <History {...props} />
      <TakeAway {...props} lasting={link()} />
      <nav class="other-questions" aria-labelledby="others-title">
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

function Groups(
  props: QuestionProps & { tables: Tables; answer: string | undefined; link: (by?: string) => string },
) {
  const { documents, question, tables, answer, link, language } = props;
  const { manifest } = documents;
  const t = questionTexts(language);
  const breakdowns = singleBreakdowns(manifest, question.id);
  return (
    <section class="groups" aria-labelledby="groups-title">
      <h2 id="groups-title">{t.byGroup}</h2>
      {breakdowns.length > 0 && <AnswerLinks {...props} breakdown={breakdowns[0]?.id ?? ''} />}
      <div class="groups-figures">
        {breakdowns.map(({ id }) => {
          const name = t.by(breakdownInWords(manifest, id, language));
          const found = findingBy(manifest, question.id, id);
          return (
            <section key={id} class="question" id={breakdownAnchor(id)} aria-labelledby={`${id}-title`}>
              {found && <p class="topic">{name}</p>}
              <h3 id={`${id}-title`}>{found ? pick(found.title, language) : name}</h3>
              <Figures
                {...{ documents, tables, question, answer, language }}
                by={[id]}
                title={`${pick(topicOf(question), language)}, ${name}`}
                link={link(id)}
              />
            </section>
          );
        })}
      </div>
      {hasGroups(manifest) ? (
        <NotPublished manifest={manifest} question={question} language={language} />
      ) : (
        <GroupsFrom manifest={manifest} language={language} />
      )}
    </section>
  );
}

/** Which answer the groups show, as links: each is an address of its own. Nothing where all are shown. */
function AnswerLinks(
  props: QuestionProps & { tables: Tables; answer: string | undefined; breakdown: string },
) {
  const { page, documents, question, tables, answer, breakdown, language } = props;
  const t = questionTexts(language);
  const shown = rowsOf({ documents, tables, question, by: [breakdown], answer, language });
  if (shown.answer === undefined) return null;
  return (
    <nav class="choice-links" aria-label={t.shownAnswer}>
      <ul>
        {question.options.map(({ code, label }) => (
          <li key={code}>
            <a
              href={`${questionAddress({ ...page.view, answer: code }, language)}#groups-title`}
              aria-current={code === shown.answer ? 'true' : undefined}
            >
              {pick(label, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Wording({ documents, question, tables, language }: QuestionProps & { tables: Tables }) {
  const t = questionTexts(language);
  const { table } = readyTables(documents, tables, question.id, []);
  return (
    <section class="question-wording" aria-labelledby="wording-title">
      <h2 id="wording-title">{t.wording}</h2>
      <blockquote>
        <p>{quoted(pick(question.text, language), language)}</p>
        {question.hint && <p class="muted small">{pick(question.hint, language)}</p>}
      </blockquote>
      <dl class="facts">
        <div>
          <dt>{t.options}</dt>
          <dd>
            <ul>
              {question.options.map(({ code, label }) => (
                <li key={code}>{pick(label, language)}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t.asked}</dt>
          <dd>
            {baseInWords(question, respondentsAsked(table, question), language)}{' '}
            {routingInWords(documents.manifest, question, language)} {question.fromCompany && t.fromCompany}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function routingInWords(
  { questions }: Manifest,
  { askedIf = {} }: PublishedQuestion,
  language: Language,
): string {
  const t = questionTexts(language);
  return Object.entries(askedIf)
    .flatMap(([id, codes]) => {
      const before = questions.find((question) => question.id === id);
      if (!before) return [];
      const answers = codes.map((code) => {
        const option = before.options.find((candidate) => candidate.code === code);
        return quoted(option ? pick(option.label, language) : code, language);
      });
      return t.askedIf(pick(topicOf(before), language), answers.join(t.or));
    })
    .join(' ');
}

function History({ page: { history }, documents: { manifest }, question, language }: QuestionProps) {
  const t = questionTexts(language);
  if (!history) return null;
  const { indicators, editions } = history;
  const scrolled = `${t.history} (${observatoryTexts(language).tableScroll})`;
  const anchor = indicators[0] ? `#${indicators[0].id}` : '';
  return (
    <section class="question-history" aria-labelledby="history-title">
      <h2 id="history-title">{t.history}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={scrolled}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.edition}</th>
              {indicators.map(({ id, name }) => (
                <th key={id} scope="col" class="figure">
                  {name}
                </th>
              ))}
              <th scope="col">{t.fieldwork}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map(({ edition, label, fieldwork, figures, isBreak }) => (
              <tr key={edition} data-edition={edition}>
                <th scope="row">
                  <a
                    href={questionAddress({ question: question.id, edition }, language)}
                    aria-current={edition === manifest.id ? 'true' : undefined}
                  >
                    {label}
                  </a>
                </th>
                {figures.map((figure, index) => (
                  <td key={indicators[index]?.id} class="figure">
                    {figure || '–'}
                  </td>
                ))}
                <td>
                  {fieldwork}
                  {isBreak && <span class="muted"> · {t.break}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>
        <a href={`/${language}/over-time${anchor}`}>{t.allOverTime}</a>
      </p>
    </section>
  );
}

function TakeAway({
  documents: { manifest },
  question,
  lasting,
  language,
}: QuestionProps & { lasting: string }) {
  const t = questionTexts(language);
  const tables = [
    { by: [] as readonly string[], name: t.everyone },
    ...singleBreakdowns(manifest, question.id).map(({ id }) => ({
      by: publishedBy(manifest, question.id, [id]) ?? [id],
      name: breakdownInWords(manifest, id, language),
    })),
  ];
  return (
    <section class="take-away" aria-labelledby="files-title">
      <h2 id="files-title">{t.files}</h2>
      <p class="no-addresses">
        {t.table}{' '}
        {tables.map(({ by, name }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <a href={apiBase + tableAddress(manifest.id, question.id, by, 'csv')} download>
              {name}
            </a>
          </span>
        ))}
        .
      </p>
      <EditionFiles edition={manifest.id} language={language} />
      <p>
        {t.lasting} <a href={lasting}>{lasting}</a>
      </p>
      <p>{observatoryTexts(language).reading(t.cite, pick(manifest.citation, language))}</p>
    </section>
  );
}

/** All questions of an edition: by themselves, and the way on where one is named that it does not have. */
function Questions({ page, language }: { page: QuestionDocuments; language: Language }) {
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

/** By chapter, each with what it found. */
function QuestionList(props: {
  manifest: Manifest;
  current?: string;
  edition: string | undefined;
  language: Language;
}) {
  const { manifest, current, edition, language } = props;
  if (answerQuestions(manifest).length === 0) return null;
  return (
    <div class="question-list">
      {chaptersOf(manifest).map(({ id, title, questions }) => (
        <section key={id} aria-label={title && pick(title, language)}>
          {title && <h3>{pick(title, language)}</h3>}
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                <a
                  href={questionAddress({ question: question.id, edition }, language)}
                  aria-current={question.id === current ? 'page' : undefined}
                >
                  {pick(topicOf(question), language)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

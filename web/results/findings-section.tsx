import type { Finding } from '../../functions/observatory/findings/finding.ts';
import { questionAddress } from '../question/question-address.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { pick } from '../shared/language.ts';
import { CopyButton } from './copy-button.tsx';
import type { EditionDocuments } from './documents.ts';
import { findingView, topFindings } from './edition-findings.ts';
import type { EditionProps } from './page-props.ts';
import { FindingFigures } from './question-figures.tsx';
import { quoteOf } from './quote.ts';
import { resultsTexts } from './texts.ts';

/** What the edition found, three at most: each with one chart, a sentence to quote and a way to the detail. */
export function FindingsSection(props: EditionProps) {
  const { documents, language } = props;
  const findings = topFindings(documents.manifest);
  if (findings.length === 0) return null;
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{resultsTexts(language).findings}</h2>
      <ol class="unmarked flush">
        {findings.map((finding) => (
          <li key={finding.id} data-finding={finding.id}>
            <FoundOut {...props} finding={finding} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function FoundOut(props: EditionProps & { finding: Finding }) {
  const { documents, finding, language, isSealed } = props;
  const t = resultsTexts(language);
  const title = pick(finding.title, language);
  const { by, answer } = findingView(documents, finding);
  const question = documents.manifest.questions.find(({ id }) => id === finding.question);
  return (
    <>
      <h3>{title}</h3>
      {question && <FindingFigures {...props} by={by} answer={answer} question={question} title={title} />}
      <FindingQuote finding={finding} language={language} />
      {!isSealed && (
        <div class="actions no-print">
          <QuoteButton finding={finding} documents={documents} language={language} />
          <a
            href={questionAddress(
              { question: finding.question, edition: props.view.edition, by: by[0] },
              language,
            )}
            aria-label={t.detailOf(title)}
          >
            {t.detail}
          </a>
        </div>
      )}
    </>
  );
}

/** The sentence to quote, with what it rests on. */
export function FindingQuote({
  finding,
  language,
}: {
  finding: Finding;
  language: EditionProps['language'];
}) {
  return (
    <blockquote class="quote">
      <p>{pick(finding.sentence, language)}</p>
      <p class="muted small">{asSentence(pick(finding.evidence, language))}</p>
    </blockquote>
  );
}

/** Copies the sentence, its base, its source and the lasting address of its question. */
export function QuoteButton(props: {
  finding: Finding;
  documents: EditionDocuments;
  language: EditionProps['language'];
}) {
  const { finding, documents, language } = props;
  const { manifest } = documents;
  const t = resultsTexts(language);
  const {
    by: [by],
  } = findingView(documents, finding);
  const path = questionAddress({ question: finding.question, edition: manifest.id, by }, language);
  return (
    <CopyButton
      label={t.quote}
      describedAs={t.quoteOf(pick(finding.title, language))}
      copied={t.quoteCopied}
      byHand={t.quoteByHand}
      text={() => quoteOf(finding, { manifest, address: location.origin + path, language })}
    />
  );
}

import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { respondentsAsked } from '../figures/figure-rows.ts';
import { baseInWords, quoted } from '../figures/wording.ts';
import type { Tables } from '../results/documents.ts';
import { readyTables } from '../results/question-tables.ts';
import { Entry } from '../shared/entry.tsx';
import { type Language, pick } from '../shared/language.ts';
import type { QuestionProps } from './question-documents.ts';
import { questionTexts } from './texts.ts';

/** The question as it was asked, and of whom. */
export function Wording({ documents, question, tables, language }: QuestionProps & { tables: Tables }) {
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
        <Entry term={t.options}>
          <ul class="unmarked flush">
            {question.options.map(({ code, label }) => (
              <li key={code}>{pick(label, language)}</li>
            ))}
          </ul>
        </Entry>
        <Entry term={t.asked}>
          {baseInWords(question, respondentsAsked(table, question), language)}{' '}
          {routingInWords(documents.manifest, question, language)} {question.fromCompany && t.fromCompany}
        </Entry>
      </dl>
    </section>
  );
}

/** Which answers led to it, where the base does not name them already. */
function routingInWords(
  { questions }: Manifest,
  { askedIf = {}, base }: PublishedQuestion,
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
      if (answers.every((answer) => spaced(pick(base, language)).includes(spaced(answer)))) return [];
      return t.askedIf(pick(topicOf(before), language), answers.join(t.or));
    })
    .join(' ');
}

/** Without the kinds of spaces that typesetting puts in. */
function spaced(text: string): string {
  return text.replace(/\s/g, ' ');
}

import type { Manifest } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { chaptersOf } from '../results/chapters.ts';
import { answerQuestions } from '../results/question-tables.ts';
import { type Language, pick } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import { questionAddress } from './question-address.ts';

/** By chapter, each with what it found. */
export function QuestionList(props: {
  manifest: Manifest;
  current?: string;
  edition: string | undefined;
  language: Language;
}) {
  const { manifest, current, edition, language } = props;
  if (answerQuestions(manifest).length === 0) return null;
  // By itself the list is the page; beside a question it is a part of one.
  const Heading = current === undefined ? 'h2' : 'h3';
  return (
    <div class="question-list">
      {chaptersOf(manifest).map(({ id, title, questions }) => (
        <section key={id} aria-label={title && pick(title, language)}>
          {title && <Heading>{pick(title, language)}</Heading>}
          <Ways
            class="unmarked flush"
            ways={questions.map((question) => [
              questionAddress({ question: question.id, edition }, language),
              pick(topicOf(question), language),
              question.id === current ? 'page' : undefined,
            ])}
          />
        </section>
      ))}
    </div>
  );
}

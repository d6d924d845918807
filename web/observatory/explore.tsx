import type { Manifest } from '../../functions/observatory/edition.ts';
import { type Language, pick } from '../shared/language.ts';
import { type EditionDocuments, publishedBy } from './documents.ts';
import type { EditionProps } from './page.tsx';
import {
  AnswerChoice,
  answerQuestions,
  breakdownName,
  Figures,
  QuestionLine,
  topicOf,
} from './question-section.tsx';
import { observatoryTexts } from './texts.ts';
import { type ExploreView, exploreAnchor, type View } from './view.ts';

/** What Explore shows: the reader's choice as far as this edition has it, else its first question by a breakdown. */
export function exploredView({ manifest }: EditionDocuments, view: View): ExploreView {
  const questions = answerQuestions(manifest);
  const chosen = questions.find(({ id }) => id === view.explore.question);
  const question = (chosen ?? questions[0])?.id ?? '';
  const wanted = chosen ? view.explore.by : firstBreakdown(manifest, question);
  const by = [wanted, wanted.slice(0, 1), []].find((candidate) => publishedBy(manifest, question, candidate));
  return { question, by: by ?? [], answer: chosen ? view.explore.answer : undefined };
}

function firstBreakdown(manifest: Manifest, question: string): string[] {
  const first = manifest.breakdowns.find(({ id }) => publishedBy(manifest, question, [id]));
  return first ? [first.id] : [];
}

/** Any question by one or two breakdowns. */
export function Explore(props: EditionProps) {
  const { documents, view, language, onChoose } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const explore = exploredView(documents, view);
  const question = manifest.questions.find(({ id }) => id === explore.question);
  if (!question) return null;
  const choose = (next: ExploreView) => onChoose({ ...view, explore: next });
  const [first, second] = explore.by;
  const query = new URLSearchParams({ edition: manifest.id, question: question.id });
  if (explore.by.length > 0) query.set('by', explore.by.join(','));
  if (explore.answer) query.set('answer', explore.answer);
  const seconds = breakdownOptions(manifest, language, (id) =>
    Boolean(first && id !== first && publishedBy(manifest, question.id, [first, id])),
  );
  return (
    <section class="question explore" id={exploreAnchor} aria-labelledby="explore-title">
      <h2 id="explore-title">{t.exploreTitle}</h2>
      <p class="muted">{t.exploreText}</p>
      <div class="choices">
        <Choice
          name="question"
          label={t.question}
          value={question.id}
          options={answerQuestions(manifest).map((item) => ({
            value: item.id,
            label: pick(topicOf(item), language),
          }))}
          onChange={(id) => choose({ question: id, by: explore.by })}
        />
        <Choice
          name="by"
          label={t.breakDownBy}
          value={first ?? ''}
          options={[
            { value: '', label: t.everyone },
            ...breakdownOptions(manifest, language, (id) =>
              Boolean(publishedBy(manifest, question.id, [id])),
            ),
          ]}
          onChange={(id) => choose({ ...explore, by: id ? [id] : [] })}
        />
        {seconds.length > 0 && (
          <Choice
            name="second"
            label={t.secondBreakdown}
            value={second ?? ''}
            options={[{ value: '', label: t.none }, ...seconds]}
            onChange={(id) =>
              choose({
                ...explore,
                by: [first, id].filter((part) => part !== undefined && part !== '') as string[],
              })
            }
          />
        )}
        <AnswerChoice
          {...props}
          question={question}
          by={explore.by}
          chosen={explore.answer}
          onAnswer={(code) => choose({ ...explore, answer: code })}
        />
      </div>
      <QuestionLine question={question} documents={documents} tables={props.tables} language={language} />
      <Figures
        {...props}
        question={question}
        by={explore.by}
        answer={explore.answer}
        title={`${t.exploreTitle}, ${pick(topicOf(question), language)}`}
        link={`?${query.toString().replaceAll('%2C', ',')}#${exploreAnchor}`}
      />
    </section>
  );
}

interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

function breakdownOptions(
  { breakdowns }: Manifest,
  language: Language,
  isPossible: (id: string) => boolean,
): ChoiceOption[] {
  return breakdowns
    .filter(({ id }) => isPossible(id))
    .map((breakdown) => ({ value: breakdown.id, label: pick(breakdownName(breakdown), language) }));
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: readonly ChoiceOption[];
  onChange: (value: string) => void;
}) {
  const { name, label, value, options, onChange } = props;
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        data-choice={name}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { type Language, pick } from '../shared/language.ts';
import { Choice, type ChoiceOption } from './choice.tsx';
import { addressesFor, type EditionDocuments, publishedBy } from './documents.ts';
import type { FigureRows } from './figure-rows.tsx';
import { type Figure, figuresOfAnswer } from './figures.ts';
import { GroupComparisonSection } from './group-comparison.tsx';
import type { EditionProps } from './page.tsx';
import {
  AnswerChoice,
  answerQuestions,
  breakdownName,
  Figures,
  QuestionLine,
  rowsOf,
  topicOf,
} from './question-section.tsx';
import { observatoryTexts } from './texts.ts';
import { type ExploreView, exploreAnchor, exploreLink, type View } from './view.ts';

/** What Explore shows: the reader's choice as far as this edition has it, else its first question by a breakdown. */
export function exploredView({ manifest }: EditionDocuments, view: View): ExploreView {
  const questions = answerQuestions(manifest);
  const chosen = questions.find(({ id }) => id === view.explore.question);
  const question = (chosen ?? questions[0])?.id ?? '';
  const wanted = chosen ? view.explore.by : firstBreakdown(manifest, question);
  const by = [wanted, wanted.slice(0, 1), []].find((candidate) => publishedBy(manifest, question, candidate));
  const { answer, sort, show, compare } = view.explore;
  return chosen ? { question, by: by ?? [], answer, sort, show, compare } : { question, by: by ?? [] };
}

function firstBreakdown(manifest: Manifest, question: string): string[] {
  const first = manifest.breakdowns.find(({ id }) => publishedBy(manifest, question, [id]));
  return first ? [first.id] : [];
}

/** Any question by one or two breakdowns. */
export function Explore(props: EditionProps) {
  const explore = exploredView(props.documents, props.view);
  const question = props.documents.manifest.questions.find(({ id }) => id === explore.question);
  return question ? <ExploredQuestion {...props} explore={explore} question={question} /> : null;
}

function ExploredQuestion(props: EditionProps & { explore: ExploreView; question: PublishedQuestion }) {
  const { documents, language, onChoose, explore, question } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const choose = (next: ExploreView) => onChoose((now) => ({ ...now, explore: next }));
  const [first, second] = explore.by;
  const shown = exploredRows(props, explore, question);
  const isPeopleMissing = explore.show === 'population' && shown.measure === undefined;
  const section = useRef<HTMLElement>(null);
  const ahead = (views: readonly ExploreView[]) => () => props.onAhead(tablesAhead(documents, views));
  const byEachBreakdown = manifest.breakdowns.map(({ id }) => ({ question: question.id, by: [id] }));
  useOnceInSight(section, ahead(byEachBreakdown));
  const seconds = breakdownOptions(manifest, language, (id) =>
    Boolean(first && id !== first && publishedBy(manifest, question.id, [first, id])),
  );
  return (
    <section ref={section} class="question explore" id={exploreAnchor} aria-labelledby="explore-title">
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
          onAhead={ahead(answerQuestions(manifest).map(({ id }) => ({ question: id, by: explore.by })))}
          // Another question has other answers; how they are laid out stays.
          onChange={(id) => choose({ ...explore, question: id, answer: undefined })}
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
          onAhead={ahead(byEachBreakdown)}
          onChange={(id) => choose({ ...explore, by: id ? [id] : [], compare: undefined })}
        />
        {seconds.length > 0 && (
          <Choice
            name="second"
            label={t.secondBreakdown}
            value={second ?? ''}
            options={[{ value: '', label: t.none }, ...seconds]}
            onAhead={ahead(seconds.map(({ value }) => ({ question: question.id, by: [first ?? '', value] })))}
            onChange={(id) =>
              choose({
                ...explore,
                by: [first, id].filter((part) => part !== undefined && part !== '') as string[],
                compare: undefined,
              })
            }
          />
        )}
        <AnswerChoice
          {...props}
          question={question}
          by={explore.by}
          chosen={explore.answer}
          isNeeded={explore.sort !== undefined || explore.compare !== undefined}
          onAnswer={(code) => choose({ ...explore, answer: code })}
        />
        <Choice
          name="sort"
          label={t.sort}
          value={explore.sort ?? ''}
          options={[
            { value: '', label: t.sortQuestionnaire },
            { value: 'down', label: t.sortDown },
            { value: 'up', label: t.sortUp },
          ]}
          onChange={(sort) => choose({ ...explore, sort: (sort || undefined) as ExploreView['sort'] })}
        />
        <Choice
          name="show"
          label={t.show}
          value={explore.show ?? ''}
          options={[
            { value: '', label: t.share },
            { value: 'population', label: t.population },
          ]}
          onChange={(show) => choose({ ...explore, show: (show || undefined) as ExploreView['show'] })}
        />
      </div>
      <p class="people-missing" role="status">
        {isPeopleMissing && (explore.by.length > 0 ? t.peopleByGroup : t.peopleUnknown)}
      </p>
      <QuestionLine question={question} documents={documents} tables={props.tables} language={language} />
      <Figures
        {...props}
        question={question}
        by={explore.by}
        answer={explore.answer}
        sort={explore.sort}
        show={explore.show}
        title={`${t.exploreTitle}, ${pick(topicOf(question), language)}`}
        link={exploreLink(manifest.id, explore)}
      />
      {explore.by.length > 0 && (
        <GroupComparisonSection
          question={question}
          editions={documents.editions}
          figures={comparableFigures(shown, question, explore.answer)}
          pair={explore.compare}
          language={language}
          onPair={(compare) => choose({ ...explore, compare })}
        />
      )}
    </section>
  );
}

/** Whoever scrolls as far as here will probably choose something. */
function useOnceInSight(section: RefObject<HTMLElement | null>, then: () => void): void {
  useEffect(() => {
    if (!section.current) return;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      then();
    });
    seen.observe(section.current);
    return () => seen.disconnect();
    // Once for the edition's first view; later choices fetch ahead themselves.
  }, []);
}

function exploredRows(props: EditionProps, { by, answer, show }: ExploreView, question: PublishedQuestion) {
  return rowsOf({ ...props, question, by, answer, show });
}

/** The figures of the answer that is shown; of the first, or the one chosen, where all are shown in one bar. */
function comparableFigures(
  { groups, answer }: FigureRows,
  { options }: PublishedQuestion,
  chosen: string | undefined,
): Figure[] {
  const isKnown = options.some(({ code }) => code === chosen);
  return figuresOfAnswer(groups, answer ?? (isKnown ? chosen : undefined) ?? options[0]?.code ?? '');
}

/** What these views would ask for. */
export function tablesAhead(documents: EditionDocuments, views: readonly ExploreView[]): string[] {
  return views.flatMap(({ question, by }) => {
    const found = [by, by.slice(0, 1), []].find((candidate) =>
      publishedBy(documents.manifest, question, candidate),
    );
    const addresses = found && addressesFor(documents, question, found);
    return addresses ? [addresses.own, addresses.reference ?? []].flat() : [];
  });
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

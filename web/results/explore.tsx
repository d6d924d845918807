import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import type { FigureRows } from '../figures/figure-rows.ts';
import { type Figure, figuresOfAnswer } from '../figures/figures.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { answerInWords, breakdownInWords, headingOf, quoted } from '../figures/wording.ts';
import { type Language, pick } from '../shared/language.ts';
import { chaptersOf } from './chapters.ts';
import { Choice, type ChoiceOption } from './choice.tsx';
import { comparisonChoices, ExploreLinks, type LinkedChoice } from './choice-links.tsx';
import { type EditionDocuments, nearestBy, publishedBy, tablesFor } from './documents.ts';
import { GroupComparisonSection } from './group-comparison.tsx';
import type { CoarserView } from './hidden-groups.tsx';
import { GroupsFrom, hasGroups, NotPublished } from './not-published.tsx';
import type { EditionProps } from './page-props.ts';
import { AnswerChoice, Figures, QuestionLine } from './question-figures.tsx';
import { rowsOf } from './question-tables.ts';
import { resultsTexts } from './texts.ts';
import { type ExploreView, exploreAnchor, exploreLink, type View, viewAddress } from './view.ts';

/** What Explore shows: the reader's choice as far as this edition has it, else its first question by a breakdown. */
export function exploredView({ manifest }: EditionDocuments, view: View): ExploreView {
  const questions = chaptersOf(manifest).flatMap((chapter) => chapter.questions);
  const chosen = questions.find(({ id }) => id === view.explore.question);
  const question = (chosen ?? questions[0])?.id ?? '';
  const wanted = chosen ? view.explore.by : firstBreakdown(manifest, question);
  const by = nearestBy(manifest, question, wanted);
  const { answer, sort, show, compare } = view.explore;
  return chosen ? { question, by, answer, sort, show, compare } : { question, by };
}

/** What an address asks of Explore that the edition does not have, in words; undefined where it has it all. */
function missingInWords(
  { manifest }: EditionDocuments,
  { explore }: View,
  shown: ExploreView,
  language: Language,
): string | undefined {
  const t = observatoryTexts(language);
  if (explore.question === '') return undefined;
  if (explore.question !== shown.question) return t.exploreNoQuestion(quoted(explore.question, language));
  if (explore.by.every((id) => shown.by.includes(id))) return undefined;
  const names = explore.by.map((id) => {
    const breakdown = manifest.breakdowns.find((candidate) => candidate.id === id);
    return quoted(breakdown ? pick(topicOf(breakdown), language) : id, language);
  });
  const instead = shown.by.length > 0 ? headingOf(manifest, shown.by, language) : t.everyone;
  return t.exploreNoTable(names.join(' × '), instead);
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
  const shown = exploredRows(props, explore, question);
  const compared = explore.by.length > 0 ? comparableFigures(shown, question, explore.answer) : [];
  const isPeopleMissing = explore.show === 'population' && shown.measure === undefined;
  const missing = missingInWords(documents, props.view, explore, language);
  const section = useRef<HTMLElement>(null);
  const ahead = (views: readonly ExploreView[]) => () => props.onAhead(tablesAhead(documents, views));
  const byEachBreakdown = manifest.breakdowns.map(({ id }) => ({ question: question.id, by: [id] }));
  useOnceInSight(section, ahead(byEachBreakdown));
  const criteria = criterionChoices(props, explore, question);
  const layout = layoutChoices(explore, language);
  const isAnswerNeeded = explore.sort !== undefined || explore.compare !== undefined;
  const draw = ({ name, label, value, options, viewOf, isPrepared }: ExploreChoice) => (
    <Choice
      key={name}
      name={name}
      label={label}
      value={value}
      options={options}
      {...(isPrepared && { onAhead: ahead(options.map((option) => viewOf(option.value))) })}
      onChange={(chosen) => choose(viewOf(chosen))}
    />
  );
  return (
    <section
      ref={section}
      class={props.view.explore.question === '' ? 'question explore' : 'question explore is-chosen'}
      id={exploreAnchor}
      aria-labelledby="explore-title"
    >
      <h2 id="explore-title">{t.exploreTitle}</h2>
      <div class="choices">
        {criteria.map(draw)}
        <AnswerChoice
          {...props}
          question={question}
          by={explore.by}
          chosen={explore.answer}
          isNeeded={isAnswerNeeded}
          onAnswer={(code) => choose({ ...explore, answer: code })}
        />
        {layout.map(draw)}
      </div>
      <ExploreLinks
        choices={[
          ...criteria,
          ...answerChoices(question, shown, explore, isAnswerNeeded, language),
          ...layout,
          ...comparisonChoices(compared, explore, language),
        ]}
        view={props.view}
        language={language}
      />
      {missing && <p class="not-in-edition small">{missing}</p>}
      <p class="people-missing small" role="status">
        {isPeopleMissing && (explore.by.length > 0 ? t.peopleByGroup : t.peopleUnknown)}
      </p>
      <p class="explore-line serif lead">
        {shownInWords(manifest, question, { by: explore.by, answer: shown.answer }, language)}
      </p>
      <Figures
        {...props}
        question={question}
        by={explore.by}
        answer={explore.answer}
        sort={explore.sort}
        show={explore.show}
        title={`${t.exploreTitle}, ${pick(topicOf(question), language)}`}
        link={exploreLink(manifest.id, explore)}
        coarser={coarserViews(props, explore, choose)}
        isTouchable
      >
        <QuestionLine question={question} documents={documents} tables={props.tables} language={language} />
      </Figures>
      {hasGroups(manifest) ? (
        <NotPublished manifest={manifest} question={question} language={language} />
      ) : (
        <GroupsFrom manifest={manifest} language={language} />
      )}
      {(explore.compare || isComparable(compared)) && (
        <GroupComparisonSection
          question={question}
          editions={documents.editions}
          figures={compared}
          pair={explore.compare}
          language={language}
          onPair={(compare) => choose({ ...explore, compare })}
        />
      )}
    </section>
  );
}

/** What a view shows, in one line. */
function shownInWords(
  manifest: Manifest,
  question: PublishedQuestion,
  { by, answer }: { by: readonly string[]; answer: string | undefined },
  language: Language,
): string {
  const t = resultsTexts(language);
  const topic = pick(topicOf(question), language);
  const [first, second] = by.map((id) => breakdownInWords(manifest, id, language));
  if (first === undefined) return t.showsTotal(topic);
  const groups = second === undefined ? first : t.and(first, second);
  const told = answerInWords(question, answer, language);
  return told === undefined ? t.showsGroups(topic, groups) : t.showsShare(topic, told, groups);
}

interface ExploreChoice extends LinkedChoice {
  readonly name: string;
  /** Whether an option needs a table of its own, to be fetched before it is chosen. */
  readonly isPrepared?: boolean;
}

/** The question and one or two breakdowns. */
function criterionChoices(
  { documents: { manifest }, language }: EditionProps,
  explore: ExploreView,
  { id: question }: PublishedQuestion,
): ExploreChoice[] {
  const t = observatoryTexts(language);
  const [first, second] = explore.by;
  const seconds = breakdownOptions(manifest, language, (id) =>
    Boolean(first && id !== first && publishedBy(manifest, question, [first, id])),
  );
  const by = (...ids: (string | undefined)[]) => ({
    ...explore,
    by: ids.flatMap((id) => id || []),
    compare: undefined,
  });
  const choices: ExploreChoice[] = [
    {
      name: 'question',
      label: t.question,
      value: question,
      options: chaptersOf(manifest)
        .flatMap(({ questions }) => questions)
        .map((item) => ({ value: item.id, label: pick(topicOf(item), language) })),
      // Another question has other answers; how they are laid out stays.
      viewOf: (id) => ({ ...explore, question: id, answer: undefined }),
      isPrepared: true,
    },
    {
      name: 'by',
      label: t.breakDownBy,
      value: first ?? '',
      options: [
        { value: '', label: t.everyone },
        ...breakdownOptions(manifest, language, (id) => Boolean(publishedBy(manifest, question, [id]))),
      ],
      viewOf: (id) => by(id),
      isPrepared: true,
    },
    {
      name: 'second',
      label: t.secondBreakdown,
      value: second ?? '',
      options: [{ value: '', label: t.none }, ...seconds],
      viewOf: (id) => by(first, id),
      isPrepared: true,
    },
  ];
  return choices.filter(({ options }) => options.length > 1);
}

/** In which order, and as what. */
function layoutChoices(explore: ExploreView, language: Language): ExploreChoice[] {
  const t = observatoryTexts(language);
  return [
    {
      name: 'sort',
      label: t.sort,
      value: explore.sort ?? '',
      options: [
        { value: '', label: t.sortQuestionnaire },
        { value: 'down', label: t.sortDown },
        { value: 'up', label: t.sortUp },
      ],
      viewOf: (sort) => ({ ...explore, sort: (sort || undefined) as ExploreView['sort'] }),
    },
    {
      name: 'show',
      label: t.show,
      value: explore.show ?? '',
      options: [
        { value: '', label: t.share },
        { value: 'population', label: t.population },
      ],
      viewOf: (show) => ({ ...explore, show: (show || undefined) as ExploreView['show'] }),
    },
  ];
}

/** The answer, where one is shown. */
function answerChoices(
  { options }: PublishedQuestion,
  { answer }: FigureRows,
  explore: ExploreView,
  isNeeded: boolean,
  language: Language,
): LinkedChoice[] {
  if (explore.by.length === 0 || (answer === undefined && !isNeeded)) return [];
  return [
    {
      label: observatoryTexts(language).answer,
      value: answer ?? explore.answer ?? options[0]?.code ?? '',
      options: options.map(({ code, label }) => ({ value: code, label: pick(label, language) })),
      viewOf: (code) => ({ ...explore, answer: code }),
    },
  ];
}

/** The same view with each criterion alone, and with none. */
function coarserViews(
  { documents: { manifest }, view, language }: EditionProps,
  explore: ExploreView,
  choose: (next: ExploreView) => void,
): CoarserView[] {
  const t = observatoryTexts(language);
  const single = explore.by.length > 1 ? explore.by.map((id) => [id]) : [];
  const fewer = explore.by.length > 0 ? [...single, []] : [];
  return fewer.map((by) => {
    const next = { ...explore, by, compare: undefined };
    const name = headingOf(manifest, by, language);
    return {
      label: name ? t.byOnly(name) : t.everyone,
      address: viewAddress({ ...view, explore: next }, { language, anchor: exploreAnchor }),
      onChoose: () => choose(next),
    };
  });
}

/** Whether there are two groups to compare, or may be once the table has come. */
function isComparable(figures: readonly Figure[]): boolean {
  const possible = figures.filter(({ state }) => state === 'published' || state === 'waiting');
  return possible.length > 1;
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
function tablesAhead(documents: EditionDocuments, views: readonly ExploreView[]): string[] {
  return views.flatMap(({ question, by }) =>
    tablesFor(documents, question, nearestBy(documents.manifest, question, by)),
  );
}

function breakdownOptions(
  { breakdowns }: Manifest,
  language: Language,
  isPossible: (id: string) => boolean,
): ChoiceOption[] {
  return breakdowns
    .filter(({ id }) => isPossible(id))
    .map((breakdown) => ({ value: breakdown.id, label: pick(topicOf(breakdown), language) }));
}

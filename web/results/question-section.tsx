import type { Manifest, PublishedQuestion, PublishedTable } from '../../functions/observatory/edition.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import { EmbedButton } from '../embed/embed-button.tsx';
import {
  type FigureRows,
  FigureRowsTable,
  figureRows,
  findBreakdowns,
  respondentsAsked,
} from '../figures/figure-rows.tsx';
import type { Breakdown } from '../figures/figures.ts';
import { FullTable } from '../figures/full-table.tsx';
import { Notes, notesFor, repeatedGroups } from '../figures/notes.tsx';
import { standingSentence } from '../figures/summaries.ts';
import { breakdownNames, type ObservatoryTexts, observatoryTexts, topics } from '../figures/texts.ts';
import { apiBase } from '../shared/api.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { AssociationFigures } from './association-figures.tsx';
import { ExploreThis } from './choice-links.tsx';
import { addressesFor, type EditionDocuments, type Loaded, publishedBy, type Tables } from './documents.ts';
import { type CoarserView, HiddenGroups, TooFine } from './hidden-groups.tsx';
import type { EditionProps } from './page.tsx';
import { PictureButton } from './picture-button.tsx';
import {
  type ExploreView,
  type SectionView,
  sectionLink,
  tableAddress,
  type View,
  viewAddress,
} from './view.ts';

/** The questions that have a section; profile questions serve as breakdowns. */
export function answerQuestions({ questions }: Manifest): PublishedQuestion[] {
  return questions.filter(({ kind }) => kind !== 'profile');
}

export function topicOf({ id, text }: PublishedQuestion): Text {
  return topics[id] ?? text;
}

export function breakdownName({ id, text }: Breakdown): Text {
  return breakdownNames[id] ?? text;
}

/** How a section is broken down: as the address says, unless this edition has no such table. */
export function sectionBy({ manifest }: EditionDocuments, view: View, question: string): readonly string[] {
  const by = view.sections[question]?.by ?? '';
  return by !== '' && publishedBy(manifest, question, [by]) ? [by] : [];
}

/** The addresses of all tables that the questions' sections show. */
export function sectionAddresses(documents: EditionDocuments, view: View): string[] {
  return answerQuestions(documents.manifest).flatMap(({ id }) => {
    const addresses = addressesFor(documents, id, sectionBy(documents, view, id));
    return addresses ? [addresses.own, addresses.reference ?? []].flat() : [];
  });
}

/** What one question's answers look like: heading, wording, base, rows with chart, all figures, ways to take them. */
export function QuestionSection(props: EditionProps & { question: PublishedQuestion }) {
  const { documents, tables, view, question, language, onChoose } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const by = sectionBy(documents, view, question.id);
  const answer = view.sections[question.id]?.answer;
  const chosen: SectionView = { by: by[0] ?? '', answer };
  const choose = (next: SectionView) =>
    onChoose((now) => ({ ...now, sections: { ...now.sections, [question.id]: next } }));
  const possible = manifest.breakdowns.filter(({ id }) => publishedBy(manifest, question.id, [id]));
  const ahead = () =>
    props.onAhead(
      possible.flatMap(({ id }) => {
        const addresses = addressesFor(documents, question.id, [id]);
        return addresses ? [addresses.own, addresses.reference ?? []].flat() : [];
      }),
    );
  const title = pick(topicOf(question), language);
  const titleId = `${question.id}-title`;
  const together = { by: '' };
  const everyone = {
    label: t.everyone,
    address: viewAddress(
      { ...view, sections: { ...view.sections, [question.id]: together } },
      { language, anchor: question.id },
    ),
    onChoose: () => choose(together),
  };
  return (
    <section class="question" id={question.id} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <QuestionLine question={question} documents={documents} tables={tables} language={language} />
      {possible.length > 0 && (
        <div class="choices">
          <label class="choice" onPointerEnter={ahead} onFocusIn={ahead}>
            <span>{t.breakDownBy}</span>
            <select
              data-choice="by"
              aria-label={`${t.breakDownBy} – ${title}`}
              value={chosen.by}
              onChange={({ currentTarget }) => choose({ by: currentTarget.value })}
            >
              <option value="">{t.everyone}</option>
              {possible.map((breakdown) => (
                <option key={breakdown.id} value={breakdown.id}>
                  {pick(breakdownName(breakdown), language)}
                </option>
              ))}
            </select>
          </label>
          <AnswerChoice
            {...props}
            by={by}
            chosen={answer}
            onAnswer={(code) => choose({ ...chosen, answer: code })}
          />
        </div>
      )}
      {possible.length > 0 && (
        <ExploreThis question={question.id} topic={title} view={view} language={language} />
      )}
      <Figures
        {...props}
        by={by}
        answer={answer}
        title={title}
        link={sectionLink(manifest.id, question.id, chosen)}
        coarser={by.length > 0 ? [everyone] : []}
      />
    </section>
  );
}

/** The wording in full, and who was asked. */
export function QuestionLine(props: {
  question: PublishedQuestion;
  documents: EditionDocuments;
  tables: Tables;
  language: Language;
}) {
  const { question, documents, tables, language } = props;
  const asked = respondentsAsked(readyTables(documents, tables, question.id, []).table, question);
  return (
    <p class="wording">
      {quoted(pick(question.text, language), language)} {baseInWords(question, asked, language)}
    </p>
  );
}

export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`;
}

export function baseInWords(question: PublishedQuestion, asked: number | null, language: Language): string {
  const t = observatoryTexts(language);
  const base = pick(question.base, language);
  return asked === null ? t.baseOnly(base) : t.base(base, formatNumber(asked, language));
}

interface FiguresProps extends EditionProps {
  readonly question: PublishedQuestion;
  readonly by: readonly string[];
  readonly answer: string | undefined;
  readonly sort?: ExploreView['sort'];
  readonly show?: ExploreView['show'];
  /** Names the view among all on the page. */
  readonly title: string;
  /** The lasting address of this view, below the page's own. */
  readonly link: string;
  /** What to look at instead where this view is too fine. */
  readonly coarser: readonly CoarserView[];
}

/** Which answer a breakdown shows; nothing to choose where all are shown. */
export function AnswerChoice(
  props: EditionProps & {
    question: PublishedQuestion;
    by: readonly string[];
    chosen: string | undefined;
    /** Offers the choice where all answers are shown, too, because something else goes by it. */
    isNeeded?: boolean;
    onAnswer: (code: string) => void;
  },
) {
  const { question, language, by, chosen, isNeeded = false, onAnswer } = props;
  const t = observatoryTexts(language);
  const shown = rowsOf({ ...props, answer: chosen });
  if (by.length === 0 || (shown.answer === undefined && !isNeeded)) return null;
  const isKnown = question.options.some(({ code }) => code === chosen);
  return (
    <label class="choice">
      <span>{t.answer}</span>
      <select
        data-choice="answer"
        aria-label={`${t.answer} – ${pick(topicOf(question), language)}`}
        value={shown.answer ?? (isKnown ? chosen : question.options[0]?.code)}
        onChange={({ currentTarget }) => onAnswer(currentTarget.value)}
      >
        {question.options.map(({ code, label }) => (
          <option key={code} value={code}>
            {pick(label, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Rows, legend, notes and actions of one view of a question; Explore shows the same. */
export function Figures(props: FiguresProps) {
  const { documents, tables, question, by, language, title, link, onRetryTable } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const addresses = addressesFor(documents, question.id, by);
  const { isFailed, table } = readyTables(documents, tables, question.id, by);
  if (isFailed && addresses) {
    return (
      <p role="alert">
        {t.tableFailed}{' '}
        <button type="button" class="button-secondary" onClick={() => onRetryTable(addresses.own)}>
          {t.retry}
        </button>
      </p>
    );
  }
  const shown = rowsOf(props);
  const heading = headingOf(manifest, by, language) || t.answer;
  const hasRows = shown.rows.length > 0;
  const publishedOrder = publishedBy(manifest, question.id, by) ?? by;
  return (
    <>
      {by.length > 0 && (
        <p class="summary" aria-live="polite">
          {table ? shown.summary : '\u00a0'}
        </p>
      )}
      {shown.hidden.length * 2 >= shown.groups.length && (
        <TooFine hidden={shown.hidden} coarser={props.coarser} language={language} />
      )}
      {hasRows && (
        <>
          <FigureRowsTable
            shown={shown}
            caption={`${title}. ${shown.summary}`}
            heading={heading}
            language={language}
          />
          <Legend documents={documents} question={question} shown={shown} t={t} />
        </>
      )}
      <HiddenGroups hidden={shown.hidden} language={language} />
      <Notes groups={shown.groups} editions={documents.editions} language={language} />
      {table?.association && <AssociationFigures association={table.association} language={language} />}
      <div class="actions">
        <details>
          <summary>{t.table}</summary>
          <FullTable
            groups={shown.groups}
            editions={documents.editions}
            label={`${t.table} – ${title}`}
            language={language}
          />
        </details>
        <PictureButton
          disabled={!table || !hasRows}
          label={t.picture}
          describedAs={t.pictureOf(title)}
          language={language}
          content={() => ({
            title: pick(topicOf(question), language),
            question: quoted(pick(question.text, language), language),
            base: baseInWords(question, respondentsAsked(table, question), language),
            heading: [heading, answerInWords(question, shown, language)].filter(Boolean).join(' – '),
            shown,
            notes: [
              ...notesFor(shown.groups.flat(), language),
              ...repeatedGroups(shown.groups, documents.editions, language),
              standingSentence(manifest, language),
            ],
            legend: legendOf(documents, question, shown, t),
            manifest,
            address: new URL(link, location.href).href,
          })}
        />
        <a
          href={apiBase + tableAddress(manifest.id, question.id, publishedOrder, 'csv')}
          aria-label={t.csvOf(title)}
          download
        >
          {t.csv}
        </a>
        <a href={link} aria-label={t.permalinkOf(title)}>
          {t.permalink}
        </a>
        {hasRows && (
          <EmbedButton
            language={language}
            title={title}
            content={() => ({
              language,
              title: pick(topicOf(question), language),
              summary: shown.summary,
              permalink: new URL(link, location.href).href,
              origin: location.origin,
              embed: {
                edition: manifest.id,
                question: question.id,
                by,
                answer: shown.answer,
                sort: props.sort,
              },
            })}
          />
        )}
      </div>
    </>
  );
}

/** The answer that a breakdown shows, quoted; undefined where all are shown. */
export function answerInWords(
  { options }: PublishedQuestion,
  { answer }: FigureRows,
  language: Language,
): string | undefined {
  const option = options.find(({ code }) => code === answer);
  return option && quoted(pick(option.label, language), language);
}

export function headingOf(manifest: Manifest, by: readonly string[], language: Language): string {
  return findBreakdowns(manifest, by)
    .map((breakdown) => pick(breakdownName(breakdown), language))
    .join(' · ');
}

type RowsProps = Pick<
  FiguresProps,
  'documents' | 'tables' | 'question' | 'by' | 'answer' | 'language' | 'sort' | 'show'
>;

/** The rows of a view; while its table is on its way, the same rows without figures. */
export function rowsOf(props: RowsProps): FigureRows {
  const { documents, tables, question, by, answer, language, sort, show } = props;
  const { table, reference } = readyTables(documents, tables, question.id, by);
  const hasPeople = table?.groups.some(({ cells }) => cells.some(({ population }) => population !== null));
  const t = observatoryTexts(language);
  return figureRows({
    question,
    breakdowns: findBreakdowns(documents.manifest, by),
    table,
    reference,
    language,
    sort,
    measure: show === 'population' && hasPeople ? 'population' : undefined,
    answer: question.options.some(({ code }) => code === answer) ? answer : undefined,
    names: { edition: yearOf(documents.manifest), reference: t.legend2010 },
  });
}

interface ReadyTables {
  readonly isFailed: boolean;
  readonly table: PublishedTable | undefined;
  readonly reference: PublishedTable | undefined;
}

function readyTables(
  documents: EditionDocuments,
  tables: Tables,
  question: string,
  by: readonly string[],
): ReadyTables {
  const addresses = addressesFor(documents, question, by);
  const own = addresses && tables.get(addresses.own);
  const reference = addresses?.reference === undefined ? undefined : tables.get(addresses.reference);
  return { isFailed: own?.state === 'failed', table: loadedValue(own), reference: loadedValue(reference) };
}

export function loadedValue<T>(loaded: Loaded<T> | undefined): T | undefined {
  return loaded?.state === 'ready' ? loaded.value : undefined;
}

/** The year of the fieldwork, by which marks are named. */
function yearOf({ fieldwork }: Manifest): string {
  return fieldwork.to.slice(0, 4);
}

export interface LegendEntry {
  readonly mark: 'dot' | 'ring';
  readonly text: string;
}

export function legendOf(
  { manifest, reference }: EditionDocuments,
  question: PublishedQuestion,
  shown: FigureRows,
  t: ObservatoryTexts,
): LegendEntry[] {
  const figures = shown.rows.flatMap((row) => row.figures);
  const hasIntervals = !manifest.reference;
  const year = yearOf(manifest);
  const own = hasIntervals ? t.legendEstimate(year) : t.legendNoInterval(year);
  const hasReference =
    shown.kind === 'bars'
      ? shown.rows.some(({ isReference }) => isReference)
      : figures.some((figure) => figure.reference !== null);
  const before = reference?.questions.find(({ id }) => id === question.id);
  const isComparable = before?.wordingVersion === question.wordingVersion;
  return [
    { mark: 'dot', text: own },
    ...(hasReference
      ? [{ mark: 'ring' as const, text: isComparable ? t.legend2010 : t.legend2010NotComparable }]
      : []),
  ];
}

function Legend(props: {
  documents: EditionDocuments;
  question: PublishedQuestion;
  shown: FigureRows;
  t: ObservatoryTexts;
}) {
  const { documents, question, shown, t } = props;
  return (
    <p class={`legend legend-${shown.kind}`}>
      {legendOf(documents, question, shown, t).map(({ mark, text }) => (
        <span key={mark}>
          <span class={`legend-${mark}`} aria-hidden="true" />
          {text}
        </span>
      ))}
    </p>
  );
}

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PublishedQuestion } from '../../functions/observatory/edition.ts';
import type { Finding } from '../../functions/observatory/findings/finding.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { EmbedButton } from '../embed/embed-button.tsx';
import { type FigureRows, respondentsAsked } from '../figures/figure-rows.ts';
import { FigureRowsTable } from '../figures/figure-rows-table.tsx';
import { FullTable } from '../figures/full-table.tsx';
import { indicatorRows } from '../figures/indicator-rows.ts';
import { Legend, legendOf } from '../figures/legend.tsx';
import { Notes } from '../figures/notes.tsx';
import { observatoryTexts } from '../figures/texts.ts';
import { UnbrokenIntervals } from '../figures/unbroken-intervals.tsx';
import { baseInWords, headingOf, quoted, valueInWords } from '../figures/wording.ts';
import { apiBase } from '../shared/api.ts';
import { between } from '../shared/between.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { AssociationFigures } from './association-figures.tsx';
import { Choice } from './choice.tsx';
import { addressesFor, type EditionDocuments, publishedBy, type Tables } from './documents.ts';
import { findingRows } from './finding-rows.ts';
import { type CoarserView, HiddenGroups, TooFine } from './hidden-groups.tsx';
import type { EditionProps } from './page-props.ts';
import { PictureLinks } from './picture-links.tsx';
import { type RowsProps, readyTables, rowsOf } from './question-tables.ts';
import { resultsTexts } from './texts.ts';
import { tableAddress } from './view.ts';

type FiguresProps = RowsProps &
  Pick<EditionProps, 'isSealed'> & {
    /** Names the view among all on the page. */
    readonly title: string;
    /** The lasting address of this view, below the page's own. */
    readonly link: string;
    /** Whether its values are read by touching the chart, too. */
    readonly isTouchable?: boolean;
    /** What to look at instead where this view is too fine. */
    readonly coarser?: readonly CoarserView[];
    readonly onRetryTable?: (address: string) => void;
    /** What else is folded with the notes. */
    readonly children?: ComponentChildren;
  };

/** Rows, legend, notes and ways to take them of one view of a question. */
export function Figures(props: FiguresProps) {
  const { documents, tables, question, by, language, title, link, coarser = [], onRetryTable } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const { isFailed, table } = readyTables(documents, tables, question.id, by);
  const { sort } = props;
  const shown = useRows(props);
  if (isFailed) return <TableFailed {...{ documents, question, by, language, onRetryTable }} />;
  const heading = headingOf(manifest, by, language) || t.answer;
  const embed = {
    edition: manifest.id,
    question: question.id,
    by,
    answer: shown.answer,
    sort,
    show: shown.measure,
  };
  if (isTooNoisy(shown)) return <p class="muted small">{t.tooNoisyQuestion}</p>;
  const hasRows = shown.rows.length > 0;
  const publishedOrder = publishedBy(manifest, question.id, by) ?? by;
  return (
    <>
      {by.length > 0 && (
        <p class="summary" aria-live="polite">
          {table ? <UnbrokenIntervals text={shown.summary} /> : '\u00a0'}
        </p>
      )}
      {shown.hidden.length * 2 >= shown.groups.length && (
        <TooFine hidden={shown.hidden} coarser={coarser} language={language} />
      )}
      {hasRows && (
        <>
          <FigureRowsTable
            shown={shown}
            caption={`${title}. ${shown.summary}`}
            heading={heading}
            language={language}
            {...(props.isTouchable && { touchedAs: title })}
          />
          <OtherAnswers shown={shown} language={language} />
          <Legend
            legend={legendOf(documents, question, shown, t)}
            kind={shown.isOfEveryone ? 'levels' : shown.kind}
          />
        </>
      )}
      <HiddenGroups hidden={shown.hidden} language={language} />
      <details class="folded">
        <summary>{resultsTexts(language).howToRead}</summary>
        {props.children}
        <Notes groups={shown.groups} editions={documents.editions} language={language} />
        {table?.association && <AssociationFigures association={table.association} language={language} />}
      </details>
      <div class="actions no-print">
        <details>
          <summary>{t.table}</summary>
          <FullTable
            groups={shown.groups}
            editions={documents.editions}
            label={`${t.table} – ${title}`}
            language={language}
          />
        </details>
        {!props.isSealed && (
          <>
            {hasRows && (
              <PictureLinks
                view={{ ...embed, answer: props.answer }}
                describedAs={t.pictureOf(title)}
                language={language}
              />
            )}
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
                  embed,
                })}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}

/** A view's rows and nothing else: for where figures stand beside others, and the detail is one click away. */
export function ShortFigures(
  props: RowsProps & {
    title: string;
    /** The groups of a finding: of many others those at either end are left. */
    compared?: readonly string[] | undefined;
    onRetryTable: (address: string) => void;
  },
) {
  const { documents, tables, question, by, compared, language, title, onRetryTable } = props;
  const t = observatoryTexts(language);
  const all = useRows(props);
  const { shown, of }: ReturnType<typeof findingRows> = useMemo(
    () => (compared ? findingRows(all, compared) : { shown: all }),
    [all, compared],
  );
  if (readyTables(documents, tables, question.id, by).isFailed)
    return <TableFailed {...{ documents, question, by, language, onRetryTable }} />;
  // Of a whole split in parts, the bar of 2010 is the question's own page's.
  const short = { ...shown, rows: shown.rows.filter(({ isReference }) => !isReference) };
  if (isTooNoisy(shown, { is2010Shown: shown.kind === 'dots' }))
    return <p class="muted small">{t.tooNoisyQuestion}</p>;
  const heading = headingOf(documents.manifest, by, language) || t.answer;
  const part =
    of === undefined
      ? heading
      : resultsTexts(language).someGroups(
          heading,
          formatNumber(shown.rows.length, language),
          formatNumber(of, language),
        );
  return <ShortRows shown={short} title={title} heading={part} language={language} />;
}

/** What a finding of everyone is about, as one bar; all that the view has where there is none, or parts make a whole. */
export function FindingFigures(
  props: RowsProps & { finding: Finding; title: string; onRetryTable: (address: string) => void },
) {
  const { documents, finding, title, language } = props;
  const { manifest } = documents;
  const bars = useMemo(() => indicatorRows(manifest, finding, language), [manifest, finding, language]);
  const heading = observatoryTexts(language).indicator;
  const { kind } = useRows(props);
  return bars && kind === 'dots' ? (
    <ShortRows shown={bars} title={title} heading={heading} language={language} />
  ) : (
    <ShortFigures {...props} compared={finding.groups} />
  );
}

/** Rows where figures stand beside others. */
function ShortRows(props: { shown: FigureRows; title: string; heading: string; language: Language }) {
  const { shown, title, heading, language } = props;
  return (
    <div class="short-figures">
      <FigureRowsTable
        shown={shown}
        caption={`${title}. ${shown.summary}`}
        heading={heading}
        language={language}
      />
    </div>
  );
}

/** The same rows as long as nothing in them changes: a chart that is being read is not begun anew. */
function useRows(props: RowsProps): FigureRows {
  const { documents, tables, question, by, answer, sort, show, language } = props;
  const { table, reference } = readyTables(documents, tables, question.id, by);
  return useMemo(
    () => rowsOf(props),
    [documents, table, reference, question, by.join(), answer, sort, show, language],
  );
}

function TableFailed(props: {
  documents: EditionDocuments;
  question: PublishedQuestion;
  by: readonly string[];
  language: Language;
  onRetryTable: ((address: string) => void) | undefined;
}) {
  const { documents, question, by, language, onRetryTable } = props;
  const t = observatoryTexts(language);
  const addresses = addressesFor(documents, question.id, by);
  return (
    <p role="alert">
      {t.tableFailed}{' '}
      {addresses && onRetryTable && (
        <button type="button" class="button-secondary" onClick={() => onRetryTable(addresses.own)}>
          {t.retry}
        </button>
      )}
    </p>
  );
}

/** The answers beside "yes" in words, those that have a figure. */
function OtherAnswers({ shown: { others = [] }, language }: { shown: FigureRows; language: Language }) {
  const told = others.filter(({ share }) => share !== null);
  if (told.length === 0) return null;
  return (
    <p class="other-answers muted small">
      {told
        .map((figure) =>
          resultsTexts(language).others(pick(figure.answer, language), valueInWords(figure, language)),
        )
        .join(between)}
    </p>
  );
}

/** Whether noise covers all of a question, and 2010 has nothing to show: rows would be a list of nothing. */
function isTooNoisy({ groups }: FigureRows, { is2010Shown = true } = {}): boolean {
  const figures = groups.flat();
  return (
    figures.length > 0 &&
    figures.every(({ reason, reference }) => reason === 'tooNoisy' && !(is2010Shown && reference !== null))
  );
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
    <Choice
      name="answer"
      label={t.answer}
      describedAs={`${t.answer} – ${pick(topicOf(question), language)}`}
      value={shown.answer ?? (isKnown ? chosen : question.options[0]?.code)}
      options={question.options.map(({ code, label }) => ({ value: code, label: pick(label, language) }))}
      onChange={onAnswer}
    />
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
    <p class="wording muted">
      {quoted(pick(question.text, language), language)} {baseInWords(question, asked, language)}
    </p>
  );
}

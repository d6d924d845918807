import { useMemo } from 'preact/hooks';
import type { PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { embedAddress } from '../embed/embed-address.ts';
import { EmbedButton } from '../embed/embed-button.tsx';
import { type FigureRows, respondentsAsked } from '../figures/figure-rows.ts';
import { FigureRowsTable } from '../figures/figure-rows-table.tsx';
import { FullTable } from '../figures/full-table.tsx';
import { Legend, legendOf } from '../figures/legend.tsx';
import { Notes } from '../figures/notes.tsx';
import { observatoryTexts } from '../figures/texts.ts';
import { baseInWords, headingOf, quoted } from '../figures/wording.ts';
import { apiBase } from '../shared/api.ts';
import { type Language, pick } from '../shared/language.ts';
import { AssociationFigures } from './association-figures.tsx';
import { addressesFor, type EditionDocuments, publishedBy, type Tables } from './documents.ts';
import { type CoarserView, HiddenGroups, TooFine } from './hidden-groups.tsx';
import type { EditionProps } from './page-props.ts';
import { PictureButton } from './picture-button.tsx';
import { type RowsProps, readyTables, rowsOf } from './question-tables.ts';
import { tableAddress } from './view.ts';

type FiguresProps = EditionProps &
  RowsProps & {
    /** Names the view among all on the page. */
    readonly title: string;
    /** The lasting address of this view, below the page's own. */
    readonly link: string;
    /** Whether its values are read by touching the chart, too. */
    readonly isTouchable?: boolean;
    /** What to look at instead where this view is too fine. */
    readonly coarser: readonly CoarserView[];
  };

/** Rows, legend, notes and actions of one view of a question; Explore shows the same. */
export function Figures(props: FiguresProps) {
  const { documents, tables, question, by, language, title, link, onRetryTable } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const addresses = addressesFor(documents, question.id, by);
  const { isFailed, table, reference } = readyTables(documents, tables, question.id, by);
  const { answer, sort, show } = props;
  // The same rows as long as nothing in them changes: a chart that is being read is not begun anew.
  const shown = useMemo(
    () => rowsOf(props),
    [documents, table, reference, question, by.join(), answer, sort, show, language],
  );
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
  const heading = headingOf(manifest, by, language) || t.answer;
  const embed = {
    edition: manifest.id,
    question: question.id,
    by,
    answer: shown.answer,
    sort,
    show: shown.measure,
  };
  if (isTooNoisy(shown)) return <p class="muted">{t.tooNoisyQuestion}</p>;
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
            {...(props.isTouchable && { touchedAs: title })}
          />
          <Legend legend={legendOf(documents, question, shown, t)} kind={shown.kind} />
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
        {!props.isSealed && (
          <>
            <PictureButton
              disabled={!table || !hasRows}
              describedAs={t.pictureOf(title)}
              language={language}
              address={embedAddress(embed, language, '.svg')}
              name={`${manifest.id}-${pick(topicOf(question), language)}`}
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

/** Whether noise covers all of a question, and 2010 has nothing to show: rows would be a list of nothing. */
function isTooNoisy({ groups }: FigureRows): boolean {
  const figures = groups.flat();
  return (
    figures.length > 0 &&
    figures.every(({ reason, reference }) => reason === 'tooNoisy' && reference === null)
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

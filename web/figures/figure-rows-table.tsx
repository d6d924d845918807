import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { stepsOf } from './axis.ts';
import type { FigureRow, FigureRows } from './figure-rows.ts';
import type { Figure } from './figures.ts';
import { AxisMarks, RowMarks, themeMarks } from './row-marks.tsx';
import { observatoryTexts } from './texts.ts';
import { makeTouchable } from './touch-chart.ts';
import { absenceInWords, intervalInShort, shareInWords } from './wording.ts';

/** The rows as a table, and their marks in it as SVG: the whole figure, without a script and on paper, too. */
export function FigureRowsTable(props: {
  shown: FigureRows;
  caption: string;
  heading: string;
  language: Language;
  /** Names it for whoever touches it or comes by keyboard; without it the figure only stands there. */
  touchedAs?: string;
}) {
  const { shown, caption, heading, language, touchedAs } = props;
  const t = observatoryTexts(language);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const holder = frame.current;
    if (!holder || touchedAs === undefined) return;
    return makeTouchable(holder, {
      label: t.readByKeyboard(touchedAs),
      measure: async () => (await import('./measure-rows.ts')).measureRows(holder, shown, language),
    });
  }, [shown, language, touchedAs]);
  return (
    <div class={rowsClass(shown)} ref={frame}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <td class="plot">
              <AxisMarks shown={shown} language={language} colours={themeMarks} />
            </td>
            <th scope="col" class="figure">
              <span class="visually-hidden">
                {shown.measure === 'population' ? `${t.population}, ` : ''}
                {t.share}, {t.interval}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <Row key={row.key} row={row} shown={shown} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsClass({ kind, rows, measure, axisMax, isOfEveryone }: FigureRows): string {
  return [
    `rows rows-${kind} steps-${stepsOf(axisMax)}`,
    measure === 'population' ? 'rows-people' : '',
    isOfEveryone ? 'rows-everyone' : '',
    rows.length === 1 ? 'rows-one' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function Row({ row, shown, language }: { row: FigureRow; shown: FigureRows; language: Language }) {
  return (
    <>
      {row.heading && (
        <tr class="rows-heading">
          <th scope="rowgroup" colSpan={3}>
            {row.heading}
          </th>
        </tr>
      )}
      <tr class={row.isReference ? 'row row-2010' : 'row'}>
        <th scope="row">{row.label}</th>
        <td class="plot">
          <div class="plot-space">
            <RowMarks row={row} shown={shown} colours={themeMarks} language={language} />
          </div>
        </td>
        <td class="value">
          {shownValues(row).map((figure) => (
            <Value
              key={figure.code}
              figure={figure}
              isNamed={shown.kind === 'bars'}
              measure={shown.measure}
              language={language}
            />
          ))}
        </td>
      </tr>
    </>
  );
}

/** A group without any figure says so once, not once an answer. */
function shownValues({ figures }: FigureRow): readonly Figure[] {
  return figures.some(({ share }) => share !== null) ? figures : figures.slice(0, 1);
}

function Value(props: {
  figure: Figure;
  isNamed: boolean;
  measure: FigureRows['measure'];
  language: Language;
}) {
  const { figure, isNamed, measure, language } = props;
  const t = observatoryTexts(language);
  if (figure.share === null) {
    return <span class="absent">{absenceInWords(figure, t)}</span>;
  }
  const interval = intervalInShort(figure.low, figure.high);
  return (
    <span class="value-figure" data-answer={figure.code}>
      {isNamed && <span class="value-answer">{pick(figure.answer, language)} </span>}
      {measure === 'population' && figure.population !== null && (
        <>
          <strong class="value-people">{t.people(formatNumber(figure.population, language))}</strong>{' '}
        </>
      )}
      <strong>{shareInWords(figure.share, figure, language)}</strong>
      {figure.flags.includes('u') && (
        <abbr class="flag" title={t.flagU}>
          u
        </abbr>
      )}
      {interval && <span class="value-interval"> [{interval}]</span>}
    </span>
  );
}

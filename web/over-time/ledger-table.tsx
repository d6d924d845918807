import type { Manifest } from '../../functions/observatory/edition.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { type Aspect, aspects } from './comparability.ts';
import { type EditionGroup, type LedgerRow, ledgerOf } from './ledger.ts';
import type { Series } from './series.ts';
import { aspectTexts, overTimeTexts } from './texts.ts';
import { indicatorName, reasons } from './wording.ts';

/** What is comparable with what, for every indicator and every two editions. */
export function Ledger(props: {
  manifests: readonly Manifest[];
  series: readonly Series[];
  language: Language;
}) {
  const { manifests, series, language } = props;
  const t = overTimeTexts(language);
  const entries = series.map((one) => ({ series: one, rows: ledgerOf(manifests, one.indicator) }));
  return (
    <section class="ledger" id="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t.ledgerTitle}</h2>
      <p>{entries.some(({ rows }) => rows.length > 0) ? t.ledgerLead : t.ledgerNothing}</p>
      {entries.some(({ rows }) => rows.length > 0) && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label={`${t.ledgerTitle} (${t.tableScroll})`}>
          <table>
            <caption>{t.ledgerCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.editions}</th>
                {aspects.map((aspect) => (
                  <th key={aspect} scope="col">
                    {pick(aspectTexts[aspect]?.heading ?? { fr: aspect, en: aspect }, language)}
                  </th>
                ))}
                <th scope="col">{t.verdict}</th>
              </tr>
            </thead>
            {entries
              .filter(({ rows }) => rows.length > 0)
              .map(({ series: one, rows }) => (
                <tbody key={one.indicator} id={`ledger-${one.indicator}`} data-indicator={one.indicator}>
                  <tr>
                    <th scope="rowgroup" colSpan={aspects.length + 2}>
                      <a href={`#${one.indicator}`}>{indicatorName(one, language)}</a>
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <Row
                      key={`${row.earlier.editions[0]} ${row.later.editions[0]}`}
                      row={row}
                      language={language}
                    />
                  ))}
                </tbody>
              ))}
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ row, language }: { row: LedgerRow; language: Language }) {
  const t = overTimeTexts(language);
  const { earlier, later } = row;
  const pair =
    earlier === later
      ? t.among(groupInWords(earlier, language))
      : t.between(groupInWords(earlier, language), groupInWords(later, language));
  return (
    <tr data-verdict={row.verdict}>
      <th scope="row">{pair}</th>
      {aspects.map((aspect) => (
        <td key={aspect} class={row.differing.includes(aspect) ? 'differs' : 'same'}>
          <AspectCell row={row} aspect={aspect} language={language} />
        </td>
      ))}
      <td class="verdict">
        {verdictInWords(row, language)}
        {row.note && ` ${pick(row.note, language)}`}
      </td>
    </tr>
  );
}

function AspectCell({ row, aspect, language }: { row: LedgerRow; aspect: Aspect; language: Language }) {
  const [before, after] = [row.earlier.conditions[aspect].text, row.later.conditions[aspect].text];
  if (!row.differing.includes(aspect)) return <span title={pick(after, language)}>=</span>;
  const [said, says] = [pick(before, language), pick(after, language)];
  // The margins' names are the same where only their targets changed.
  return <>{said === says ? `≠ ${says}` : `${said} → ${says}`}</>;
}

function verdictInWords({ verdict, differing }: LedgerRow, language: Language): string {
  const t = overTimeTexts(language);
  if (verdict === 'comparable') return `${t.comparable}.`;
  return t[verdict](reasons(differing, language));
}

/** Up to two by name, more as a range. */
function groupInWords({ editions }: EditionGroup, language: Language): string {
  const t = overTimeTexts(language);
  const [first = '', last = first] = [editions[0], editions.at(-1)];
  return editions.length > 2
    ? t.range(first, last, t.editionsCount(formatNumber(editions.length, language)))
    : editions.join(', ');
}

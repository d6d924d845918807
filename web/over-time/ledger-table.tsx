import type { Manifest } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick, typeset } from '../shared/language.ts';
import { type Aspect, aspects } from './comparability.ts';
import { type Correction, correctionsOf } from './corrections.ts';
import { type EditionGroup, type LedgerRow, ledgerOf } from './ledger.ts';
import type { Series } from './series.ts';
import { aspectHeadings, overTimeTexts } from './texts.ts';
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
                    {pick(aspectHeadings[aspect], language)}
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
      <Corrections corrections={correctionsOf(manifests)} language={language} />
    </section>
  );
}

/** What was corrected without another meaning, in the language in which it was. */
function Corrections(props: { corrections: readonly Correction[]; language: Language }) {
  const { corrections, language } = props;
  const t = overTimeTexts(language);
  if (corrections.length === 0) return null;
  return (
    <>
      <h3 id="corrections">{t.correctionsTitle}</h3>
      <p>{t.correctionsLead}</p>
      <ul class="corrections">
        {corrections.map(({ question, edition, from, language: own, before, after }, index) => (
          <li key={index} data-correction={question.id}>
            {t.correctedOn(formatDate(from, language), edition)}, {pick(topicOf(question), language)}
            {language === 'fr' ? '\u00a0: ' : ': '}
            <del lang={own}>{before || t.noText}</del> → <ins lang={own}>{after || t.noText}</ins>
          </li>
        ))}
      </ul>
    </>
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
        <td key={aspect} class={differs(row, aspect) ? 'differs' : 'same'}>
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
  const [before, after] = [row.earlier.conditions[aspect], row.later.conditions[aspect]];
  if (!differs(row, aspect)) return <span title={pick(after, language)}>=</span>;
  const [said, says] = [pick(before, language), pick(after, language)];
  // The margins' names are the same where only their targets changed.
  return <>{said === says ? `≠ ${says}` : `${said} → ${says}`}</>;
}

function differs({ differences }: LedgerRow, aspect: Aspect): boolean {
  return differences.some((difference) => difference.aspect === aspect);
}

function verdictInWords({ verdict, differences }: LedgerRow, language: Language): string {
  const t = overTimeTexts(language);
  if (verdict === 'comparable') return `${t.comparable}.`;
  return typeset(t[verdict](reasons(differences, language)), language);
}

/** Up to two by name, more as a range. */
function groupInWords({ editions }: EditionGroup, language: Language): string {
  const t = overTimeTexts(language);
  const [first = '', last = first] = [editions[0], editions.at(-1)];
  return editions.length > 2
    ? t.range(first, last, t.editionsCount(formatNumber(editions.length, language)))
    : editions.join(', ');
}

import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick, typeset } from '../shared/language.ts';
import { Heads, Scrolling } from '../shared/table.tsx';
import { type Aspect, aspects } from './comparability.ts';
import { type EditionGroup, type LedgerRow, ledgerOf } from './ledger.ts';
import { changesOf, type QuestionnaireChange } from './questionnaire-changes.ts';
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
  const nothing = manifests.every(({ reference }) => reference) ? t.ledgerOnly2010 : t.ledgerNothing;
  const entries = series.map((one) => ({ series: one, rows: ledgerOf(manifests, one.indicator) }));
  return (
    <section class="ledger" id="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t.ledgerTitle}</h2>
      <p>{entries.some(({ rows }) => rows.length > 0) ? t.ledgerLead : nothing}</p>
      {entries.some(({ rows }) => rows.length > 0) && (
        <details class="folded">
          <summary>{t.ledgerOpen}</summary>
          <Scrolling label={`${t.ledgerTitle} (${t.tableScroll})`}>
            <table>
              <caption>{t.ledgerCaption}</caption>
              <Heads
                columns={[
                  t.editions,
                  ...aspects.map((aspect) => pick(aspectHeadings[aspect], language)),
                  t.verdict,
                ]}
              />
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
          </Scrolling>
        </details>
      )}
      <Changes changes={changesOf(manifests)} language={language} />
    </section>
  );
}

/** What changed without another meaning: of texts, in the language in which they did. */
function Changes(props: { changes: readonly QuestionnaireChange[]; language: Language }) {
  const { changes, language } = props;
  const t = overTimeTexts(language);
  if (changes.length === 0) return null;
  return (
    <>
      <h3 id="changes">{t.changesTitle}</h3>
      <p>{t.changesLead}</p>
      <details class="folded">
        <summary>{t.changesOpen(formatNumber(changes.length, language))}</summary>
        <ul class="changes">
          {changes.map((change, index) => (
            <li key={index} data-change={change.kind} data-question={questionsOf(change)}>
              {typeset(t.changedOn(formatDate(change.from, language), change.edition), language)}
              <Change change={change} language={language} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function questionsOf(change: QuestionnaireChange): string {
  return change.kind === 'moved' ? change.questions.map(({ id }) => id).join(' ') : change.question.id;
}

function Change({ change, language }: { change: QuestionnaireChange; language: Language }) {
  const t = overTimeTexts(language);
  const topic = (question: PublishedQuestion) => pick(topicOf(question), language);
  if (change.kind === 'moved') return <>{t.moved(change.questions.map(topic).join(', '))}</>;
  if (!('before' in change)) return <>{t[change.kind](topic(change.question))}</>;
  const { kind, question, before, after, language: own } = change;
  const said = { text: t.corrected, hint: before ? (after ? t.hintChanged : t.hintRemoved) : t.hintAdded };
  return (
    <>
      {typeset(said[kind](topic(question)), language)} {before && <del lang={own}>{before}</del>}
      {before && after && ' → '}
      {after && <ins lang={own}>{after}</ins>}
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

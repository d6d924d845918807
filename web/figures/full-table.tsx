import type { EditionListItem } from '../../functions/observatory/edition.ts';
import { formatNumber, formatPercent, formatPoints } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import type { Figure } from './figures.ts';
import { type ObservatoryTexts, observatoryTexts } from './texts.ts';
import { absenceInWords, boundSign, editionInWords, groupInWords } from './wording.ts';

/** Every figure of a view, with the decimals it was published with, its interval, bases, population and flags. */
export function FullTable(props: {
  groups: readonly Figure[][];
  editions: readonly EditionListItem[];
  label: string;
  language: Language;
}) {
  const { groups, editions, label, language } = props;
  const t = observatoryTexts(language);
  const isBrokenDown = groups.some((group) => group.some((figure) => figure.group.length > 0));
  const hasReference = groups.some((group) => group.some(({ reference }) => reference !== null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={`${label} (${t.tableScroll})`}>
      <table class="full-table">
        <caption>{t.tableCaption}</caption>
        <thead>
          <tr>
            {isBrokenDown && <th scope="col">{t.group}</th>}
            <th scope="col">{t.answer}</th>
            {[t.share, t.interval, t.population, t.baseColumn, t.effectiveBase].map((heading) => (
              <th key={heading} scope="col" class="figure">
                {heading}
              </th>
            ))}
            {hasReference && (
              <th scope="col" class="figure">
                {t.legend2010}
              </th>
            )}
            <th scope="col">{t.remarks}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group[0] ? groupInWords(group[0], 'en') : ''}>
            {group.map((figure, index) => (
              <tr key={figure.code} data-answer={figure.code} data-state={figure.state}>
                {isBrokenDown && index === 0 && (
                  <th scope="rowgroup" rowSpan={group.length}>
                    {groupInWords(figure, language)}
                  </th>
                )}
                <th scope="row">{pick(figure.answer, language)}</th>
                <FigureCells
                  figure={figure}
                  editions={editions}
                  t={t}
                  language={language}
                  hasReference={hasReference}
                />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function FigureCells(props: {
  figure: Figure;
  editions: readonly EditionListItem[];
  t: ObservatoryTexts;
  language: Language;
  hasReference: boolean;
}) {
  const { figure, editions, t, language, hasReference } = props;
  const count = (number: number | null) => (number === null ? '–' : formatNumber(number, language));
  return (
    <>
      <td class={figure.share === null ? 'figure absent' : 'figure'} data-column="share">
        {figure.share === null ? absenceInWords(figure, t) : exactShare(figure, language)}
      </td>
      <td class="figure" data-column="interval">
        {exactInterval(figure, language)}
      </td>
      <td class="figure" data-column="population">
        {count(figure.population)}
      </td>
      <td class="figure" data-column="base">
        {count(figure.base)}
      </td>
      <td class="figure" data-column="effective-base">
        {count(figure.effectiveBase)}
      </td>
      {hasReference && (
        <td class="figure" data-column="2010">
          {figure.reference === null ? '–' : formatPercent(figure.reference, language)}
        </td>
      )}
      <td>{remarks(figure, editions, language) || '–'}</td>
    </>
  );
}

function exactShare({ share, bound }: Figure, language: Language): string {
  return share === null ? '' : boundSign(bound) + formatPercent(share, language);
}

function exactInterval({ low, high }: Figure, language: Language): string {
  if (low === null || high === null) return '–';
  return `${formatPoints(low, language)} – ${formatPoints(high, language)}`;
}

function remarks({ flags, asOf }: Figure, editions: readonly EditionListItem[], language: Language): string {
  const t = observatoryTexts(language);
  const words = { u: t.flagU, b: t.flagB, c: t.flagC, k: t.flagK };
  const repeated = asOf ? [t.asOfRemark(editionInWords(asOf, editions, language))] : [];
  return [...flags.map((flag) => words[flag]), ...repeated].join(', ');
}

import type { EditionListItem } from '../../functions/observatory/edition.ts';
import { formatCount, formatPercent, formatPoints } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Heads, ofFigures, Scrolling } from '../shared/table.tsx';
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
    <Scrolling label={`${label} (${t.tableScroll})`}>
      <table class="full-table">
        <caption>{t.tableCaption}</caption>
        <Heads
          columns={[
            ...(isBrokenDown ? [t.group] : []),
            t.answer,
            ...ofFigures(t.share, t.interval, t.population, t.baseColumn, t.effectiveBase),
            ...(hasReference ? ofFigures(t.legend2010) : []),
            t.remarks,
          ]}
        />
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
    </Scrolling>
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
  return (
    <>
      <td class={figure.share === null ? 'figure absent' : 'figure'} data-column="share">
        {figure.share === null ? absenceInWords(figure, t) : exactShare(figure, language)}
      </td>
      <td class="figure" data-column="interval">
        {exactInterval(figure, language)}
      </td>
      <td class="figure" data-column="population">
        {formatCount(figure.population, language)}
      </td>
      <td class="figure" data-column="base">
        {formatCount(figure.base, language)}
      </td>
      <td class="figure" data-column="effective-base">
        {formatCount(figure.effectiveBase, language)}
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

import { changeSince2010, estimateInterval, estimateInWords } from '../figures/wording.ts';
import { between } from '../shared/between.ts';
import type { Language } from '../shared/language.ts';
import type { Series, SeriesPoint } from './series.ts';
import { type OverTimeTexts, overTimeTexts } from './texts.ts';
import { TrendChart } from './trend-chart.tsx';
import { exactEstimate, indicatorName, summarise } from './wording.ts';

/**
 * One of a chapter's small multiples: an indicator's name, its drawing, and what its newest edition established.
 *
 * @param beside  the series of the same chart, on whose scales it is drawn
 */
export function TrendPanel(props: { series: Series; beside: readonly Series[]; language: Language }) {
  const { series, beside, language } = props;
  const t = overTimeTexts(language);
  const name = indicatorName(series, language);
  return (
    <figure class="series" id={series.indicator} aria-labelledby={`${series.indicator}-title`}>
      <figcaption>
        <h3 id={`${series.indicator}-title`}>{name}</h3>
      </figcaption>
      {series.points.some(({ figure }) => figure.estimate !== null) && (
        <div class="series-drawing">
          <TrendChart
            series={series}
            beside={beside}
            name={name}
            label={`${t.chartOf(name)}. ${summarise(series, language)}`}
            language={language}
          />
        </div>
      )}
      <PanelWords series={series} language={language} />
    </figure>
  );
}

/** The newest figure with its interval, and what was tested of it. */
function PanelWords({ series, language }: { series: Series; language: Language }) {
  const t = overTimeTexts(language);
  const point = series.points.at(-1);
  if (!point || point.manifest.reference) return <p class="series-words">{summarise(series, language)}</p>;
  const { figure, previous } = point;
  const interval = estimateInterval(figure, language);
  const change = hasEnded(series) ? t.ended(point.manifest.id) : changeInWords(series, point, t, language);
  const since2010 = figure.reference2010 && changeSince2010(figure.reference2010, language);
  return (
    <p class="series-words">
      {figure.estimate === null ? (
        exactEstimate(figure, language)
      ) : (
        <strong>
          {figure.bound
            ? exactEstimate(figure, language)
            : estimateInWords(figure.whole ?? figure.estimate, series.unit, language)}
        </strong>
      )}
      {interval && <span class="unbroken"> [{interval}]</span>}
      {change && (
        <>
          {between}
          <span data-change={previous?.change}>{change}</span>
        </>
      )}
      {since2010 && between + since2010}{' '}
      <a href={`#figures-${series.indicator}`} aria-label={t.figuresOf(indicatorName(series, language))}>
        {t.figures}
      </a>
    </p>
  );
}

function hasEnded({ absences }: Series): boolean {
  return absences.some(({ when }) => when === 'after');
}

function changeInWords(
  { unit, absences }: Series,
  { previous }: SeriesPoint,
  t: OverTimeTexts,
  language: Language,
): string | undefined {
  if (!previous) return absences.some(({ when }) => when === 'before') ? t.firstMeasured : undefined;
  const before = estimateInWords(previous.whole ?? previous.estimate, unit, language);
  const words = { rise: t.riseFrom, fall: t.fallFrom, none: t.noneFrom, notComparable: t.unlikeFrom };
  return words[previous.change](before);
}

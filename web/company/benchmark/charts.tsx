import {
  type Comparison,
  comparisonOf,
  comparisonsOf,
} from '../../../functions/observatory/benchmark-comparison.ts';
import type {
  BenchmarkIndicator,
  ShownBenchmark,
} from '../../../functions/observatory/benchmark-document.ts';
import { numberFormat } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { type JudgedIndicator, judgedIndicators } from './judged.ts';
import { type DrawnRow, LaneChart, type Shape } from './lane-chart.tsx';
import { differenceScale, lanesOf, position, type Scale, type SeriesName, scales } from './lanes.ts';
import { indicatorName } from './phrases.ts';
import { type BenchmarkTexts, benchmarkTexts } from './texts.ts';
import { absenceInWords, differenceInShort, figureInShort, type Unit, verdictSign } from './wording.ts';

const shapeOf: Readonly<Record<SeriesName, Shape>> = {
  company: 'dot',
  adjusted: 'diamond',
  activity: 'square',
  observatory: 'ring',
};

interface ChartProps {
  benchmark: ShownBenchmark;
  language: Language;
}

/** Every indicator's figures on the scale of their unit: shares together, tone and networks on their own. */
export function LevelCharts({ benchmark, language }: ChartProps) {
  const t = benchmarkTexts(language);
  const titles: Readonly<Record<Unit, string>> = {
    share: t.chartShares,
    points: t.chartPoints,
    mean: t.chartMean,
  };
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  const units = (['share', 'points', 'mean'] as const).filter((unit) =>
    benchmark.indicators.some((indicator) => indicator.unit === unit),
  );
  return (
    <>
      <p class="muted small">{t[chartTexts[comparison]]}</p>
      {units.map((unit) => (
        <LaneChart
          key={unit}
          title={titles[unit]}
          scale={scales[unit]}
          tickName={tickNames(unit, language)}
          rows={benchmark.indicators
            .filter((indicator) => indicator.unit === unit)
            .map((indicator) => levelRow(indicator, comparisonOf(benchmark, indicator), language))}
        />
      ))}
    </>
  );
}

const chartTexts = {
  adjusted: 'chartTextAdjusted',
  observatory: 'chartTextObservatory',
  adjustedOthers: 'chartText',
  others: 'chartText',
} as const;

function levelRow(indicator: BenchmarkIndicator, comparison: Comparison, language: Language): DrawnRow {
  const names = shortNames(benchmarkTexts(language), comparison);
  const lanes = lanesOf(indicator).filter(
    ({ series }) => series !== 'adjusted' || comparison !== 'observatory',
  );
  return {
    key: indicator.id,
    name: indicatorName(indicator, language),
    lanes: lanes.map(({ series, figure, mark, whisker }) => ({
      key: series,
      name: names[series],
      value: figureInShort(figure, indicator.unit, language),
      absence: whisker ? undefined : absenceInWords(figure, language),
      shape: shapeOf[series],
      mark,
      whisker,
    })),
  };
}

function shortNames(t: BenchmarkTexts, comparison: Comparison): Readonly<Record<SeriesName, string>> {
  return {
    company: t.companyShort,
    adjusted: comparison === 'others' ? t.unadjustedShort : t.adjustedShort,
    activity: t.activityShort,
    observatory: t.observatoryShort,
  };
}

/** The shares' differences on one scale around zero. Filled where significant, hollow where not. */
export function DifferenceChart({ benchmark, language }: ChartProps) {
  const t = benchmarkTexts(language);
  const compared = judgedIndicators(benchmark).flatMap(({ indicator, judged }) =>
    indicator.unit === 'share' && judged ? [{ indicator, judged }] : [],
  );
  if (compared.length === 0) return null;
  const scale = differenceScale(compared.map(({ judged }) => judged));
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  return (
    <>
      <h3>{t.differencesTitle}</h3>
      <LaneChart
        title={t[differenceTexts[comparison]]}
        scale={scale}
        tickName={tickNames('points', language)}
        rows={compared.map((one) => differenceRow(one, scale, language))}
      />
    </>
  );
}

const differenceTexts = {
  adjusted: 'differencesAdjusted',
  observatory: 'differencesObservatory',
  adjustedOthers: 'differencesText',
  others: 'differencesText',
} as const;

function differenceRow(
  { indicator, judged }: { indicator: BenchmarkIndicator; judged: NonNullable<JudgedIndicator['judged']> },
  scale: Scale,
  language: Language,
) {
  const { estimate, low, high, standing } = judged;
  return {
    key: indicator.id,
    name: indicatorName(indicator, language),
    lanes: [
      {
        key: 'difference',
        name: verdictSign(judged),
        value: differenceInShort(estimate, language),
        shape: standing === 'established' ? ('dot' as const) : ('ring' as const),
        mark: position(estimate, scale),
        whisker: [position(low, scale), position(high, scale)] as const,
      },
    ],
  };
}

/** Bare numbers; the chart's title says the unit. */
export function tickNames(unit: Unit, language: Language): (value: number) => string {
  const format = numberFormat(language, {
    maximumFractionDigits: 0,
    signDisplay: unit === 'points' ? 'exceptZero' : 'auto',
  });
  return (value) => format.format(unit === 'mean' ? value : value * 100).replace('-', '−');
}

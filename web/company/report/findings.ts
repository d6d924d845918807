import { comparedFigure, comparisonOf } from '../../../functions/observatory/benchmark-comparison.ts';
import type {
  BenchmarkIndicator,
  ShownBenchmark,
} from '../../../functions/observatory/benchmark-document.ts';
import { beside } from '../../shared/beside.ts';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { judgedIndicators } from '../benchmark/judged.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { summarise } from '../benchmark/summary.ts';
import {
  differenceInterval,
  differenceInWords,
  figureInWords,
  publishedInterval,
  verdictInWords,
  verdictSign,
} from '../benchmark/wording.ts';
import { firstFindings } from '../home/findings.ts';
import type { LargeFigure, Rows } from './document.ts';
import { reportTexts } from './texts.ts';

/** All that the report takes of the benchmark's own words: figures, findings, rows. */

const mostFindings = 3;
const largeFigures = ['mention', 'netTone', 'charterKnown', 'aware', 'critical', 'positive'];

/** Three figures of the company that are there, in the order of what a board asks. */
export function largeFiguresOf(benchmark: ShownBenchmark, language: Language): LargeFigure[] {
  const t = reportTexts(language);
  const shown = benchmark.indicators.filter(({ company }) => company.estimate !== null);
  const rank = ({ id }: BenchmarkIndicator) =>
    largeFigures.includes(id) ? largeFigures.indexOf(id) : largeFigures.length;
  return [...shown]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostFindings)
    .map((indicator) => {
      const { company, unit } = indicator;
      const compared = comparedFigure(indicator, comparisonOf(benchmark, indicator));
      const others =
        compared && compared.estimate !== null ? [t.against(figureInWords(compared, unit, language))] : [];
      return {
        value: figureInWords(company, unit, language),
        name: indicatorName(indicator, language),
        beside: beside(publishedInterval(company, unit, language), ...others),
      };
    });
}

/** What is established against comparable people, as the company's home tells it first, each a sentence; three at most. */
export function findingsOf(benchmark: ShownBenchmark, language: Language): string[] {
  return firstFindings(judgedIndicators(benchmark))
    .filter(({ judged }) => judged?.standing === 'established')
    .map(({ indicator }) => summarise({ ...benchmark, indicators: [indicator] }, language));
}

/** How many differences are established, and on what terms: the table says which. */
export function establishedInWords(benchmark: ShownBenchmark, language: Language): string {
  const t = reportTexts(language, benchmark);
  const compared = benchmark.indicators.filter(({ difference }) => difference !== null);
  const told = compared.filter(({ difference }) => difference?.verdict !== 'similar');
  if (compared.length === 0) return summarise(benchmark, language);
  if (told.length === compared.length) return t.allEstablished(formatNumber(told.length, language));
  return t.established(formatNumber(told.length, language), formatNumber(compared.length, language));
}

/**
 * Every indicator, the best established first: the company, whom it is held against, the difference with the interval of its
 * own test, and the verdict.
 */
export function rowsOf(benchmark: ShownBenchmark, language: Language): Rows {
  const withInterval = (figure: BenchmarkIndicator['company'] | null, unit: BenchmarkIndicator['unit']) => {
    const interval = figure ? publishedInterval(figure, unit, language) : undefined;
    return `${figureInWords(figure, unit, language)}${interval ? ` (${interval})` : ''}`;
  };
  return judgedIndicators(benchmark).map((one) => {
    const { indicator, other, judged } = one;
    const { company, unit } = indicator;
    const sign = verdictSign(judged);
    return [
      indicatorName(indicator, language),
      withInterval(company, unit),
      withInterval(other, unit),
      judged
        ? `${differenceInWords(judged.estimate, unit, language)} (${differenceInterval(judged, unit, language)})`
        : '–',
      `${sign && `${sign} `}${verdictInWords(one, language)}`,
    ];
  });
}

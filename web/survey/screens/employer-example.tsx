import '../../company/benchmark/benchmark.css';
import type {
  Benchmark,
  BenchmarkIndicator,
  ShownBenchmark,
} from '../../../functions/observatory/benchmark-document.ts';
import { companyMinimum, companyNoise } from '../../../functions/observatory/company-plan.ts';
import type { Manifest, PublishedIndicator } from '../../../functions/observatory/edition.ts';
import { Z_95 } from '../../../functions/statistics/wilson.ts';
import { BenchmarkTable } from '../../company/benchmark/benchmark-table.tsx';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { Texts } from '../texts.ts';

export interface ExampleProps {
  language: Language;
  t: Texts;
  /** The observatory's figures beside the company's. */
  edition: Manifest;
  /** How many the wave has planned: the noise grows with them. */
  editions: number;
}

/** The company's own table, of a company that does not exist. */
export function EmployerExample({ language, t, edition, editions }: ExampleProps) {
  const benchmark = exampleBenchmark(edition, editions);
  if (benchmark.indicators.length === 0) return null;
  return (
    <figure class="employer-example">
      <figcaption>{t.seenExample(formatNumber(benchmark.respondents ?? 0, language))}</figcaption>
      <BenchmarkTable benchmark={benchmark} language={language} />
    </figure>
  );
}

const mostRows = 3;
/** How far the company that does not exist stands from the observatory. */
const offsets = [0.06, -0.05];

/**
 * A made-up benchmark at the size where the first figures are shown twice over, with as much noise as a real one has there.
 * Its last indicator is not shown yet, as most are not at that size.
 */
export function exampleBenchmark(
  edition: Manifest,
  editions: number,
): Benchmark & Pick<ShownBenchmark, 'standings'> {
  const respondents = 2 * companyMinimum('headline', editions);
  const shown = edition.indicators
    .filter(({ unit, estimate }) => unit === 'share' && estimate !== null)
    .toSorted((a, b) => Number(b.headline) - Number(a.headline))
    .slice(0, mostRows);
  const indicators = shown.map((indicator, index) => {
    const offset = offsets[index];
    return offset === undefined
      ? hidden(indicator)
      : made(indicator, { offset, respondents, noise: companyNoise(editions) });
  });
  return {
    edition: edition.id,
    wave: '',
    company: '',
    publishedOn: edition.publishedOn,
    respondents,
    answered: { from: respondents, to: respondents },
    invited: null,
    responseRate: null,
    adjustment: 'none',
    indicators,
    standings: Object.fromEntries(
      indicators.flatMap(({ id, difference }) =>
        difference ? [[id, { standing: 'none', low: difference.low, high: difference.high }]] : [],
      ),
    ),
  };
}

const nothing = { estimate: null, low: null, high: null, base: null, effectiveBase: null, population: null };

function hidden(indicator: PublishedIndicator): BenchmarkIndicator {
  return {
    ...about(indicator),
    company: { ...nothing, flags: [], suppressed: 'tooNoisy' },
    difference: null,
  };
}

function made(
  indicator: PublishedIndicator,
  { offset, respondents, noise }: { offset: number; respondents: number; noise: number },
): BenchmarkIndicator {
  const base = indicator.estimate ?? 0;
  const estimate = whole(Math.min(0.95, Math.max(0.05, base + offset)));
  const reach = Z_95 * Math.hypot(Math.sqrt((estimate * (1 - estimate)) / respondents), noise / respondents);
  const [low, high] = [whole(Math.max(0, estimate - reach)), whole(Math.min(1, estimate + reach))];
  const difference = whole(estimate - base);
  return {
    ...about(indicator),
    company: { ...nothing, estimate, low, high, base: respondents, flags: [] },
    difference: {
      estimate: difference,
      low: whole(difference - reach),
      high: whole(difference + reach),
      p: 1,
      adjustedP: 1,
      verdict: 'similar',
      moreNeeded: null,
    },
  };
}

function about({ id, unit, sentence, ...observatory }: PublishedIndicator) {
  return { id, unit, sentence, activity: null, observatory, adjusted: null };
}

function whole(share: number): number {
  return Math.round(share * 100) / 100;
}

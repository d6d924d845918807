import { comparisonsOf } from '../../../functions/observatory/benchmark-comparison.ts';
import { pick } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { coalitionInWords } from '../benchmark/coalition.ts';
import { developmentInWords } from '../benchmark/development.tsx';
import { type JudgedIndicator, judgedIndicators } from '../benchmark/judged.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { benchmarkTexts } from '../benchmark/texts.ts';
import type { BenchmarkDocuments } from '../benchmark/use-benchmark.ts';
import {
  differenceInterval,
  differenceInWords,
  figureInWords,
  verdictInWords,
  verdictSign,
} from '../benchmark/wording.ts';
import { GroupsWay } from '../groups/groups-way.tsx';
import { firstFindings } from './findings.ts';
import { texts } from './texts.ts';

const comparisonTexts = {
  adjusted: 'withAdjusted',
  adjustedOthers: 'withAdjusted',
  observatory: 'withObservatory',
  others: 'withOthers',
} as const;

/** Three tested differences in words, each with its interval. */
export function FirstFindings({ documents }: { documents: BenchmarkDocuments }) {
  const { t, language, number, day } = useSpace(texts);
  const { benchmark, chosen, isOlderWave } = documents;
  const findings = firstFindings(judgedIndicators(benchmark));
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  const title = pick(chosen.title, language);
  return (
    <section aria-labelledby="home-findings">
      <h3 id="home-findings">{t.findingsTitle}</h3>
      <p class="muted small home-edition">
        {t[comparisonTexts[comparison]]}{' '}
        {isOlderWave ? t.olderWave(title) : t.ofEdition(title, day(chosen.publishedOn))}
        {benchmark.simulated !== undefined && <strong> {t.simulated}</strong>}
      </p>
      {benchmark.coalition?.standsIn && <p>{coalitionInWords(benchmark, language)}</p>}
      {findings.length === 0 && <p>{t.noFinding(number(benchmark.respondents))}</p>}
      <ul class="home-findings unmarked flush">
        {findings.map((finding) => (
          <Finding key={finding.indicator.id} finding={finding} />
        ))}
      </ul>
      <p class="home-ways">
        <a href="#/benchmark">{t.allDifferences}</a>
        <GroupsWay benchmark={benchmark} />
      </p>
    </section>
  );
}

/** What has changed since the wave before, by the tests alone. */
export function Changes({ documents: { development, list } }: { documents: BenchmarkDocuments }) {
  const { t, language } = useSpace(texts);
  return (
    <section aria-labelledby="home-changes">
      <h3 id="home-changes">{t.changesTitle}</h3>
      <p>
        {development && development.editions.length > 1
          ? developmentInWords({ development, list }, language)
          : development
            ? t.firstWave
            : benchmarkTexts(language).developmentFailed}
      </p>
    </section>
  );
}

function Finding({ finding }: { finding: JudgedIndicator }) {
  const { t, language } = useSpace(texts);
  const { indicator, other, judged } = finding;
  if (!judged) return null;
  const { unit, company } = indicator;
  const [own, others] = [company, other].map((figure) => figureInWords(figure, unit, language));
  return (
    <li data-indicator={indicator.id} data-standing={judged.standing} data-sense={judged.sense}>
      <strong class="row-verdict">
        <span class="row-sign" aria-hidden="true">
          {verdictSign(judged)}{' '}
        </span>
        {verdictInWords(finding, language)}
      </strong>
      <span>{t.against(indicatorName(indicator, language), own ?? '', others ?? '')}</span>
      <span class="muted small">
        <b>{differenceInWords(judged.estimate, unit, language)}</b>,{' '}
        {differenceInterval(judged, unit, language)}
      </span>
    </li>
  );
}

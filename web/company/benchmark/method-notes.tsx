import { pick } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { directionOf } from './directions.ts';
import { BenchmarkTerms, QuestionList } from './overview.tsx';
import { indicatorName } from './phrases.ts';
import { benchmarkWords } from './texts.ts';
import type { BenchmarkDocuments } from './use-benchmark.ts';

/** What the words of the rows mean, how the figures are made, and which way each indicator is better. */
export function MethodNotes({ documents }: { documents: BenchmarkDocuments }) {
  const { t, language } = useSpace(benchmarkWords);
  const { benchmark, manifest } = documents;
  const ways = { higher: t.higherBetter, lower: t.lowerBetter, none: t.neitherBetter };
  return (
    <>
      <p>{t.verdictNote}</p>
      <BenchmarkTerms documents={documents} />
      {benchmark.supplement && <p>{t.groupsNote}</p>}
      <p class="muted small">{t.standing}</p>
      <h3>{t.directionsTitle}</h3>
      <dl class="directions">
        {benchmark.indicators.map((indicator) => {
          const { better, reason } = directionOf(indicator);
          return (
            <div key={indicator.id}>
              <dt>{indicatorName(indicator, language)}</dt>
              <dd>{t.because(ways[better], pick(reason, language))}</dd>
            </div>
          );
        })}
      </dl>
      <h3>{t.questionsTitle}</h3>
      <QuestionList manifest={manifest} />
    </>
  );
}

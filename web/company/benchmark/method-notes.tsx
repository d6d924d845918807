import type { Language } from '../../shared/language.ts';
import { pick } from '../../shared/language.ts';
import { directionOf } from './directions.ts';
import { BenchmarkTerms, QuestionList } from './overview.tsx';
import { indicatorName } from './phrases.ts';
import { benchmarkTexts } from './texts.ts';
import type { BenchmarkDocuments } from './use-benchmark.ts';

/** What the words of the rows mean, how the figures are made, and which way each indicator is better. */
export function MethodNotes(props: { documents: BenchmarkDocuments; language: Language }) {
  const { documents, language } = props;
  const { benchmark, manifest } = documents;
  const t = benchmarkTexts(language);
  const ways = { higher: t.higherBetter, lower: t.lowerBetter, none: t.neitherBetter };
  return (
    <>
      <p>{t.verdictNote}</p>
      <BenchmarkTerms documents={documents} language={language} />
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
      <QuestionList manifest={manifest} language={language} />
    </>
  );
}

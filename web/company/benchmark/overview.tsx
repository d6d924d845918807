import { type Comparison, comparisonsOf } from '../../../functions/observatory/benchmark-comparison.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { companyMinimum, companyNoise } from '../../../functions/observatory/company-plan.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { Z_95 } from '../../../functions/statistics/wilson.ts';
import { formatPercent } from '../../shared/format.ts';
import { type Language, pick, typeset } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import type { CompanyProfile } from '../part.ts';
import { adjustedBy, profileInWords } from '../profile-in-words.ts';
import { benchmarkTexts, benchmarkWords } from './texts.ts';
import type { BenchmarkDocuments } from './use-benchmark.ts';

interface OverviewProps {
  documents: BenchmarkDocuments;
}

/** What a reader must know before any figure: made-up answers, a provisional edition, another wave than the newest. */
export function BenchmarkNotices({ documents }: OverviewProps) {
  const { t, language, number, day } = useSpace(benchmarkWords);
  const { chosen, benchmark, manifest, isOlderWave } = documents;
  return (
    <>
      {benchmark.simulated !== undefined && (
        <div class="message message-wrong" data-notice="simulated">
          <p>
            <strong>{t.simulatedTitle}</strong> {t.simulatedText(number(benchmark.simulated))}
          </p>
        </div>
      )}
      {manifest.provisional && (
        <div class="message message-waiting" data-notice="provisional">
          <p>{t.provisional}</p>
        </div>
      )}
      {isOlderWave && (
        <div class="message message-waiting" data-notice="older-wave">
          <p>{t.olderWave(pick(chosen.title, language))}</p>
        </div>
      )}
      {chosen.repeatedIn && (
        <div class="message message-waiting" data-notice="repeated">
          <p>
            {t.repeated(
              t.editionNamed(chosen.id, day(chosen.publishedOn)),
              t.editionNamed(chosen.repeatedIn.id, day(chosen.repeatedIn.publishedOn)),
            )}
          </p>
        </div>
      )}
    </>
  );
}

interface BaseProps {
  benchmark: ShownBenchmark;
  company: CompanyProfile;
}

/** On how many answers it rests. */
export function BenchmarkBase({ benchmark, company }: BaseProps) {
  const { t, language, number } = useSpace(benchmarkWords);
  const { respondents, answered, invited, responseRate } = benchmark;
  const told = number(respondents);
  return (
    <p data-base>
      {answered ? t.aboutBase(told) : t.base(told)}
      {invited !== null && responseRate !== null
        ? t.ofInvited(number(invited), formatPercent(responseRate, language))
        : '.'}{' '}
      {t.ofHeadcount(number(company.headcount))}
    </p>
  );
}

/** How large the noise is, and against whom the company is held. */
export function BenchmarkTerms({ documents: { benchmark, manifest } }: OverviewProps) {
  const { t, language } = useSpace(benchmarkWords);
  return (
    <>
      {manifest.privacy && <NoiseInWords benchmark={benchmark} editions={manifest.privacy.editions} />}
      {comparisonsOf(benchmark).map((comparison, index) => (
        <p key={comparison} class="muted" data-comparison={comparison}>
          {index > 0 && comparison === 'observatory'
            ? t.observatoryElse
            : comparisonText(benchmark, comparison, language)}
        </p>
      ))}
    </>
  );
}

function comparisonText(benchmark: ShownBenchmark, comparison: Comparison, language: Language): string {
  const t = benchmarkTexts(language);
  const profile = profileInWords(adjustedBy(benchmark), language);
  if (comparison === 'adjusted') return typeset(t.likeForLikeText(profile), language);
  if (comparison === 'adjustedOthers') return typeset(t.adjustedText(profile), language);
  return comparison === 'others' ? t.unadjustedText : t.observatoryText;
}

interface NoiseProps {
  benchmark: ShownBenchmark;
  editions: number;
}

/** How large the noise is for a company of its size, what it is for, and what more answers would add. */
function NoiseInWords({ benchmark: { respondents, coalition }, editions }: NoiseProps) {
  const { t, number } = useSpace(benchmarkWords);
  // Members together have the noise of all.
  const added = coalition?.standsIn ? coalition.companies : 1;
  const reach = Z_95 * companyNoise(editions) * Math.sqrt(added);
  const everything = companyMinimum('all', editions);
  const whole = (value: number) => number(Math.round(value));
  return (
    <p data-noise>
      {t.noise(whole(reach), whole(respondents), whole((reach / respondents) * 100))} {t.promise}
      {respondents < everything * added && ` ${t.headlinesOnly(whole(everything))}`}
    </p>
  );
}

/** Every question that an indicator is made from, as it was asked, and who was asked it. */
export function QuestionList({ manifest }: { manifest: Manifest }) {
  const { t, language } = useSpace(benchmarkWords);
  return (
    <ol class="benchmark-questions small">
      {manifest.questions
        .filter(({ kind }) => kind !== 'profile')
        .map(({ id, text, base }) => (
          <li key={id}>
            {pick(text, language)} <span class="muted">{t.askedOf(pick(base, language))}</span>
          </li>
        ))}
    </ol>
  );
}

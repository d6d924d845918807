import { type Comparison, comparisonsOf } from '../../../functions/observatory/benchmark-comparison.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { companyMinimum, companyNoise } from '../../../functions/observatory/company-plan.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { Z_95 } from '../../../functions/statistics/wilson.ts';
import { formatDate, formatNumber, formatPercent } from '../../shared/format.ts';
import { type Language, pick, typeset } from '../../shared/language.ts';
import type { CompanyProfile } from '../part.ts';
import { adjustedBy, profileInWords } from '../profile-in-words.ts';
import { benchmarkTexts } from './texts.ts';
import type { BenchmarkDocuments } from './use-benchmark.ts';

interface OverviewProps {
  documents: BenchmarkDocuments;
  language: Language;
}

/** What a reader must know before any figure: made-up answers, a provisional edition, another wave than the newest. */
export function BenchmarkNotices({ documents, language }: OverviewProps) {
  const { chosen, benchmark, manifest, isOlderWave } = documents;
  const t = benchmarkTexts(language);
  return (
    <>
      {benchmark.simulated !== undefined && (
        <div class="message message-wrong" data-notice="simulated">
          <p>
            <strong>{t.simulatedTitle}</strong> {t.simulatedText(formatNumber(benchmark.simulated, language))}
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
              t.editionNamed(chosen.id, formatDate(chosen.publishedOn, language)),
              t.editionNamed(chosen.repeatedIn.id, formatDate(chosen.repeatedIn.publishedOn, language)),
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
  language: Language;
}

/** On how many answers it rests. */
export function BenchmarkBase({ benchmark, company, language }: BaseProps) {
  const { respondents, answered, invited, responseRate } = benchmark;
  const t = benchmarkTexts(language);
  const told = formatNumber(respondents, language);
  return (
    <p data-base>
      {answered ? t.aboutBase(told) : t.base(told)}
      {invited !== null && responseRate !== null
        ? t.ofInvited(formatNumber(invited, language), formatPercent(responseRate, language))
        : '.'}{' '}
      {t.ofHeadcount(formatNumber(company.headcount, language))}
    </p>
  );
}

/** How large the noise is, and against whom the company is held. */
export function BenchmarkTerms({ documents: { benchmark, manifest }, language }: OverviewProps) {
  const t = benchmarkTexts(language);
  return (
    <>
      {manifest.privacy && (
        <NoiseInWords benchmark={benchmark} editions={manifest.privacy.editions} language={language} />
      )}
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
  language: Language;
}

/** How large the noise is for a company of its size, what it is for, and what more answers would add. */
function NoiseInWords({ benchmark: { respondents, coalition }, editions, language }: NoiseProps) {
  const t = benchmarkTexts(language);
  // Members together have the noise of all.
  const added = coalition?.standsIn ? coalition.companies : 1;
  const reach = Z_95 * companyNoise(editions) * Math.sqrt(added);
  const everything = companyMinimum('all', editions);
  const whole = (value: number) => formatNumber(Math.round(value), language);
  return (
    <p data-noise>
      {t.noise(whole(reach), whole(respondents), whole((reach / respondents) * 100))} {t.promise}
      {respondents < everything * added && ` ${t.headlinesOnly(whole(everything))}`}
    </p>
  );
}

/** Every question that an indicator is made from, as it was asked, and who was asked it. */
export function QuestionList({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = benchmarkTexts(language);
  return (
    <ol class="benchmark-questions">
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

import { type Comparison, comparisonsOf } from '../../../functions/observatory/benchmark-comparison.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Manifest, MethodNotice } from '../../../functions/observatory/edition.ts';
import { type Language, pick, typeset } from '../../shared/language.ts';
import type { BenchmarkListItem } from '../benchmark/use-benchmark.ts';
import type { CompanyProfile } from '../part.ts';
import { adjustedBy, profileInWords } from '../profile-in-words.ts';
import { reportTexts } from './texts.ts';

interface MethodBoxProps {
  manifest: Manifest;
  company: CompanyProfile;
  edition: BenchmarkListItem;
  benchmark: ShownBenchmark;
  language: Language;
}

const fields = [
  'who',
  'forWhom',
  'universe',
  'selection',
  'mode',
  'dates',
  'numbers',
  'weighting',
  'wording',
  'limits',
] as const satisfies (keyof MethodNotice)[];

/** The edition's method notice in full, what is particular to a company's benchmark, and how to cite it. */
export function MethodBox({ manifest, company, edition, benchmark, language }: MethodBoxProps) {
  const t = reportTexts(language);
  const [comparison = 'observatory'] = comparisonsOf(benchmark);
  const address = `${location.origin}/${language}/?edition=${encodeURIComponent(manifest.id)}`;
  return (
    <section class="report-method" aria-labelledby="report-method">
      <h3 id="report-method">{t.method}</h3>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t[field]}</dt>
            <dd>{asSentence(pick(manifest.notice[field], language))}</dd>
          </div>
        ))}
        <div>
          <dt>{t.comparison}</dt>
          <dd>{comparisonText(benchmark, comparison, language)}</dd>
        </div>
        <div>
          <dt>{t.anonymity}</dt>
          <dd>{manifest.privacy ? t.anonymityText : t.anonymityFormer}</dd>
        </div>
        <div>
          <dt>{t.cite}</dt>
          <dd>
            {t.citeObservatory} {pick(manifest.citation, language)}
            <br />
            {t.citeCompany} <bdi>{company.name}</bdi>
            {t.citeCompanyText(pick(edition.title, language), edition.id)}
            <br />
            {t.online}{' '}
            <a class="report-address" href={address}>
              {address}
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function comparisonText(benchmark: ShownBenchmark, comparison: Comparison, language: Language): string {
  const t = reportTexts(language);
  const names = adjustedBy(benchmark);
  const profile = profileInWords(names, language);
  // A single table is fitted to no other.
  if (comparison === 'adjusted') return typeset(t.comparisonLikeForLike(profile, names.length > 1), language);
  if (comparison === 'adjustedOthers') return typeset(t.comparisonText(profile), language);
  return comparison === 'others' ? t.comparisonUnadjusted : t.comparisonObservatory;
}

/** A notice's field may be a phrase or sentences; here each begins and ends like a sentence. */
function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

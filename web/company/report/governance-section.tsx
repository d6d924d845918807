import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { useLoaded } from '../../space/loaded.tsx';
import { useSpace } from '../../space/space.ts';
import { GovernanceSummary } from '../governance/governance-summary.tsx';
import type { StatingCompany } from '../part.ts';
import { reportTexts } from './texts.ts';

/**
 * What the company states, what its people know of it, and what follows. The benchmark is the report's own, which may
 * be an earlier one than the newest.
 */
export function GovernanceSection({ benchmark }: { benchmark: ShownBenchmark | undefined }) {
  const { language, session } = useSpace();
  const t = reportTexts(language);
  // Read anew, since it may have been stated after the space was opened.
  const { value, error } = useLoaded(() => session.request<StatingCompany>('/company'));
  return (
    <section class="report-governance" aria-labelledby="report-governance">
      <h3 id="report-governance">{t.governance}</h3>
      {!value && <p>{error === undefined ? '…' : t.governanceUnknown}</p>}
      {value && <GovernanceSummary language={language} governance={value.governance} benchmark={benchmark} />}
    </section>
  );
}

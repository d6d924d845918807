import { useEffect, useState } from 'preact/hooks';
import type { Governance } from '../../../functions/survey/governance.ts';
import type { Language } from '../../shared/language.ts';
import type { ShownBenchmark } from '../benchmark/use-benchmark.ts';
import { GovernanceSummary } from '../governance/governance-summary.tsx';
import type { CompanyProfile, Session } from '../session.ts';
import { reportTexts } from './texts.ts';

interface GovernanceSectionProps {
  session: Session;
  /** The report's own, which may be an earlier one than the newest. */
  benchmark: ShownBenchmark | undefined;
  language: Language;
}

type Loaded = { readonly governance: Governance | undefined } | 'failed';

/** What the company states, what its people know of it, and what follows. */
export function GovernanceSection({ session, benchmark, language }: GovernanceSectionProps) {
  const t = reportTexts(language);
  const loaded = useGovernance(session);
  return (
    <section class="report-governance" aria-labelledby="report-governance">
      <h3 id="report-governance">{t.governance}</h3>
      {loaded === undefined && <p>…</p>}
      {loaded === 'failed' && <p>{t.governanceUnknown}</p>}
      {typeof loaded === 'object' && (
        <GovernanceSummary language={language} governance={loaded.governance} benchmark={benchmark} />
      )}
    </section>
  );
}

/** Read anew, since it may have been stated after the space was opened. */
function useGovernance(session: Session): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let isCurrent = true;
    session.request<CompanyProfile & { governance?: Governance }>('/company').then(
      ({ governance }) => isCurrent && setLoaded({ governance }),
      () => isCurrent && setLoaded('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [session]);
  return loaded;
}

import { proposedSteps } from '../governance/propose-steps.ts';
import type { PartProps, StatingCompany } from '../part.ts';
import { newestCount } from '../participation/wording.ts';
import type { HomeState } from './next-action.ts';
import type { HomeDocuments } from './use-home.ts';

/** How many answers the company aims at; where it has said nothing, those that first figures need. */
export function targetOf({ current, aim }: HomeDocuments): number {
  return current ? (aim ?? current.counts.required) : 0;
}

/** What the next action follows from, out of all that was read. */
export function stateOf(company: PartProps['company'], documents: HomeDocuments): HomeState {
  const { current, shown, plan } = documents;
  const { governance } = company as StatingCompany;
  return {
    status: company.status,
    wave: current && {
      status: current.wave.status,
      invited: current.counts.invited,
      target: targetOf(documents),
      answered: newestCount(current.counts),
    },
    benchmark:
      shown.state === 'ready'
        ? {
            isRead: documents.isRead,
            steps: governance && proposedSteps({ governance, benchmark: shown.documents.benchmark, plan }),
          }
        : undefined,
    hasStatedGovernance: governance !== undefined,
  };
}

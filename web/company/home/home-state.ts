import { proposedSteps } from '../governance/propose-steps.ts';
import type { Participation } from '../invite/plan.ts';
import type { OpenedPartProps, StatingCompany } from '../part.ts';
import { newestCount } from '../participation/wording.ts';
import type { HomeDocuments } from './load-home.ts';
import type { HomeState } from './next-action.ts';

/** How many answers the company aims at; where it has said nothing, those that first figures need. */
export function targetOf({ current, aim }: HomeDocuments): number {
  return current ? (aim ?? current.counts.required) : 0;
}

/**
 * What it is as a federation that surveys nobody of its own: one of which a code or a member tells, and whom nobody was
 * invited for.
 */
export function federationOf({ current, federation }: HomeDocuments): { members: number } | undefined {
  if (!federation || (federation.code === null && federation.members.length === 0)) return undefined;
  return current && current.counts.invited > 0 ? undefined : { members: federation.members.length };
}

/** Whether anybody's answers were counted by now: of a wave's first week nothing is known. */
export function isCounted({ weeks, answered }: Participation): boolean {
  return weeks.length > 0 || answered !== null;
}

/** What the next action follows from, out of all that was read. */
export function stateOf({ company, mayChange }: OpenedPartProps, documents: HomeDocuments): HomeState {
  const { current, shown, plan } = documents;
  const { governance } = company as StatingCompany;
  return {
    status: company.status,
    wave: current && {
      status: current.wave.status,
      invited: current.counts.invited,
      target: targetOf(documents),
      isCounted: isCounted(current.counts),
      answered: newestCount(current.counts),
      isOpened: current.isOpened,
    },
    benchmark:
      shown.state === 'ready'
        ? {
            isRead: documents.isRead,
            steps: governance && proposedSteps({ governance, benchmark: shown.documents.benchmark, plan }),
          }
        : undefined,
    hasStatedGovernance: governance !== undefined,
    federation: federationOf(documents),
    mayChange,
  };
}

import type { ActionPlan } from '../../../functions/survey/action-plan.ts';
import { dayInParis } from '../../../functions/survey/wave.ts';
import type { Session } from '../../space/session.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import { type BenchmarkState, loadBenchmark } from '../benchmark/use-benchmark.ts';
import { type FederationView, federationPath } from '../federation/federation-shown.tsx';
import type { Mailing } from '../invite/mail/mailing.ts';
import type { Participation, Plan } from '../invite/plan.ts';
import { waveRoute, wavesToFollow } from '../invite/waves.ts';
import type { CompanyProfile } from '../part.ts';
import { readTarget } from '../participation/target.tsx';
import { isRead } from './read-mark.ts';

/** All that the home page reads. */
export interface HomeDocuments {
  /** `YYYY-MM-DD` in Paris, as the page is opened. */
  readonly today: string;
  /** The wave that there is most to do for, and what is known of it. */
  readonly current:
    | {
        readonly wave: PublicWave;
        readonly counts: Participation;
        /** Undefined where it could not be had: the page shows the rest. */
        readonly mailing: Mailing | undefined;
        /** Whether its guarantee sheet is frozen. */
        readonly isOpened: boolean;
      }
    | undefined;
  readonly shown: BenchmarkState;
  /** What it is as a federation, or a member of one; undefined where it could not be had. */
  readonly federation: FederationView | undefined;
  /** What the company chose to do. */
  readonly plan: ActionPlan;
  /** Whether the benchmark was opened in this browser. */
  readonly isRead: boolean;
  /** How many answers the company aims at, where this browser keeps it. */
  readonly aim: number | undefined;
}

export async function loadHome(session: Session, { id, status }: CompanyProfile): Promise<HomeDocuments> {
  const [current, plan, federation, shown] = await Promise.all([
    loadWave(session),
    session.request<ActionPlan>('/company/actions'),
    session.request<FederationView>(federationPath).catch(() => undefined),
    status === 'verified'
      ? loadBenchmark(session, undefined)
      : Promise.resolve<BenchmarkState>({ state: 'notVerified' }),
  ]);
  return {
    today: dayInParis(new Date()),
    current,
    shown,
    federation,
    plan,
    isRead: shown.state === 'ready' && isRead(id, shown.documents.chosen.id),
    aim: current && readTarget(id, current.wave.id),
  };
}

async function loadWave(session: Session): Promise<HomeDocuments['current']> {
  const [wave] = wavesToFollow(await session.request<PublicWave[]>('/waves'));
  if (!wave) return undefined;
  const [counts, { isOpened }, mailing] = await Promise.all([
    session.request<Participation>(waveRoute(wave.id, 'participation')),
    session.request<Plan>(waveRoute(wave.id, 'invitations')),
    session.request<Mailing>(waveRoute(wave.id, 'mailing')).catch(() => undefined),
  ]);
  return { wave, counts, mailing, isOpened };
}

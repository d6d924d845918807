import { useState } from 'preact/hooks';
import type { Development } from '../../../functions/observatory/benchmark-development.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { EditionListItem, Manifest } from '../../../functions/observatory/edition.ts';
import { ApiError, request } from '../../shared/api.ts';
import type { Text } from '../../shared/language.ts';
import { useLoaded } from '../../space/loaded.tsx';
import type { Session } from '../../space/session.ts';
import { useSpace } from '../../space/space.ts';
import type { FederationView } from '../federation/federation-shown.tsx';
import type { Participation } from '../invite/plan.ts';
import { waveRoute } from '../invite/waves.ts';
import type { CompanyProfile } from '../part.ts';

/** One of the company's benchmarks, by the edition it was made for. */
export interface BenchmarkListItem {
  readonly id: string;
  readonly wave: string;
  readonly title: Text;
  readonly publishedOn: string;
  readonly respondents: number;
  /** The newest edition that repeats it, as those of the former rules did. */
  readonly repeatedIn: { readonly id: string; readonly publishedOn: string } | null;
}

export interface BenchmarkDocuments {
  /** Newest first. */
  readonly list: readonly BenchmarkListItem[];
  readonly chosen: BenchmarkListItem;
  readonly benchmark: ShownBenchmark;
  /** Of the edition that the benchmark was made for. */
  readonly manifest: Manifest;
  /** Undefined where it could not be had: the benchmark is shown without it. */
  readonly development: Development | undefined;
  /** Whether a later wave has an edition, but no benchmark of this company. */
  readonly isOlderWave: boolean;
}

export type BenchmarkState =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'notVerified' }
  | { readonly state: 'noEdition' }
  | {
      readonly state: 'tooFew';
      readonly newest: EditionListItem;
      readonly participation: Participation | undefined;
      /** Whether it is a federation, whose members' figures are to come. */
      readonly hasMembers?: boolean;
    }
  | { readonly state: 'ready'; readonly documents: BenchmarkDocuments };

/** The benchmark that the address names, or the newest, with all that is shown beside it. */
export function useBenchmark({ status }: CompanyProfile) {
  const { session } = useSpace();
  const [wanted, setWanted] = useState(editionInAddress);
  const { value, error, isBusy, reload } = useLoaded<BenchmarkState>(
    async () => (status === 'verified' ? loadBenchmark(session, wanted) : { state: 'notVerified' }),
    [status, wanted],
  );
  const shown: BenchmarkState = error === undefined ? (value ?? { state: 'waiting' }) : stateOfError(error);
  const choose = (edition: string) => {
    keepInAddress(edition);
    setWanted(edition);
  };
  return { shown, isBusy, choose, retry: reload };
}

function stateOfError(error: unknown): BenchmarkState {
  if (error instanceof ApiError && error.slug === 'company-not-verified') return { state: 'notVerified' };
  return { state: 'failed', error };
}

/** The benchmark of an edition, or the newest; or why there is none. */
export async function loadBenchmark(session: Session, wanted: string | undefined): Promise<BenchmarkState> {
  const [list, editions] = await Promise.all([
    session.request<BenchmarkListItem[]>('/company/editions'),
    // Public, and newest first; that of 2010 is of no wave.
    request<EditionListItem[]>('/editions'),
  ]);
  const newest = editions.find(({ wave }) => wave !== null);
  const chosen = list.find(({ id }) => id === wanted) ?? list[0];
  if (!chosen) {
    if (!newest) return { state: 'noEdition' };
    const path = waveRoute(newest.wave ?? 'current', 'participation');
    // Undefined where it cannot be had.
    const [participation, federation] = await Promise.all([
      session.request<Participation>(path).catch(() => undefined),
      session.request<FederationView>('/company/federation').catch(() => undefined),
    ]);
    const hasMembers = (federation?.members.length ?? 0) > 0;
    return { state: 'tooFew', newest, participation, hasMembers };
  }
  const [benchmark, manifest, development] = await Promise.all([
    session.request<ShownBenchmark>(benchmarkPath(chosen.id)),
    request<Manifest>(`/editions/${encodeURIComponent(chosen.id)}`),
    session.request<Development>('/company/development').catch(() => undefined),
  ]);
  // The public list may be some minutes old, and not have the company's own newest edition yet.
  const isOlderWave =
    chosen === list[0] &&
    newest !== undefined &&
    newest.wave !== chosen.wave &&
    newest.publishedOn >= chosen.publishedOn;
  return { state: 'ready', documents: { list, chosen, benchmark, manifest, development, isOlderWave } };
}

export function benchmarkPath(edition: string): string {
  return `/company/editions/${encodeURIComponent(edition)}`;
}

const parameter = 'edition';

function editionInAddress(): string | undefined {
  return new URLSearchParams(location.search).get(parameter) ?? undefined;
}

/** So that a reload, the other language and the report show the same one. */
function keepInAddress(edition: string): void {
  const address = new URL(location.href);
  address.searchParams.set(parameter, edition);
  history.replaceState(history.state, '', address);
}

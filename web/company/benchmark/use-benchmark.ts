import { useEffect, useState } from 'preact/hooks';
import type { Development } from '../../../functions/observatory/benchmark-development.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { EditionListItem, Manifest } from '../../../functions/observatory/edition.ts';
import { ApiError, request } from '../../shared/api.ts';
import type { Text } from '../../shared/language.ts';
import type { PartProps } from '../part.ts';
import type { Session } from '../session.ts';

/** One of the company's benchmarks, by the edition it was made for. */
export interface BenchmarkListItem {
  readonly id: string;
  readonly wave: string;
  readonly title: Text;
  readonly publishedOn: string;
  readonly respondents: number;
  /** The newest edition that repeats it. */
  readonly repeatedIn: { readonly id: string; readonly publishedOn: string } | null;
}

export type ShownBenchmark = Benchmark & { readonly simulated?: number };

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

export interface Participation {
  readonly invited: number;
  readonly admitted: number;
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
    }
  | { readonly state: 'ready'; readonly documents: BenchmarkDocuments };

/** The benchmark that the address names, or the newest, with all that is shown beside it. */
export function useBenchmark({ session, company }: Pick<PartProps, 'session' | 'company'>) {
  const [wanted, setWanted] = useState(editionInAddress);
  const [shown, setShown] = useState<BenchmarkState>({ state: 'waiting' });
  const [isBusy, setBusy] = useState(true);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    setBusy(true);
    const show = (next: BenchmarkState) => {
      if (!isCurrent) return;
      setShown(next);
      setBusy(false);
    };
    if (company.status !== 'verified') show({ state: 'notVerified' });
    else loadBenchmark(session, wanted).then(show, (error) => show(stateOfError(error)));
    return () => {
      isCurrent = false;
    };
  }, [session, company.status, wanted, attempt]);

  return {
    shown,
    isBusy,
    choose(edition: string) {
      keepInAddress(edition);
      setWanted(edition);
    },
    retry() {
      setShown({ state: 'waiting' });
      setAttempt(attempt + 1);
    },
  };
}

function stateOfError(error: unknown): BenchmarkState {
  if (error instanceof ApiError && error.slug === 'company-not-verified') return { state: 'notVerified' };
  return { state: 'failed', error };
}

async function loadBenchmark(session: Session, wanted: string | undefined): Promise<BenchmarkState> {
  const [list, editions] = await Promise.all([
    session.request<BenchmarkListItem[]>('/company/editions'),
    // Public, and newest first; that of 2010 is of no wave.
    request<EditionListItem[]>('/editions'),
  ]);
  const newest = editions.find(({ wave }) => wave !== null);
  const chosen = list.find(({ id }) => id === wanted) ?? list[0];
  if (!newest) return { state: 'noEdition' };
  if (!chosen) return { state: 'tooFew', newest, participation: await loadParticipation(session) };
  const [benchmark, manifest, development] = await Promise.all([
    session.request<ShownBenchmark>(benchmarkPath(chosen.id)),
    request<Manifest>(`/editions/${encodeURIComponent(chosen.id)}`),
    session.request<Development>('/company/development').catch(() => undefined),
  ]);
  const isOlderWave = chosen === list[0] && newest.wave !== chosen.wave;
  return { state: 'ready', documents: { list, chosen, benchmark, manifest, development, isOlderWave } };
}

/** Of the current wave unless one is named; undefined where there is none, or where it cannot be had. */
export async function loadParticipation(
  session: Session,
  wave = 'current',
): Promise<Participation | undefined> {
  const path = `/company/waves/${encodeURIComponent(wave)}/participation`;
  return session.request<Participation>(path).catch(() => undefined);
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

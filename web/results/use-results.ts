import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type EditionSource,
  loadEdition,
  loadTable,
  type PageDocuments,
  type Tables,
  tablesFor,
} from './documents.ts';
import { exploredView } from './explore.tsx';
import { type InitialState, initialTables } from './initial-state.ts';
import type { PageProps } from './page-props.ts';
import { findingAddresses, sectionAddresses } from './question-tables.ts';
import { tablesAheadOfTime } from './tables-ahead.ts';
import type { View } from './view.ts';

interface ResultsInput {
  readonly view: View;
  /** What the page came with. */
  readonly initial?: InitialState | undefined;
  /** The same one as long as the page stands; the API's public documents unless it is given. */
  readonly source?: EditionSource;
}

type Results = Omit<PageProps, 'language' | 'view' | 'onChoose'>;

/** Loads what a view of an edition shows: the edition, then its tables. */
export function useResults(input: ResultsInput): Results {
  const [attempt, setAttempt] = useState(0);
  const documents = useEdition(input, attempt);
  const { tables, retry, fetchAhead } = useTables(documents, input);
  return {
    documents,
    tables,
    areSectionsReady: useSettled(documents, input.view, tables),
    onRetry: () => setAttempt(attempt + 1),
    onRetryTable: retry,
    onAhead: fetchAhead,
  };
}

function useEdition({ view: { edition }, initial, source }: ResultsInput, attempt: number): PageDocuments {
  const [documents, setDocuments] = useState<PageDocuments>(initial?.documents ?? { state: 'waiting' });
  const isInitial = useRef(initial !== undefined);
  useEffect(() => {
    if (isInitial.current) {
      isInitial.current = false;
      return;
    }
    let isCurrent = true;
    // An edition stays in sight until the next one is there.
    setDocuments((before) => (before.state === 'ready' ? before : { state: 'waiting' }));
    loadEdition(edition, source).then((loaded) => {
      if (isCurrent) setDocuments(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [edition, attempt]);
  return documents;
}

interface LoadedTables {
  readonly tables: Tables;
  /** Asks again for one that failed. */
  readonly retry: (address: string) => void;
  /** Fetches what the reader may want next, so that it is there when it is chosen. */
  readonly fetchAhead: (addresses: readonly string[]) => void;
}

/** Loads every table that the view shows, each once. */
function useTables(documents: PageDocuments, { view, initial, source }: ResultsInput): LoadedTables {
  const [tables, setTables] = useState<Tables>(() => initialTables(initial));
  const asked = useRef(new Set<string>(tables.keys()));
  const [ahead] = useState(() => tablesAheadOfTime((address) => loadTable(address, source)));
  const load = (address: string) => {
    asked.current.add(address);
    ahead.take(address).then((loaded) => setTables((before) => new Map(before).set(address, loaded)));
  };
  const needed = useMemo(() => neededTables(documents, view), [documents, view]);
  useEffect(() => {
    for (const address of needed) if (!asked.current.has(address)) load(address);
  });
  const retry = (address: string) => {
    setTables((before) => new Map(before).set(address, { state: 'waiting' }));
    load(address);
  };
  // What was fetched ahead is drawn in the same breath as the choice, before the effect takes it over.
  const shown = useMemo(() => ahead.filledIn(tables, needed), [ahead, tables, needed]);
  const fetchAhead = (addresses: readonly string[]) =>
    ahead.fetch(addresses.filter((address) => !asked.current.has(address)));
  return { tables: shown, retry, fetchAhead };
}

/**
 * Whether the tables that an edition opens with have all arrived, or failed: its sections appear together, so that
 * no late note or summary pushes what is being read. Once true, later choices fill their own rows.
 */
function useSettled(documents: PageDocuments, view: View, tables: Tables): boolean {
  const settled = useRef<string>(undefined);
  if (documents.state !== 'ready') return false;
  const { id } = documents.value.manifest;
  const isWaiting = (address: string) => (tables.get(address) ?? { state: 'waiting' }).state === 'waiting';
  if (settled.current !== id && !neededTables(documents, view).some(isWaiting)) settled.current = id;
  return settled.current === id;
}

/** The addresses of all tables that a view shows. */
export function neededTables(documents: PageDocuments, view: View): string[] {
  if (documents.state !== 'ready') return [];
  const { value } = documents;
  const { question, by } = exploredView(value, view);
  const shown = [sectionAddresses(value, view), findingAddresses(value), tablesFor(value, question, by)];
  return [...new Set(shown.flat())];
}

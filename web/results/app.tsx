import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, type Language } from '../shared/language.ts';
import { usePageAddress } from '../shared/page-address.ts';
import { addressesFor, loadEdition, type PageDocuments, type Tables } from './documents.ts';
import { exploredView } from './explore.tsx';
import { type InitialState, initialTables } from './initial-state.ts';
import { ObservatoryPage } from './page.tsx';
import { viewTitle } from './preview.ts';
import { sectionAddresses } from './question-tables.ts';
import { tablesAheadOfTime } from './tables-ahead.ts';
import { anchorOf, readView, type View, viewQuery } from './view.ts';

/**
 * Keeps the address, what the reader chose and what was loaded together; all drawing is the page's.
 *
 * @param initial  what the page came with, already drawn from it
 */
export function App({ initial }: { initial?: InitialState | undefined }) {
  const address = usePageAddress();
  // No server sees the fragment: what the page came with was drawn without it.
  const [view, setView] = useState(() => readView(initial ? withoutFragment(address) : address));
  const [attempt, setAttempt] = useState(0);
  const documents = useEdition({ edition: view.edition, attempt, initial });
  const { tables, retry: retryTable, fetchAhead } = useTables(documents, view, initial);
  const areSectionsReady = useSettled(documents, view, tables);
  useAnchor(areSectionsReady);
  useEffect(() => {
    const follow = () => setView(readView(new URL(location.href)));
    if (initial && location.hash !== '') follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const current = useRef(view);
  current.current = view;
  const choose = (change: (view: View) => View) => {
    const before = current.current;
    const next = change(before);
    current.current = next;
    // Another edition is another page to go back from; a filter is not.
    const write = next.edition === before.edition ? 'replaceState' : 'pushState';
    const address = `${location.pathname}${viewQuery(next)}${location.hash}`;
    history[write](null, '', address);
    setView(next);
  };
  const language = currentLanguage(address.pathname);
  const title = documents.state === 'ready' ? viewTitle(documents.value, view, language) : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  return (
    <>
      <Header current="observatory" />
      <ObservatoryPage
        language={language}
        documents={documents}
        tables={tables}
        areSectionsReady={areSectionsReady}
        view={view}
        onChoose={choose}
        onRetry={() => setAttempt(attempt + 1)}
        onRetryTable={retryTable}
        onAhead={fetchAhead}
      />
      <Footer lasting={lastingAddress(documents, view, language)} />
    </>
  );
}

/** The same view of the edition that is shown, whatever edition will be the newest. */
function lastingAddress(documents: PageDocuments, view: View, language: Language): string | undefined {
  if (documents.state !== 'ready') return undefined;
  return `/${language}/${viewQuery({ ...view, edition: documents.value.manifest.id })}`;
}

function withoutFragment(address: URL): URL {
  const bare = new URL(address);
  bare.hash = '';
  return bare;
}

function useEdition({
  edition,
  attempt,
  initial,
}: {
  edition: string | undefined;
  attempt: number;
  initial: InitialState | undefined;
}): PageDocuments {
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
    loadEdition(edition).then((loaded) => {
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
function useTables(documents: PageDocuments, view: View, initial: InitialState | undefined): LoadedTables {
  const [tables, setTables] = useState<Tables>(() => initialTables(initial));
  const asked = useRef(new Set<string>(tables.keys()));
  const [ahead] = useState(() => tablesAheadOfTime());
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
  const explored = addressesFor(value, question, by);
  const inExplore = explored ? [explored.own, explored.reference ?? []].flat() : [];
  return [...sectionAddresses(value, view), ...inExplore];
}

/** The browser looks for the address's anchor before there is anything to find: go there once there is. */
function useAnchor(isReady: boolean): void {
  useEffect(() => {
    if (isReady) document.getElementById(anchorOf(location))?.scrollIntoView();
  }, [isReady]);
}

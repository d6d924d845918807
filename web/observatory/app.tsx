import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage } from '../shared/language.ts';
import { addressesFor, loadEdition, loadTable, type PageDocuments, type Tables } from './documents.ts';
import { exploredView } from './explore.tsx';
import { ObservatoryPage } from './page.tsx';
import { answerQuestions, sectionBy } from './question-section.tsx';
import { readView, type View, viewQuery } from './view.ts';

/** Keeps the address, what the reader chose and what was loaded together; all drawing is the page's. */
export function App() {
  const [view, setView] = useState(() => readView(new URL(location.href)));
  const [attempt, setAttempt] = useState(0);
  const documents = useEdition(view.edition, attempt);
  const [tables, retryTable] = useTables(documents, view);
  const areSectionsReady = useSettled(documents, view, tables);
  useAnchor(areSectionsReady);
  useEffect(() => {
    const follow = () => setView(readView(new URL(location.href)));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const choose = (next: View) => {
    // Another edition is another page to go back from; a filter is not.
    const write = next.edition === view.edition ? 'replaceState' : 'pushState';
    const address = `${location.pathname}${viewQuery(next)}${location.hash}`;
    history[write](null, '', address);
    setView(next);
  };
  return (
    <>
      <Header current="observatory" />
      <ObservatoryPage
        language={currentLanguage()}
        documents={documents}
        tables={tables}
        areSectionsReady={areSectionsReady}
        view={view}
        onChoose={choose}
        onRetry={() => setAttempt(attempt + 1)}
        onRetryTable={retryTable}
      />
      <Footer />
    </>
  );
}

function useEdition(edition: string | undefined, attempt: number): PageDocuments {
  const [documents, setDocuments] = useState<PageDocuments>({ state: 'waiting' });
  useEffect(() => {
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

/** Loads every table that the view shows, each once; returns them with a way to ask for a failed one again. */
function useTables(documents: PageDocuments, view: View): [Tables, (address: string) => void] {
  const [tables, setTables] = useState<Tables>(new Map());
  const asked = useRef(new Set<string>());
  const load = (address: string) => {
    asked.current.add(address);
    loadTable(address).then((loaded) => setTables((before) => new Map(before).set(address, loaded)));
  };
  const needed = useMemo(() => neededTables(documents, view), [documents, view]);
  useEffect(() => {
    for (const address of needed) if (!asked.current.has(address)) load(address);
  });
  const retry = (address: string) => {
    setTables((before) => new Map(before).set(address, { state: 'waiting' }));
    load(address);
  };
  return [tables, retry];
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

function neededTables(documents: PageDocuments, view: View): string[] {
  if (documents.state !== 'ready') return [];
  const { value } = documents;
  const shown = answerQuestions(value.manifest).map(({ id }) => ({
    question: id,
    by: sectionBy(value, view, id),
  }));
  const addresses = [...shown, exploredView(value, view)].map(({ question, by }) =>
    addressesFor(value, question, by),
  );
  return addresses.flatMap((found) => (found ? [found.own, found.reference ?? []] : [])).flat();
}

/** The browser looks for the address's anchor before there is anything to find: go there once there is. */
function useAnchor(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || location.hash === '') return;
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [isReady]);
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, type Language } from '../shared/language.ts';
import { usePageAddress } from '../shared/page-address.ts';
import type { PageDocuments } from './documents.ts';
import type { InitialState } from './initial-state.ts';
import { ObservatoryPage } from './page.tsx';
import { viewTitle } from './preview.ts';
import { useResults } from './use-results.ts';
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
  const results = useResults({ view, initial });
  const { documents } = results;
  useAnchor(results.areSectionsReady);
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
      <ObservatoryPage {...results} language={language} view={view} onChoose={choose} />
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

/** The browser looks for the address's anchor before there is anything to find: go there once there is. */
function useAnchor(isReady: boolean): void {
  useEffect(() => {
    if (isReady) document.getElementById(anchorOf(location))?.scrollIntoView();
  }, [isReady]);
}

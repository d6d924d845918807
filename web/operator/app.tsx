import { useMemo, useRef, useState } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, translate } from '../shared/language.ts';
import { forgetKey, keepKey, openSession, readKey } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { Space } from './space.tsx';
import { texts } from './texts.ts';
import { mayLeave } from './unsaved.ts';

/** The operator's page: signing in first, then the space; a key refused in between leaves what is open as it is. */
export function App() {
  const language = currentLanguage();
  const t = useMemo(() => translate(texts, language), [language]);
  const key = useRef(readKey());
  const [state, setState] = useState<'out' | 'in' | 'ended'>(key.current === undefined ? 'out' : 'in');
  const session = useMemo(
    () =>
      openSession(
        () => key.current ?? '',
        () => {
          forgetKey();
          setState('ended');
        },
      ),
    [],
  );

  const signIn = (entered: string) => {
    keepKey(entered);
    key.current = entered;
    setState('in');
  };
  const signOut = () => {
    if (!mayLeave(t.unsavedQuestion)) return;
    forgetKey();
    key.current = undefined;
    history.replaceState(null, '', '#/');
    setState('out');
  };

  return (
    <>
      <Header />
      <main id="content" class="page operator">
        <div class="operator-line">
          <h1>{t.title}</h1>
          {state === 'in' && (
            <button type="button" class="button button-link" onClick={signOut}>
              {t.signOut}
            </button>
          )}
        </div>
        {state !== 'in' && <SignIn t={t} hasEnded={state === 'ended'} onSignedIn={signIn} />}
        {state !== 'out' && (
          <div hidden={state === 'ended'}>
            <Space language={language} t={t} session={session} />
          </div>
        )}
      </main>
      <Footer />
    </>
  );
}

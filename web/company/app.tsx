import { useMemo, useState } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, translate } from '../shared/language.ts';
import { useKeySession } from '../space/session.ts';
import { SignIn } from '../space/sign-in.tsx';
import { SpaceContext } from '../space/space.ts';
import { KeyShown } from './account/key-shown.tsx';
import { SignUp } from './account/sign-up.tsx';
import { Space } from './space.tsx';
import { texts } from './texts.ts';

/** The company's pages: signing in or up before there is a key, the company's space with it. */
export function App() {
  const language = currentLanguage();
  const t = useMemo(() => translate(texts, language), [language]);
  const { state, session, signIn, signOut } = useKeySession('company-key');
  const [newKey, setNewKey] = useState<string>();
  const words = {
    ...t,
    refusals: {
      'changed-meanwhile': t.changedMeanwhile,
      'not-verified': t.notVerified,
      'wave-not-open': t.waveClosed,
      'mail-not-set-up': t.mailNotSetUp,
      'too-many-tests': t.tooManyTests,
    },
  };

  /** A key just made is shown before anything else; the tab keeps it already, so that a reload loses nothing. */
  const showNewKey = (made: string) => {
    signIn(made);
    setNewKey(made);
  };
  const leave = () => {
    signOut();
    location.hash = '#/';
  };

  return (
    <SpaceContext.Provider value={{ language, session, words }}>
      <Header current="company" />
      <main id="content" class="page company">
        {state !== 'in' ? (
          <>
            <h1>{t.title}</h1>
            <p class="lead">{t.lead}</p>
            <div class="company-entrance">
              <div>
                <SignIn
                  id="company-key"
                  path="/company"
                  ended={state === 'ended' ? t.sessionEnded : undefined}
                  onSignedIn={signIn}
                />
                <p class="small muted">{t.keyLost}</p>
              </div>
              <SignUp onSignedUp={showNewKey} />
            </div>
          </>
        ) : newKey !== undefined ? (
          <KeyShown companyKey={newKey} onKept={() => setNewKey(undefined)} />
        ) : (
          <Space onSignOut={leave} onNewKey={showNewKey} />
        )}
      </main>
      <Footer />
    </SpaceContext.Provider>
  );
}

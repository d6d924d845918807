import { useMemo, useState } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, translate } from '../shared/language.ts';
import { KeyShown } from './account/key-shown.tsx';
import { SignIn } from './account/sign-in.tsx';
import { SignUp } from './account/sign-up.tsx';
import { forgetKey, keepKey, openSession, readKey } from './session.ts';
import { Space } from './space.tsx';
import { texts } from './texts.ts';
import { useFragment } from './use-fragment.ts';

/** The company's pages: signing in or up before there is a key, the company's space with it. */
export function App() {
  const language = currentLanguage();
  const t = useMemo(() => translate(texts, language), [language]);
  const place = useFragment();
  const [key, setKey] = useState(readKey);
  const [hasEnded, setEnded] = useState(false);
  const [newKey, setNewKey] = useState<string>();

  const signIn = (entered: string) => {
    keepKey(entered);
    setEnded(false);
    setKey(entered);
  };
  const signOut = ({ ended = false } = {}) => {
    forgetKey();
    setKey(undefined);
    setNewKey(undefined);
    setEnded(ended);
    if (!ended) location.hash = '#/';
  };
  const session = useMemo(
    () => (key === undefined ? undefined : openSession(key, () => signOut({ ended: true }))),
    [key],
  );
  /** A key just made is shown before anything else; the tab keeps it already, so that a reload loses nothing. */
  const showNewKey = (made: string) => {
    signIn(made);
    setNewKey(made);
  };

  return (
    <>
      <Header current="company" />
      <main id="content" class="page company">
        {newKey !== undefined ? (
          <KeyShown t={t} companyKey={newKey} onKept={() => setNewKey(undefined)} />
        ) : session ? (
          <Space
            key={session.key}
            language={language}
            t={t}
            session={session}
            place={place}
            onSignOut={() => signOut()}
            onNewKey={showNewKey}
          />
        ) : (
          <>
            <h1>{t.title}</h1>
            <p class="lead">{t.lead}</p>
            <div class="company-entrance">
              <SignIn t={t} hasEnded={hasEnded} onSignedIn={signIn} />
              <SignUp language={language} t={t} onSignedUp={showNewKey} />
            </div>
          </>
        )}
      </main>
      <Footer />
    </>
  );
}

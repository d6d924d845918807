import { useMemo, useState } from 'preact/hooks';
import { ApiError } from '../shared/api.ts';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, translate } from '../shared/language.ts';
import { Button } from '../space/button.tsx';
import { ErrorBox } from '../space/error-box.tsx';
import { failureText } from '../space/failure-text.ts';
import { CheckMail } from '../space/mailed/check-mail.tsx';
import { FollowLink } from '../space/mailed/follow-link.tsx';
import { useSending } from '../space/sending.ts';
import { SpaceContext, useTexts } from '../space/space.ts';
import { mayLeave } from '../space/unsaved.ts';
import { useFragment } from '../space/use-fragment.ts';
import { useOperatorSession } from './account/operator-session.ts';
import { SignIn } from './account/sign-in.tsx';
import { accountTexts } from './account/texts.ts';
import { OperatorContext } from './account/use-operator.ts';
import { refusalTexts } from './code-texts.ts';
import { Space } from './space.tsx';
import { texts } from './texts.ts';
import { forgetDraft, readDraft } from './waves/wave-draft.ts';

const linkPlace = /^link\/([\w-]{1,100})$/;
const refusalPlace = /^sign-in\/([a-z-]{1,30})$/;

/** The operator's page: signing in first, then the space; a session that ends in between leaves what is open as it is. */
export function App() {
  const language = currentLanguage();
  const t = useMemo(
    () => ({ ...translate(accountTexts, language), ...translate(texts, language) }),
    [language],
  );
  const { state, session, signedIn: operator, error, resume, signIn, signOut } = useOperatorSession();
  const place = useFragment();
  const [mailedTo, setMailedTo] = useState<string>();
  const [followed, setFollowed] = useState<string>();
  const linked = linkPlace.exec(place)?.[1];
  const link = linked === followed ? undefined : linked;
  const words = { ...t, refusals: translate(refusalTexts, language) };
  const leave = async () => {
    if (!mayLeave(t.unsavedQuestion)) return;
    // Whoever signs in next at this tab is shown nothing of it.
    if (readDraft() && !confirm(t.draftQuestion)) return;
    await signOut();
    forgetDraft();
    history.replaceState(null, '', '#/');
  };

  const hasEnded = state === 'ended';
  const isUnknown = error !== undefined && !(error instanceof ApiError && error.status === 401);

  return (
    <SpaceContext.Provider value={{ language, session, words }}>
      <Header />
      <main id="content" class="page operator">
        <OperatorLine onLeave={state === 'in' ? leave : undefined} />
        {link !== undefined ? (
          <FollowLink
            title={t.linkTitle}
            secret={link}
            onOpened={() => {
              setFollowed(link);
              void resume();
            }}
            onGivenUp={() => setFollowed(link)}
          />
        ) : mailedTo !== undefined && state !== 'in' ? (
          <CheckMail
            sent={t.signInSent}
            address={mailedTo}
            onResume={hasEnded ? resume : undefined}
            onAgain={() => setMailedTo(undefined)}
          >
            <p>{t.signInNext}</p>
          </CheckMail>
        ) : isUnknown ? (
          <ErrorBox text={failureText(words, error)} onRetry={resume} />
        ) : state === undefined ? (
          <p role="status">{t.loading}</p>
        ) : (
          state !== 'in' && (
            <SignIn
              onResume={hasEnded ? resume : undefined}
              refused={refusalPlace.exec(place)?.[1]}
              onAsked={setMailedTo}
              onKey={signIn}
            />
          )
        )}
        {(state === 'in' || hasEnded) && operator && (
          <OperatorContext.Provider value={operator}>
            <div hidden={hasEnded || link !== undefined}>
              <Space />
            </div>
          </OperatorContext.Provider>
        )}
      </main>
      <Footer />
    </SpaceContext.Provider>
  );
}

/** What the space is called, and the way out for whoever is in. */
function OperatorLine({ onLeave }: { onLeave: (() => Promise<void>) | undefined }) {
  const t = useTexts(texts);
  const leaving = useSending();
  return (
    <>
      <div class="operator-line">
        <h1>{t.title}</h1>
        {onLeave && (
          <Button
            kind="link"
            label={t.signOut}
            disabled={leaving.isBusy}
            onClick={() => void leaving.send(onLeave, () => t.signOutFailed)}
          />
        )}
      </div>
      <ErrorBox text={leaving.failure} />
    </>
  );
}

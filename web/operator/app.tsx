import { useMemo } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, translate } from '../shared/language.ts';
import { useKeySession } from '../space/session.ts';
import { SignIn } from '../space/sign-in.tsx';
import { SpaceContext } from '../space/space.ts';
import { mayLeave } from '../space/unsaved.ts';
import { Space } from './space.tsx';
import { texts } from './texts.ts';
import { forgetDraft, readDraft } from './waves/wave-draft.ts';

/** The operator's page: signing in first, then the space; a key refused in between leaves what is open as it is. */
export function App() {
  const language = currentLanguage();
  const t = useMemo(() => translate(texts, language), [language]);
  const { state, session, signIn, signOut } = useKeySession('operator-key');
  const refusals = {
    'changed-meanwhile': t.changedMeanwhile,
    'wave-exists': t.waveExists,
    'unknown-wave': t.unknownWave,
    'unknown-company': t.unknownCompany,
    'wave-too-large': t.waveTooLarge,
    'edition-not-due': t.editionNotDue,
    'edition-out-of-order': t.editionOutOfOrder,
    'edition-not-prepared': t.editionNotPrepared,
    'edition-released': t.editionReleasedAlready,
    'edition-withdrawn': t.editionWithdrawnAlready,
    'editions-fixed': t.editionsFixed,
    'wave-fixed': t.waveFixed,
    'import-repeated': t.importRepeated,
    'import-differs': t.importDiffers,
    'import-incomplete': t.importIncomplete,
    'import-published': t.importPublished,
    'import-busy': t.importBusy,
    'fielded-here': t.fieldedHere,
    'incomplete-notice': t.noticeLost,
    'incomplete-house': t.houseIncomplete,
    'body-too-large': t.bodyTooLarge,
    'reason-missing': t.reasonMissing,
  };
  const words = { ...t, refusals };
  const leave = () => {
    if (!mayLeave(t.unsavedQuestion)) return;
    // Whoever signs in next at this tab is shown nothing of it.
    if (readDraft() && !confirm(t.draftQuestion)) return;
    forgetDraft();
    history.replaceState(null, '', '#/');
    signOut();
  };

  return (
    <SpaceContext.Provider value={{ language, session, words }}>
      <Header />
      <main id="content" class="page operator">
        <div class="operator-line">
          <h1>{t.title}</h1>
          {state === 'in' && (
            <button type="button" class="button button-link" onClick={leave}>
              {t.signOut}
            </button>
          )}
        </div>
        {state !== 'in' && (
          <SignIn
            words={words}
            id="operator-key"
            path="/operator/actions"
            ended={state === 'ended' ? t.sessionEndedText : undefined}
            onSignedIn={signIn}
          />
        )}
        {state !== 'out' && (
          <div hidden={state === 'ended'}>
            <Space />
          </div>
        )}
      </main>
      <Footer />
    </SpaceContext.Provider>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { currentLanguage, translate } from '../shared/language.ts';
import { ErrorBox } from '../space/error-box.tsx';
import { failureText } from '../space/failure-text.ts';
import { AskLink } from '../space/mailed/ask-link.tsx';
import { CheckMail } from '../space/mailed/check-mail.tsx';
import { FollowLink } from '../space/mailed/follow-link.tsx';
import { SpaceContext } from '../space/space.ts';
import { useFragment } from '../space/use-fragment.ts';
import { accessTexts } from './account/access-texts.ts';
import { FormerKey } from './account/former-key.tsx';
import { useMemberSession } from './account/member-session.ts';
import { SignUp } from './account/sign-up.tsx';
import { Left } from './leaving/leaving.tsx';
import { Space } from './space.tsx';
import { refusalTexts, texts } from './texts.ts';

const linkPlace = /^link\/([\w-]{1,100})$/;

/** The company's pages: signing in or up before there is a session, the company's space with it. */
export function App() {
  const language = currentLanguage();
  const t = useMemo(
    () => ({ ...translate(accessTexts, language), ...translate(texts, language) }),
    [language],
  );
  const { state, session, signedIn: member, error, resume, signOut } = useMemberSession();
  const place = useFragment();
  const [mailed, setMailed] = useState<{ kind: 'sign-in' | 'sign-up'; address: string }>();
  const [hasLeft, setLeft] = useState(false);
  const [followed, setFollowed] = useState<string>();
  const linked = linkPlace.exec(place)?.[1];
  const link = linked === followed ? undefined : linked;
  const words = { ...t, refusals: { ...translate(refusalTexts, language) } };
  const leave = async () => {
    await signOut();
    location.hash = '#/';
  };
  const hasEnded = state === 'ended';

  return (
    <SpaceContext.Provider value={{ language, session, words }}>
      <Header current="company" />
      <main id="content" class="page company">
        {hasLeft ? (
          <Left />
        ) : link !== undefined ? (
          <FollowLink
            title={t.linkTitle}
            secret={link}
            onOpened={() => {
              setFollowed(link);
              void resume();
            }}
            onGivenUp={() => setFollowed(link)}
          />
        ) : mailed && state !== 'in' ? (
          <CheckMail
            sent={mailed.kind === 'sign-in' ? t.signInSent : t.signUpSent}
            address={mailed.address}
            onResume={hasEnded ? resume : undefined}
            onAgain={() => setMailed(undefined)}
          >
            {mailed.kind === 'sign-in' ? (
              <p>{t.signInNext}</p>
            ) : (
              <ol>
                <li>{t.signUpFirst}</li>
                <li>{t.signUpSecond}</li>
                <li>{t.signUpThird}</li>
              </ol>
            )}
          </CheckMail>
        ) : error !== undefined ? (
          <>
            <h1>{t.title}</h1>
            <ErrorBox text={failureText(words, error)} onRetry={resume} />
          </>
        ) : state === undefined ? (
          <p role="status">{t.loading}</p>
        ) : (
          state !== 'in' && (
            <>
              <h1>{t.title}</h1>
              <p class="lead">{t.lead}</p>
              {place === 'sign-up' ? (
                <>
                  <SignUp onAsked={(address) => setMailed({ kind: 'sign-up', address })} />
                  <p>
                    <a href="#/">{t.backToSignIn}</a>
                  </p>
                </>
              ) : (
                <div class="column-narrow">
                  <AskLink
                    space="company"
                    onResume={hasEnded ? resume : undefined}
                    onAsked={(address) => setMailed({ kind: 'sign-in', address })}
                  />
                  <p>
                    {t.noAccountYet} <a href="#/sign-up">{t.signUpWay}</a>
                  </p>
                  <FormerKey onAsked={(address) => setMailed({ kind: 'sign-in', address })} />
                </div>
              )}
            </>
          )
        )}
        {!hasLeft && (state === 'in' || hasEnded) && member && (
          <div hidden={hasEnded || link !== undefined}>
            <Space member={member} onSignOut={leave} onLeft={() => setLeft(true)} />
          </div>
        )}
      </main>
      <Footer />
    </SpaceContext.Provider>
  );
}

import { request } from '../../shared/api.ts';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { AskLink } from '../../space/mailed/ask-link.tsx';
import { useSending } from '../../space/sending.ts';
import { SignIn as KeySignIn } from '../../space/sign-in.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { texts } from '../texts.ts';
import { accountTexts } from './texts.ts';

const signInTexts = { ...texts, ...accountTexts };

/** What `GET /operator-sign-in-ways` says. */
interface Ways {
  readonly hasMembers: boolean;
  readonly sendsMail: boolean;
  readonly provider: boolean;
  /** Whether members are mailed no link. */
  readonly onlyProvider: boolean;
}

interface SignInProps {
  /** Where a session has just ended: what was open waits. */
  onResume: (() => Promise<void>) | undefined;
  /** Why whoever came back from the identity provider was not let in. */
  refused: string | undefined;
  onAsked: (address: string) => void;
  onKey: (key: string) => void;
}

/** The ways in: members' first, once there are any; the operator's key remains behind them. */
export function SignIn({ refused, ...props }: SignInProps) {
  const t = useTexts(accountTexts);
  const loading = useLoaded(() => request<Ways>('/operator-sign-in-ways'));
  const reasons: Readonly<Record<string, string>> = {
    gone: t.gone,
    declined: t.declined,
    'not-a-member': t.notAMember,
    'too-many-members': t.tooMany,
    unavailable: t.providerUnavailable,
  };
  return (
    <div class="column-narrow">
      {refused !== undefined && (
        <div class="message message-wrong" role="alert">
          <p>
            <strong>{t.refusedTitle}</strong> {reasons[refused] ?? t.notProved}
          </p>
        </div>
      )}
      <Loaded loading={loading}>{(ways) => <Entrances ways={ways} {...props} />}</Loaded>
    </div>
  );
}

function Entrances({
  ways: { hasMembers, sendsMail, provider, onlyProvider },
  onResume,
  onAsked,
  onKey,
}: Omit<SignInProps, 'refused'> & { ways: Ways }) {
  const { t, words } = useSpace(signInTexts);
  const byMail = hasMembers && sendsMail && !onlyProvider;
  const key = (
    <KeySignIn
      words={{ ...words, ...t }}
      id="operator-key"
      // A machine key is refused there: it is for programs.
      path="/operator/members"
      ended={onResume && !byMail ? t.sessionEndedText : undefined}
      onSignedIn={onKey}
    />
  );
  return (
    <>
      {provider && <AtProvider />}
      {byMail && <AskLink space="operator" onResume={onResume} onAsked={onAsked} />}
      {provider || byMail ? (
        <details>
          <summary>{t.withKey}</summary>
          <p>{t.withKeyText}</p>
          {key}
        </details>
      ) : (
        <>
          {hasMembers && <p class="muted">{onlyProvider ? t.providerBroken : t.noOtherWay}</p>}
          {key}
        </>
      )}
    </>
  );
}

function AtProvider() {
  const { t, language, words } = useSpace(accountTexts);
  const sending = useSending();
  const go = () =>
    sending.send(
      async () => {
        const body = { language };
        const { address } = await request<{ address: string }>('/provider-sign-ins', {
          ...{ method: 'POST', withCookie: true, body },
        });
        location.assign(address);
      },
      (cause) => failureText(words, cause),
    );
  return (
    <section aria-labelledby="provider-title">
      <h2 id="provider-title">{t.withProvider}</h2>
      <p>{t.withProviderText}</p>
      <ErrorBox text={sending.failure} />
      <Button label={t.goToProvider} disabled={sending.isBusy} onClick={go} />
    </section>
  );
}

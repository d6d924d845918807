import { useLayoutEffect, useState } from 'preact/hooks';
import { ApiError, request } from '../../shared/api.ts';
import { Button } from '../button.tsx';
import { ErrorBox } from '../error-box.tsx';
import { failureText } from '../failure-text.ts';
import { useSending } from '../sending.ts';
import { useSpace } from '../space.ts';
import { mailedTexts } from './texts.ts';

interface FollowLinkProps {
  /** What it opens. */
  title: string;
  secret: string;
  onOpened: () => void;
  onGivenUp: () => void;
}

/** Where a mailed link leads: one press spends it, so that whatever fetches or draws the page before does not. */
export function FollowLink({ title, secret, onOpened, onGivenUp }: FollowLinkProps) {
  const { t, words } = useSpace(mailedTexts);
  const sending = useSending();
  const [isSpent, setSpent] = useState(false);
  // It stays in neither the address nor the history.
  useLayoutEffect(() => history.replaceState(null, '', '#/'), []);
  const open = () =>
    sending.send(
      async () => {
        await request('/sessions', { method: 'POST', withCookie: true, body: { link: secret } });
        onOpened();
      },
      (cause) => {
        if (!(cause instanceof ApiError && cause.slug === 'invalid-link')) return failureText(words, cause);
        setSpent(true);
        return undefined;
      },
    );
  return (
    <div class="column-narrow">
      <h1>{isSpent ? t.linkSpent : title}</h1>
      {isSpent ? (
        <>
          <p role="alert">{t.linkSpentText}</p>
          <Button label={t.askAgain} onClick={onGivenUp} />
        </>
      ) : (
        <>
          <p>{t.linkText}</p>
          <ErrorBox text={sending.failure} />
          <Button label={sending.isBusy ? t.opening : t.open} disabled={sending.isBusy} onClick={open} />
        </>
      )}
    </div>
  );
}

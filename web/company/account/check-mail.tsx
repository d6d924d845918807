import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../space/space.ts';
import { accessTexts } from './access-texts.ts';

interface CheckMailProps {
  kind: 'sign-in' | 'sign-up';
  address: string;
  /** As after a link was followed in another tab. */
  onResume?: (() => Promise<void>) | undefined;
  onAgain: () => void;
}

/** What comes after asking for a link: where it goes, for how long it is good, and what follows. */
export function CheckMail({ kind, address, onResume, onAgain }: CheckMailProps) {
  const t = useTexts(accessTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="column-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {t.checkMail}
      </h1>
      <p class="lead">
        {kind === 'sign-in' ? t.signInSent : t.signUpSent} <bdi>{address}</bdi>
      </p>
      {kind === 'sign-in' ? (
        <p>{t.signInNext}</p>
      ) : (
        <ol>
          <li>{t.signUpFirst}</li>
          <li>{t.signUpSecond}</li>
          <li>{t.signUpThird}</li>
        </ol>
      )}
      <p class="muted">{t.noMail}</p>
      <div class="buttons">
        {onResume && (
          <button type="button" class="button" onClick={onResume}>
            {t.resume}
          </button>
        )}
        <button type="button" class="button button-secondary" onClick={onAgain}>
          {t.again}
        </button>
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../button.tsx';

import { useTexts } from '../space.ts';
import { mailedTexts } from './texts.ts';

interface CheckMailProps {
  /** What went to the address. */
  sent: string;
  address: string;
  /** What follows. */
  children: ComponentChildren;
  /** As after a link was followed in another tab. */
  onResume?: (() => Promise<void>) | undefined;
  onAgain: () => void;
}

/** What comes after asking for a link: where it goes, for how long it is good, and what follows. */
export function CheckMail({ sent, address, children, onResume, onAgain }: CheckMailProps) {
  const t = useTexts(mailedTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="column-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {t.checkMail}
      </h1>
      <p class="lead">
        {sent} <bdi>{address}</bdi>
      </p>
      {children}
      <p class="muted">{t.noMail}</p>
      <div class="buttons">
        {onResume && <Button label={t.resume} onClick={onResume} />}
        <Button kind="secondary" label={t.again} onClick={onAgain} />
      </div>
    </div>
  );
}

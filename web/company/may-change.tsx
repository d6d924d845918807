import type { ComponentChildren } from 'preact';
import { useTexts } from '../space/space.ts';
import { refusalTexts } from './texts.ts';

interface MayChangeProps {
  isAllowed: boolean;
  children: ComponentChildren;
}

/** Switches everything inside off for whoever may read and not change, and says so: the service would refuse it. */
export function MayChange({ isAllowed, children }: MayChangeProps) {
  const t = useTexts(refusalTexts);
  if (isAllowed) return <>{children}</>;
  return (
    <>
      <p class="message" role="note">
        {t['reads-only']}
      </p>
      <fieldset disabled>{children}</fieldset>
    </>
  );
}

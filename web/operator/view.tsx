import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import { pageTitle } from '../shared/page-title.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';

/** What every view of the operator's page is given. */
export interface ViewProps {
  readonly language: Language;
  readonly t: Texts;
  readonly session: Session;
  /** Tells what was done, above the view and to those who listen; with a place, after going there. */
  readonly announce: (message: string, place?: string) => void;
}

let hasShownView = false;

/** A view's heading: it names the window, and takes the focus when one comes from another view. */
export function ViewTitle({
  language,
  t,
  title,
  children,
}: {
  language: Language;
  t: Texts;
  /** As text, for the window; also shown where there are no children. */
  title: string;
  children?: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = pageTitle(`${title} · ${t.title}`, language);
    if (hasShownView) heading.current?.focus({ preventScroll: false });
    hasShownView = true;
  }, [title]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h2>
  );
}

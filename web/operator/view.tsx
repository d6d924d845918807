import { useLayoutEffect, useRef } from 'preact/hooks';
import { pageTitle } from '../shared/page-title.ts';
import { useSpace } from '../space/space.ts';
import { texts } from './texts.ts';

/** What a view is given that does something. */
export interface ViewProps {
  /** Tells what was done, above the view and to those who listen; with a place, after going there. */
  readonly announce: (message: string, place?: string) => void;
}

let hasShownView = false;

/**
 * A view's heading: it names the window, and takes the focus when one comes from another view.
 *
 * @param props  `step`: which of several screens it is, read out with it
 */
export function ViewTitle({ title, step }: { title: string; step?: string }) {
  const { t, language } = useSpace(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = pageTitle(`${title} · ${t.title}`, language);
    if (hasShownView) heading.current?.focus({ preventScroll: false });
    hasShownView = true;
  }, [title]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {step !== undefined && <span class="step muted small">{step} </span>}
      {title}
    </h2>
  );
}

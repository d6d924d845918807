import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Footer } from '../../shared/footer.tsx';
import { Header } from '../../shared/header.tsx';
import { currentLanguage } from '../../shared/language.ts';
import { pageTitle } from '../../shared/page-title.ts';

/** The window's title says where one is: screen readers and tabs show it. */
export function useTitle(title: string) {
  useLayoutEffect(() => {
    document.title = pageTitle(title, currentLanguage());
  }, [title]);
}

/** Puts the focus on a screen's heading when the screen appears, so that it is read out and the page starts there. */
export function useHeadingFocus(screen: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new screen is what asks for the focus.
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [screen]);
  return heading;
}

interface PlainScreenProps {
  /** Names the screen: another name takes the focus to the heading. */
  name: string;
  title: string;
  children: ComponentChildren;
  /** A page that has just been loaded keeps the browser's own starting point. */
  takesFocus?: boolean;
  /** Whether what is to be read is still on its way: the footer then waits out of sight, and is not seen to move. */
  isAwaited?: boolean;
}

/** A screen of text with the site's header and footer around it. */
export function PlainScreen({
  name,
  title,
  children,
  takesFocus = true,
  isAwaited = false,
}: PlainScreenProps) {
  const heading = useHeadingFocus(name);
  useTitle(title);
  return (
    <>
      <Header current="survey" />
      <main id="content" class={isAwaited ? 'column plain awaited' : 'column plain'} key={name}>
        <h1 ref={takesFocus ? heading : undefined} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <Footer />
    </>
  );
}

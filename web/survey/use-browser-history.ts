import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Place, parsePlace, placeKey } from './survey-state.ts';

interface Entry {
  readonly place: string;
  /** How many of our entries lie below. */
  readonly depth: number;
}

/**
 * Gives each screen an entry in the browser's history, so that its Back button goes back one screen.
 *
 * @param place   where the survey is; undefined while nothing is shown yet
 * @param onBack  told the place of an entry that the browser went to; the same function at every drawing
 */
export function useBrowserHistory(place: Place | undefined, onBack: (place: Place) => void) {
  const wentBack = useRef(false);
  const key = place && placeKey(place);

  useLayoutEffect(() => {
    const onPopState = ({ state }: PopStateEvent) => {
      const target = parsePlace((state as Entry | null)?.place);
      if (!target) return;
      wentBack.current = true;
      onBack(target);
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, []);

  // With the screen itself: the browser may go on before a later effect, whose entry would then be another's.
  useLayoutEffect(() => {
    if (key === undefined) return;
    const entry = history.state as Entry | null;
    const staysOnEntry = wentBack.current || entry === null || key === 'thanks';
    wentBack.current = false;
    if (entry?.place === key) return;
    const depth = entry?.depth ?? 0;
    if (staysOnEntry) history.replaceState({ place: key, depth }, '');
    else history.pushState({ place: key, depth: depth + 1 }, '');
  }, [key]);

  return {
    /** One screen back, as the browser's button; otherwise where nothing of ours lies below. */
    goBack(otherwise: () => void) {
      if (((history.state as Entry | null)?.depth ?? 0) > 0) history.back();
      else otherwise();
    },
  };
}

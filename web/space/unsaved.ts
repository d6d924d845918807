import { useLayoutEffect } from 'preact/hooks';

/** What of the page would be lost, one a place that says so. */
const unsavedPlaces = new Set<symbol>();

/** While something typed is not saved, leaving the page or the view asks first. */
export function useUnsaved(unsaved: boolean): void {
  // Before the next event: what was just given up or typed counts in whatever is done next.
  useLayoutEffect(() => {
    if (!unsaved) return;
    const place = Symbol('unsaved');
    const warn = (event: BeforeUnloadEvent) => {
      if (unsavedPlaces.has(place)) event.preventDefault();
    };
    unsavedPlaces.add(place);
    addEventListener('beforeunload', warn);
    return () => {
      unsavedPlaces.delete(place);
      removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);
}

/** Asks with the browser's own dialogue, as it does when the page is closed; true without anything to lose. */
export function mayLeave(question: string): boolean {
  if (unsavedPlaces.size === 0) return true;
  // Not a dialogue of ours: an address that has changed already must be answered at once.
  if (!confirm(question)) return false;
  forgetUnsaved();
  return true;
}

/** What was typed is saved, or given up: nothing is asked about it any more. */
export function forgetUnsaved(): void {
  unsavedPlaces.clear();
}

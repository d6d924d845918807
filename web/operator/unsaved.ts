import { useLayoutEffect } from 'preact/hooks';

let isUnsaved = false;

/** While something typed is not saved, leaving the page or the view asks first. */
export function useUnsaved(unsaved: boolean): void {
  // Before the next event: what was just given up or typed counts in whatever is done next.
  useLayoutEffect(() => {
    isUnsaved = unsaved;
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => {
      isUnsaved = false;
      removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);
}

/** Asks with the browser's own dialogue, as it does when the page is closed; true without anything to lose. */
export function mayLeave(question: string): boolean {
  if (!isUnsaved) return true;
  // Not a dialogue of ours: an address that has changed already must be answered at once.
  if (!confirm(question)) return false;
  isUnsaved = false;
  return true;
}

/** What was typed is saved, or given up: nothing is asked about it any more. */
export function forgetUnsaved(): void {
  isUnsaved = false;
}

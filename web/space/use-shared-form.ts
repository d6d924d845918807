import { useState } from 'preact/hooks';
import {
  isSame,
  mergeVersions,
  type SavedTogether,
  type SaveTogether,
  saveTogether,
} from './save-together.ts';

interface SharedFormOptions<F> extends Pick<SaveTogether<F>, 'base' | 'now' | 'read' | 'send'> {
  /** What is told where others' changes were saved along, or nothing of one's own was left. */
  words: { readonly savedBoth: string; readonly nothingSaved: string };
  /**
   * Whether the form stays as it is, since something in it was changed after this was sent. Saving it again then compares
   * with what was sent, so that nothing that somebody else has changed is undone unseen.
   */
  isKept?: (sent: F) => boolean;
  /** Called with the whole as it is now, once everything is saved or nothing was left to save. */
  onSaved: (fields: F, said: string, isKept: boolean) => void;
}

interface Conflict<F> {
  readonly mine: F;
  /** As the form held it. */
  readonly sent: F;
  readonly theirs: Partial<F>;
  readonly fields: readonly (keyof F & string)[];
}

/** Saves a form that a colleague may have open as well; where both changed the same, a person chooses. */
export function useSharedForm<F extends object>({
  words,
  read,
  send,
  isKept = () => false,
  onSaved,
  ...begin
}: SharedFormOptions<F>) {
  const [{ base, now }, setVersions] = useState({ base: begin.base, now: begin.now });
  const [conflict, setConflict] = useState<Conflict<F>>();

  const finish = (saving: { mine: F; sent: F; from: Partial<F> }, saved: SavedTogether<F>, said: string) => {
    const { mine, sent, from } = saving;
    const theirs = saved.now.value;
    const isOpen = saved.conflicts.length > 0;
    const keeps = !isOpen && isKept(sent);
    setConflict(isOpen ? { mine, sent, theirs, fields: [...saved.conflicts] } : undefined);
    setVersions({ base: isOpen ? from : keeps ? sent : theirs, now: saved.now });
    if (!isOpen) onSaved(mergeVersions({ base: from, mine, theirs }, 'theirs'), said, keeps);
  };
  return {
    conflict,
    /** For when the form is changed again: saving it compares anew. */
    dismiss: () => setConflict(undefined),
    /** @param said  what is told of it where nobody else changed anything */
    async save(mine: F, said: string) {
      const saved = await saveTogether({ base, mine, now, read, send });
      const isAlone = isSame(saved.now.value, { ...saved.now.value, ...mine });
      finish({ mine, sent: mine, from: base }, saved, isAlone ? said : words.savedBoth);
    },
    /** Saves with the side that was chosen of what is at odds. */
    async settle(side: 'mine' | 'theirs') {
      if (!conflict) return;
      const { sent, theirs } = conflict;
      const mine = mergeVersions({ base, mine: conflict.mine, theirs }, side);
      const saved = await saveTogether({ base: theirs, mine, now, read, send });
      const isNothing = isSame(saved.now.value, theirs);
      finish({ mine, sent, from: theirs }, saved, isNothing ? words.nothingSaved : words.savedBoth);
    },
  };
}

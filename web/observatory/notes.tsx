import type { Language } from '../shared/language.ts';
import type { Figure } from './figures.ts';
import { observatoryTexts } from './texts.ts';

/** Says what each mark among these figures means: only those that occur. */
export function Notes({ groups, language }: { groups: readonly Figure[][]; language: Language }) {
  const notes = notesFor(groups.flat(), language);
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

export function notesFor(figures: readonly Figure[], language: Language): string[] {
  const t = observatoryTexts(language);
  const some = (holds: (figure: Figure) => boolean, note: string) => (figures.some(holds) ? [note] : []);
  return [
    ...some(({ reason }) => reason === 'fewerThan10', t.fewerThan10Text),
    ...some(({ reason }) => reason === 'dominated', t.dominatedText),
    ...some(({ state }) => state === 'unpublished', t.unpublishedText),
    ...some(({ flags, share }) => share !== null && flags.includes('u'), t.flagUText),
    ...some(({ flags }) => flags.includes('b'), t.flagBText),
    ...some(({ bound }) => bound !== undefined, t.boundText),
    ...some(({ asOf }) => asOf !== undefined, t.asOfText),
  ];
}

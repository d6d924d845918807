import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Entry, type Language, type Translations, translate } from '../shared/language.ts';
import type { FailureWords } from './failure-text.ts';
import type { Session } from './session.ts';

/** What the machine says of itself, in the reader's language; each space has its own words for it. */
type SpaceWords = FailureWords & Readonly<Record<'loading' | 'retry' | 'cancel' | 'working', string>>;

/** What everything in a space may use without being given it. */
interface Space {
  readonly language: Language;
  readonly session: Session;
  readonly words: SpaceWords;
}

export const SpaceContext = createContext<Space | undefined>(undefined);

export function useSpace(): Space {
  const space = useContext(SpaceContext);
  if (!space) throw new Error('useSpace: there is no SpaceContext around this component');
  return space;
}

/** Texts in the space's language. */
export function useTexts<T extends Record<string, Entry>>(texts: Translations<T>): T {
  const { language } = useSpace();
  return useMemo(() => translate(texts, language), [texts, language]);
}

import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { formatDate, formatNumber } from '../shared/format.ts';
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

/** The space around a component, with texts in its language, and numbers and days as its readers write them. */
export function useSpace<T extends Record<string, Entry> = Record<never, never>>(texts?: Translations<T>) {
  const space = useContext(SpaceContext);
  if (!space) throw new Error('useSpace: there is no SpaceContext around this component');
  const { language } = space;
  const t = useMemo(() => translate(texts ?? ({} as Translations<T>), language), [texts, language]);
  return {
    ...space,
    t,
    number: (value: number) => formatNumber(value, language),
    day: (on: string) => formatDate(on, language),
  };
}

/** Texts in the space's language. */
export function useTexts<T extends Record<string, Entry>>(texts: Translations<T>): T {
  return useSpace(texts).t;
}

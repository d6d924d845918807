import type { ComponentChildren } from 'preact';
import type { Translations } from '../shared/language.ts';
import { SpaceContext, useSpace, useTexts } from './space.ts';

interface WithRefusalsProps {
  /** What the service refuses here and nowhere else, by the slug of the problem. */
  texts: Translations<Record<string, string>>;
  children: ComponentChildren;
}

/** A part of a space in which the service refuses more than elsewhere. */
export function WithRefusals({ texts, children }: WithRefusalsProps) {
  const space = useSpace();
  const refusals = { ...space.words.refusals, ...useTexts(texts) };
  return (
    <SpaceContext.Provider value={{ ...space, words: { ...space.words, refusals } }}>
      {children}
    </SpaceContext.Provider>
  );
}

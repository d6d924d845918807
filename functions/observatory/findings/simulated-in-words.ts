import type { Language } from '../../survey/questionnaire.ts';
import type { Manifest } from '../edition.ts';
import { lowerFirst } from './words.ts';

const marks = { fr: 'Réponses simulées : ', en: 'Simulated answers: ' } as const;

/** Marks a sentence of an edition that holds simulated responses: it may be quoted without the page that says so. */
export function simulatedInWords({
  simulated,
}: Pick<Manifest, 'simulated'>): (sentence: string, language: Language) => string {
  return (sentence, language) =>
    simulated === 0 || sentence.startsWith(marks[language])
      ? sentence
      : `${marks[language]}${lowerFirst(sentence)}`;
}

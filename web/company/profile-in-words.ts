import type { ShownBenchmark } from '../../functions/observatory/benchmark-document.ts';
import { variableName } from '../../functions/observatory/weighting-variables.ts';
import type { Question, Text } from '../../functions/survey/questionnaire.ts';
import { type Language, pick } from '../shared/language.ts';
import { listed } from '../shared/listed.ts';

/** What profile questions are about, within a sentence: "sexe, âge et profession"; empty of none. */
export function profileInWords(names: readonly Text[], language: Language): string {
  return listed(
    names.map((name) => pick(name, language)),
    language,
  );
}

/** What a company's people may be asked of themselves; the rest of the profile comes from its record. */
export function profileAsked(questions: readonly Question[]): Text[] {
  return questions.filter(({ kind, fromCompany }) => kind === 'profile' && !fromCompany).map(variableName);
}

/** By what a benchmark is adjusted, as it says itself; before it did, by three questions. */
export function adjustedBy({ adjustment, mix }: Pick<ShownBenchmark, 'adjustment' | 'mix'>): readonly Text[] {
  return mix?.names ?? (adjustment === 'sexAgeOccupation' ? sexAgeOccupation : []);
}

const sexAgeOccupation: readonly Text[] = [
  { fr: 'sexe', en: 'sex' },
  { fr: 'âge', en: 'age' },
  { fr: 'profession', en: 'occupation' },
];

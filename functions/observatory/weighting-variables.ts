import type { Text } from '../survey/questionnaire.ts';

/** What weights depend on. Margins of other variables are not used. */
export const weightingVariables = ['sex', 'age', 'occupation'] as const;

/** What the weighting variables are called in a sentence. */
export const variableNames: Readonly<Record<string, Text>> = {
  sex: { fr: 'sexe', en: 'sex' },
  age: { fr: 'âge', en: 'age' },
  occupation: { fr: 'catégorie professionnelle', en: 'occupational group' },
};

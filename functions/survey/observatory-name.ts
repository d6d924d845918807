import type { Text } from './questionnaire.ts';

/** What the observatory is called where its operator has given it no other name: the one place where this stands. */
export const observatoryName: Text = {
  fr: 'Observatoire des salariés et des médias sociaux',
  en: 'Observatory of employees and social media',
};

import type { Text } from '../../survey/questionnaire.ts';

/** What catalogues and search engines find an edition by. */
export const keywords: readonly Text[] = [
  { fr: 'salariés', en: 'employees' },
  { fr: 'réseaux sociaux', en: 'social media' },
  { fr: 'réputation de l’employeur', en: 'employer reputation' },
  { fr: 'charte des médias sociaux', en: 'social media policy' },
  { fr: 'sensibilisation', en: 'awareness' },
];

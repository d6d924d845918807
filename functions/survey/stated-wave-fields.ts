/** What an operator states of a wave, beside its id, in the order of the form. */
export const statedWaveFields = [
  'title',
  'opensOn',
  'closesOn',
  'editions',
  'questionnaire',
  'population',
  'populationSource',
  'margins',
  'notice',
] as const;

/** The screens on which the operator opens a wave, in their order. */
export const screens = ['dates', 'questionnaire', 'population', 'check'] as const;
export type Screen = (typeof screens)[number];

import { defineTexts } from '../../shared/language.ts';

/** What is established, and what came of it: beside the figures that say so. */
export const groundTexts = defineTexts({
  behind: {
    fr: (difference: string, interval: string) =>
      `C’est ${difference} par rapport à ceux à qui l’entreprise est comparée (${interval}) : l’écart est établi.`,
    en: (difference: string, interval: string) =>
      `That is ${difference} against those your company is compared with (${interval}): the difference is established.`,
  },
  minority: { fr: 'Moins de la moitié : c’est établi.', en: 'Fewer than half: that is established.' },
  majority: { fr: 'Plus de la moitié : c’est établi.', en: 'More than half: that is established.' },
  willing: { fr: 'Un dixième au moins : c’est établi.', en: 'At least a tenth: that is established.' },
  moved: {
    fr: (name: string, before: string, after: string) => `${name} : ${before} → ${after}`,
    en: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  },
  better: { fr: 'établi', en: 'established' },
  worse: { fr: 'établi, dans le mauvais sens', en: 'established, the wrong way' },
  none: {
    fr: 'non établi : les réponses ne permettent pas de dire que quelque chose a bougé',
    en: 'not established: the answers do not show that anything moved',
  },
  notComparable: { fr: 'ne se compare pas', en: 'cannot be compared' },
  toCome: {
    fr: (name: string) => `${name} : la prochaine vague le montrera.`,
    en: (name: string) => `${name}: the next wave will show.`,
  },
});

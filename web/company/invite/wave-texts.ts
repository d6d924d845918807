import { defineTexts } from '../../shared/language.ts';

/** Which wave is spoken of, above a part. */
export const waveTexts = defineTexts({
  wave: { fr: 'Vague', en: 'Wave' },
  periodOpen: {
    fr: (title: string, _from: string, to: string) => `${title} · ouverte jusqu’au ${to} inclus`,
    en: (title: string, _from: string, to: string) => `${title} · open until ${to} inclusive`,
  },
  periodScheduled: {
    fr: (title: string, from: string, to: string) => `${title} · ouvrira le ${from}, jusqu’au ${to} inclus`,
    en: (title: string, from: string, to: string) => `${title} · opens on ${from}, until ${to} inclusive`,
  },
  periodClosed: {
    fr: (title: string, _from: string, _to: string) => `${title} · close`,
    en: (title: string, _from: string, _to: string) => `${title} · closed`,
  },
});

import { defineTexts } from '../../shared/language.ts';

/** Which wave is spoken of, above a part. */
export const waveTexts = defineTexts({
  wave: { fr: 'Vague', en: 'Wave' },
  periodOpen: {
    fr: (title: string, _from: string, to: string) => `${title} · ouverte jusqu’au ${to} inclus`,
    en: (title: string, _from: string, to: string) => `${title} · open until the end of ${to}`,
  },
  periodScheduled: {
    fr: (title: string, from: string, to: string) => `${title} · ouvre le ${from}, jusqu’au ${to} inclus`,
    en: (title: string, from: string, to: string) => `${title} · opens on ${from}, until the end of ${to}`,
  },
  periodClosed: {
    fr: (title: string, _from: string, _to: string) => `${title} · close`,
    en: (title: string, _from: string, _to: string) => `${title} · closed`,
  },
});

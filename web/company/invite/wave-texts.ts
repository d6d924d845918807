import { defineTexts } from '../../shared/language.ts';

/** Which wave is spoken of, above a part. */
export const waveTexts = defineTexts({
  wave: { fr: 'Vague', en: 'Wave' },
  open: {
    fr: (title: string, _from: string, to: string) => `${title}\u00a0· ouverte jusqu’au ${to} inclus`,
    en: (title: string, _from: string, to: string) => `${title}\u00a0· open until the end of ${to}`,
  },
  scheduled: {
    fr: (title: string, from: string, to: string) =>
      `${title}\u00a0· ouvre le ${from}, jusqu’au ${to} inclus`,
    en: (title: string, from: string, to: string) =>
      `${title}\u00a0· opens on ${from}, until the end of ${to}`,
  },
  closed: {
    fr: (title: string, _from: string, _to: string) => `${title}\u00a0· close`,
    en: (title: string, _from: string, _to: string) => `${title}\u00a0· closed`,
  },
});

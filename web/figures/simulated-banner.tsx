import type { Manifest } from '../../functions/observatory/edition.ts';
import { formatNumber } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { observatoryTexts } from './texts.ts';

/** Of an edition with responses that a program made: that it has them, and how many. */
export function SimulatedBanner({ manifest, language }: { manifest: Manifest; language: Language }) {
  const { simulated, respondents } = manifest;
  if (simulated === 0) return null;
  const t = observatoryTexts(language);
  return (
    <p class="banner banner-simulated" role="note">
      <strong>{t.simulatedTitle}.</strong>{' '}
      {t.simulatedText(formatNumber(simulated, language), formatNumber(respondents, language))}
    </p>
  );
}

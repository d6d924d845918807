import { expect, it } from 'vitest';
import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import { benchmarkTexts } from '../../../web/company/benchmark/texts.ts';
import { governanceTexts } from '../../../web/company/governance/texts.ts';
import { texts as privacyTexts } from '../../../web/privacy/texts.ts';
import { translate } from '../../../web/shared/language.ts';

it.each([
  ['fr', 'environ 30', 'davantage si la vague prévoit plusieurs éditions', 'l’accueil dit combien'],
  ['en', 'about 30', 'more if the wave plans several editions', 'Home says how many'],
] as const)('how many must answer is said once for all waves, and of each at home (%s)', (...given) => {
  const [language, about, more, atHome] = given;
  expect(companyMinimum('headline', 1)).toBe(30);
  const ofAll = privacyTexts.whoEmployerText[language].replace(/[\u00a0\u202f]/g, ' ');
  expect(ofAll).toContain(about);
  expect(ofAll).toContain(more);
  const { notVerifiedText, noEditionText } = benchmarkTexts(language);
  // A number for waves of one edition would contradict the one that home tells of this wave.
  for (const text of [
    notVerifiedText,
    noEditionText,
    translate(governanceTexts, language).withoutBenchmark,
  ]) {
    expect(text).toContain(atHome);
    expect(text).not.toMatch(/\d/);
  }
});

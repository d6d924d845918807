import { expect, it } from 'vitest';
import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import { benchmarkTexts } from '../../../web/company/benchmark/texts.ts';
import { governanceTexts } from '../../../web/company/governance/texts.ts';
import { texts as privacyTexts } from '../../../web/privacy/texts.ts';

it.each([
  ['fr', 'environ 30', 'davantage si la vague prévoit plusieurs éditions'],
  ['en', 'about 30', 'more if the wave plans several editions'],
] as const)('how many must answer is the same wherever it is said (%s)', (language, about, more) => {
  expect(companyMinimum('headline', 1)).toBe(30);
  for (const text of [
    benchmarkTexts(language).notVerifiedText,
    benchmarkTexts(language).noEditionText,
    governanceTexts(language).withoutBenchmark,
    privacyTexts.whoEmployerText[language],
  ]) {
    const plain = text.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain).toContain(about);
    expect(plain).toContain(more);
  }
});

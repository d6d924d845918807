import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { benchmarkTexts } from './texts.ts';

/** How the federation stands beside the company, or in its place; undefined without one. */
export function coalitionInWords(
  { coalition }: Pick<ShownBenchmark, 'coalition'>,
  language: Language,
): string | undefined {
  if (!coalition) return undefined;
  const t = benchmarkTexts(language);
  const { companies, respondents, standsIn } = coalition;
  if (respondents === null) return t.coalitionHidden;
  const [many, answers] = [formatNumber(companies, language), formatNumber(respondents, language)];
  return standsIn ? t.coalitionStandsIn(many, answers) : t.coalitionBeside(many, answers);
}

import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, translate } from '../../shared/language.ts';
import type { Participation } from '../invite/plan.ts';
import { texts } from './texts.ts';

/** How many have answered, as a band, and about how many are needed: "between 20 and 30 ... about 43 are needed". */
export function answeredInWords({ answered, required, edition }: Participation, language: Language): string {
  const t = translate(texts, language);
  const number = (count: number) => formatNumber(count, language);
  if (!edition) return t.neededFirst(number(required));
  if (!answered) return t.neededUncounted(number(required));
  const { from, to } = answered;
  const said = t.answeredAt(formatDate(edition.publishedOn, language), number(from), number(to));
  if (from >= required) return `${said} ${t.neededReached(number(required))}`;
  const [fewest, most] = [Math.max(0, required - to), required - from];
  return `${said} ${t.neededMore(number(required), number(fewest), number(most))}`;
}

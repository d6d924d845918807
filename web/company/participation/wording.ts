import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, translate } from '../../shared/language.ts';
import type { Band, Participation } from '../invite/plan.ts';
import { texts } from './texts.ts';

export interface Counted extends Band {
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** The newest band there is, of a planned count or of an edition; undefined before the first. */
export function newestCount({ answered, edition, weeks }: Participation): Counted | undefined {
  const counts = weeks.flatMap(({ on, answered: band }) => (band ? [{ on, ...band }] : []));
  if (answered && edition) counts.push({ on: edition.publishedOn, ...answered });
  return counts.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
}

/** How many have answered, as a band, and about how many are needed: "between 20 and 30 ... about 43 are needed". */
export function answeredInWords(participation: Participation, language: Language): string {
  const t = translate(texts, language);
  const number = (count: number) => formatNumber(count, language);
  const { required } = participation;
  const newest = newestCount(participation);
  if (!newest) return t.neededFirst(number(required));
  const { on, from, to } = newest;
  const said = t.answeredAt(formatDate(on, language), number(from), number(to));
  if (from >= required) return `${said} ${t.neededReached(number(required))}`;
  const [fewest, most] = missing(newest, required);
  return `${said} ${t.neededMore(number(required), number(fewest), number(most))}`;
}

/** How far a company is from the number of answers that it aims at. */
export function targetInWords(target: number, newest: Counted | undefined, language: Language): string {
  const t = translate(texts, language);
  const number = (count: number) => formatNumber(count, language);
  if (!newest) return t.targetUnknown(number(target));
  if (newest.from >= target) return t.targetReached(number(target));
  if (newest.to >= target) return t.targetMaybe(number(target));
  const [fewest, most] = missing(newest, target);
  return t.targetMissing(number(target), number(fewest), number(most));
}

/** The fewest and the most answers that a band may lack of a number. */
function missing({ from, to }: Band, wanted: number): [fewest: number, most: number] {
  return [Math.max(0, wanted - to), wanted - from];
}

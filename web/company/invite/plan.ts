import type { AnswersNeeded } from '../../../functions/observatory/answers-needed.ts';
import type { Language } from '../../shared/language.ts';

/** What the company prepared for a wave, as `GET /company/waves/{wave}/invitations` tells it. */
export interface Plan {
  /** How many people were invited by mail. */
  readonly mailed: number;
  /** How many cards are valid. */
  readonly cards: number;
  readonly entrance: Entrance | null;
  readonly headcount: number;
  /** How many more people can be invited: all ways in together never exceed the headcount. */
  readonly left: number;
  readonly profileQuestions: 'company' | 'none';
  /** Whether a larger number no longer changes that. */
  readonly isSettled: boolean;
  /** Whether people can be invited: the guarantee sheet was accepted. */
  readonly isOpened: boolean;
  /** The hash of the guarantee sheet; null of a panel that was opened before there were any. */
  readonly guarantee: string | null;
}

interface Entrance {
  readonly admissions: number;
  readonly url: string;
}

/** Who takes part in a wave, as far as planned counts and editions tell: `GET /company/waves/{wave}/participation`. */
export interface Participation {
  readonly invited: number;
  /** About how many had answered at `edition`; null before the first that counts the company. */
  readonly answered: Band | null;
  /** About how many must have answered for the first figures. */
  readonly required: number;
  /** About how many are enough for what. */
  readonly needed: AnswersNeeded;
  /** The wave's newest edition. */
  readonly edition: { readonly id: string; readonly publishedOn: string } | null;
  /** Those planned, the last one final. */
  readonly editions: readonly { readonly releasesOn: string; readonly hour: number }[];
  /** Of each day on which answers were counted; null where they were fewer than about ten. */
  readonly weeks: readonly Week[];
  /** The days on which answers are counted, at most one a week; those to come included. */
  readonly countedOn: readonly string[];
}

/** About how many have answered, noise included. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

interface Week {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly answered: Band | null;
}

export const mostAdmissions = 10_000;

/**
 * A link as it is handed out: in full even where the service does not know its own address, and to the page in the
 * language asked for.
 *
 * @example
 * fullLink('/fr/survey#wave=w&entrance=A', 'https://here.test', 'en'); // => 'https://here.test/en/survey#wave=w&entrance=A'
 */
export function fullLink(url: string, origin: string, language?: Language): string {
  const link = new URL(url, origin);
  if (language) link.pathname = link.pathname.replace(/^\/(?:fr|en)\//, `/${language}/`);
  return link.href;
}

/** A whole number from 1 to `most`, thousands apart or not; undefined for anything else. */
export function readCount(text: string, most: number): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f.,'’](?=\d{3}(?!\d))/g, '').trim();
  const count = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  return count >= 1 && count <= most ? count : undefined;
}

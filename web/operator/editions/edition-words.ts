import { type EditionTier, editionTiers } from '../../../functions/observatory/edition-plan.ts';
import { dayInParis } from '../../../functions/survey/wave.ts';
import { formatDate } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { PlannedEdition } from '../api-types.ts';
import type { EditionTexts } from './texts.ts';

/** What the states, times and contents of editions are called. */

const hourMilliseconds = 3_600_000;

export function stateName(t: EditionTexts, { state, held, reason }: PlannedEdition): string {
  switch (state) {
    case 'freezing':
    case 'frozen':
      return t.beingPrepared;
    case 'prepared':
      return held ? t.preparedHeld : t.prepared;
    case 'released':
      return t.released;
    case 'withdrawn':
      return reason === 'too-few-respondents' ? t.tooFew : t.withdrawn;
    default:
      return t.planned;
  }
}

/** "4 décembre 2026 à 9 h", "4 December 2026 at 9:00". */
export function releaseInWords(
  t: EditionTexts,
  { releasesOn, hour }: Pick<PlannedEdition, 'releasesOn' | 'hour'>,
  language: Language,
): string {
  return t.moment(formatDate(releasesOn, language), hour);
}

/** The same of a point in time, in Paris. */
export function timeInWords(t: EditionTexts, time: string, language: Language): string {
  const at = new Date(time);
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return t.moment(formatDate(dayInParis(at), language), Number(hour));
}

/** Whether an edition is still to come out. */
export function isOpen({ state }: PlannedEdition): boolean {
  return state !== 'released' && state !== 'withdrawn';
}

/** Whether the calendar should have prepared or released it, an hour ago or more; what is held is not late. */
export function isOverdue({ state, held, preparesAt, releasesAt }: PlannedEdition, now: Date): boolean {
  if (state === 'released' || state === 'withdrawn') return false;
  if (state === 'prepared' && held) return false;
  const due = Date.parse(state === 'prepared' ? releasesAt : preparesAt);
  return now.getTime() - due >= hourMilliseconds;
}

/** What an edition of a size contains, phrase by phrase. */
export function contentsOf(t: EditionTexts, tier: EditionTier): string[] {
  const { way, profile, profilePairs, byAnswers, byAnswerPairs } = tier;
  return [
    t.totals,
    ...(way ? [t.byWay(way.of)] : []),
    ...(profile ? [t.byProfile(profile.of)] : []),
    ...(byAnswers ? [t.byAnswers] : []),
    ...(profilePairs ? [t.byPairs(profilePairs.of)] : []),
    ...(byAnswerPairs ? [t.byAnswerPairs] : []),
  ];
}

/** What a tier adds to the one below, or has in another form. */
export function newContents(t: EditionTexts, tier: EditionTier): string[] {
  const below = editionTiers[editionTiers.indexOf(tier) - 1];
  const known = new Set(below && contentsOf(t, below));
  return contentsOf(t, tier).filter((phrase) => !known.has(phrase));
}

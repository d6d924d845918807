import { dominanceShare } from './dominated-groups.ts';
import { lowReliabilityUnder, mostNoise } from './reliability.ts';
import { wholePercentUnder } from './rounded-shares.ts';

/**
 * What may be published, beside the privacy budget. The same numbers stand on the privacy page and in every edition's
 * manifest; no role can change or lift them.
 */
export const disclosureRules = {
  /** What came out before is told by its own manifest: it has no such name. */
  rules: 'privacy-budget',
  /** A group is suppressed when the noise on a count is more than this part of its base, in standard deviations. */
  mostNoise: mostNoise.public,
  /** The same for a company's own people. */
  mostNoiseCompany: mostNoise.company,
  /** A group is suppressed when one company has more of its company respondents. */
  dominanceShare,
  /** Percentages on a smaller base are rounded to whole points, others to a tenth. */
  wholePercentUnder,
  /** Figures on a smaller effective base are flagged as of low reliability. */
  lowReliabilityUnder,
  /** Companies that invite fewer people get no profile question. */
  profileQuestionsFrom: 50,
  /** Months after its last edition (or after its last day, without one) when a wave's responses are deleted. */
  responsesKeptMonths: 12,
} as const;

/** Days after which a backup of the responses is deleted, where the next one has not taken its place before. */
export const backupsKeptDays = 35;

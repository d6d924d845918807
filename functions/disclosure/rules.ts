/**
 * What may be published. The same numbers stand on the privacy page, before the first question of the survey and in
 * every edition's manifest; no role can change or lift them.
 */
export const disclosureRules = {
  /** A group with fewer respondents who were asked is suppressed. */
  minimumGroup: 10,
  /** Largest change that cell-key noise makes to a count, in respondents. */
  noiseBound: 2,
  /** Variance of that noise, in respondents squared. */
  noiseVariance: 1,
  /** Percentages on a smaller base are rounded to whole points, others to a tenth. */
  wholePercentUnder: 1000,
  /** In smaller groups an extreme percentage is shown as a bound only. */
  extremesUnder: 30,
  /** The bounds: "10 % or less" and "90 % or more". */
  extremeShare: 0.1,
  /** A group is suppressed when one company's panel makes up more of it. */
  dominanceShare: 0.5,
  /** Responses that must be new before another edition appears. */
  newResponsesForEdition: 10,
  /** Respondents of a breakdown's group who must be new before its figures are renewed; repeated until then. */
  newRespondentsForGroup: 20,
  /** Responses of a panel that must be new before its benchmark is renewed. */
  newResponsesForBenchmark: 5,
  /** Figures on a smaller effective base are flagged as of low reliability. */
  lowReliabilityUnder: 50,
  /** Companies that invite fewer people get no profile question. */
  profileQuestionsFrom: 50,
  /** Months after its last edition (or after its last day, without one) when a wave's responses are deleted. */
  responsesKeptMonths: 12,
} as const;

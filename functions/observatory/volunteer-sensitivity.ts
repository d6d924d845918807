/** How many times as likely to answer those are taken to be whom a figure counts. */
const assumedPropensity = 1.5;

interface VolunteerSensitivity {
  /** What the share would be if those whom it counts had been so many times as likely to answer as all others. */
  readonly ifKeener: number;
  /** If they had been that much less likely. */
  readonly ifShyer: number;
}

/**
 * What a share would be if taking part depended on the answer itself, which no weighting by profile can see. Of a true
 * share t, those who are r times as likely to answer make up p = rt/(rt + 1 − t) of the respondents; so t = p/(p + r(1 − p)).
 *
 * @param share  0 to 1, as published
 * @param propensity  r, above 0
 * @see Rosenbaum & Rubin (1983), Journal of the Royal Statistical Society B 45, 212–218
 * @example
 * volunteerSensitivity(0.15) // => { ifKeener: 0.1053, ifShyer: 0.2093 }
 */
export function volunteerSensitivity(share: number, propensity = assumedPropensity): VolunteerSensitivity {
  const under = (ratio: number) => share / (share + ratio * (1 - share));
  return { ifKeener: under(propensity), ifShyer: under(1 / propensity) };
}

/**
 * How often one address may do in five minutes what costs others something; more is answered with 429 until it does it
 * less. An office may be thousands behind one address, so that these are for machines, and nothing that a respondent
 * needs with a link is among them but the first limit of the edge.
 */
export const sourceLimits = {
  windowSeconds: 300,
  /** A proof of work to be admitted by: one a person, and a second where something went wrong. */
  challenges: 2000,
  /** Each sends a mail, and becomes a row that the operator looks at. */
  signUps: 20,
  /** Links asked for and followed: two for each who signs in, and an office may do so in the same minutes. */
  signIns: 100,
  /** What asks for a company's key or the operator's, at the edge, which cannot tell a right key from a wrong one. */
  keyed: 5000,
  /** Keys that were refused, on a laptop. */
  wrongKeys: 100,
} as const;

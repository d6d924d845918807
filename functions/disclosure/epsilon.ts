/** The δ at which editions state ε. */
export const statedDelta = 1e-6;

/**
 * The ε of (ε, δ)-differential privacy that ρ-zCDP gives: the least over α > 1 of
 * ρα + ln(1 − 1/α) + (ln(1/δ) − ln α)/(α − 1). Any α gives a valid ε, so a search that stops early never says too
 * little.
 *
 * @param rho    above 0
 * @param delta  above 0, below 1
 * @throws RangeError for others
 * @see Canonne, Kamath & Steinke (2020), corollary 13
 * @example
 * epsilonOf(0.5, 1e-6) // => 5.2215...
 */
export function epsilonOf(rho: number, delta = statedDelta): number {
  if (!(rho > 0 && rho < Infinity && delta > 0 && delta < 1)) {
    throw new RangeError(`epsilonOf(${rho}, ${delta})`);
  }
  const epsilonAt = (logOrder: number) => {
    const beyond = Math.exp(logOrder);
    const order = 1 + beyond;
    return rho * order + Math.log(beyond / order) + (-Math.log(delta) - Math.log(order)) / beyond;
  };
  // One valley in ln(α − 1): thirds of the stretch that holds it.
  let [low, high] = [-20, 20];
  while (high - low > 1e-9) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (epsilonAt(left) < epsilonAt(right)) high = right;
    else low = left;
  }
  return Math.max(0, epsilonAt((low + high) / 2));
}

/**
 * How often somebody who knows everything else, and thinks two values of one answer equally likely, guesses the right
 * one at best, 0.5 to 1: Φ(√(ρ/2)), that of normal noise. The discrete one was within a point of it in simulation.
 *
 * @see Dong, Roth & Su (2022), Gaussian Differential Privacy, JRSS B 84, 3–37
 * @see Marsaglia (2004), Evaluating the Normal Distribution, Journal of Statistical Software 11(4): the series, a few
 *   lines where pages that print the number would load a library
 * @example
 * bestGuessOf(0.25) // => 0.6382
 */
export function bestGuessOf(rho: number): number {
  if (!(rho >= 0 && rho < Infinity)) throw new RangeError(`bestGuessOf(${rho})`);
  const z = Math.sqrt(rho / 2);
  // The rest is below 1e-18.
  if (z > 9) return 1;
  let [term, series] = [z, z];
  for (let odd = 3; term > series * Number.EPSILON; odd += 2) {
    term *= z ** 2 / odd;
    series += term;
  }
  return 0.5 + (series * Math.exp(-rho / 4)) / Math.sqrt(2 * Math.PI);
}

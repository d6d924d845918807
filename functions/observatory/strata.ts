import { isAsked, type Sample, variableIndex } from '../statistics/sample.ts';

/** What a company's own mix is told by. */
const mixVariables = ['sex', 'age', 'occupation'] as const;

/** Post-strata: every combination of sex, age and occupation, and one more for those who were not asked. */
export interface Strata {
  readonly count: number;
  readonly stratumOf: Uint16Array;
  /** The stratum of those who were not asked the profile. */
  readonly notAsked: number;
  /** Whether a cluster's respondents were asked the profile. */
  isAsked(cluster: number): boolean;
}

export function strataOf(sample: Sample): Strata {
  const parts = mixVariables.map((id) => {
    const place = variableIndex(sample, id);
    return { column: sample.columns[place], codes: sample.variables[place]?.codes.length ?? 0 };
  });
  const notAsked = parts.reduce((product, { codes }) => product * codes, 1);
  const stratumOf = new Uint16Array(sample.size);
  const asked = new Uint8Array(sample.clusterCount);
  for (let i = 0; i < sample.size; i++) {
    let stratum = 0;
    for (const { column, codes } of parts) {
      if (!column || !isAsked(column, i)) {
        stratum = notAsked;
        break;
      }
      stratum = stratum * codes + (column[i] ?? 0);
    }
    stratumOf[i] = stratum;
    const cluster = sample.units[i] ?? -1;
    if (cluster >= 0 && stratum !== notAsked) asked[cluster] = 1;
  }
  return { count: notAsked + 1, stratumOf, notAsked, isAsked: (cluster) => asked[cluster] === 1 };
}

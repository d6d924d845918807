import type { Margin, WaveStatus } from '../../functions/survey/wave.ts';
import type { Text } from '../shared/language.ts';

/** What the operator's routes answer. */

export interface OperatorWave {
  readonly id: string;
  readonly title: Text;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly status: WaveStatus;
  readonly closedEarly?: boolean;
  readonly population: number;
  readonly populationSource: string;
  readonly margins: readonly Margin[];
  readonly notice: Readonly<Record<string, Text>>;
}

export type CompanyStatus = 'pending' | 'verified' | 'refused';

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly activity: string;
  readonly employer: string;
  readonly headcount: number;
  readonly status: CompanyStatus;
}

export interface LoggedAction {
  readonly number: number;
  readonly day: string;
  readonly action: string;
  readonly object: string;
  readonly name?: string;
  readonly fields?: readonly string[];
  readonly outcome: 'done' | 'refused' | 'unknown';
  readonly edition?: string;
  readonly reason?: string;
}

/** What a publication would do: counts and weighting, no figure of the survey. */
export interface Preview {
  readonly respondents: number;
  readonly newResponses: number;
  readonly required: number;
  readonly panels: number;
  readonly weighting: {
    readonly designEffect: number;
    readonly minWeight: number;
    readonly maxWeight: number;
  } | null;
  readonly suppressedGroups: number;
  readonly notice: { readonly missing: readonly string[] };
}

export interface ListedEdition {
  readonly id: string;
  readonly wave: string | null;
  readonly publishedOn: string;
  readonly respondents: number;
}

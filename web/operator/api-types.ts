import type { CompanyStatus } from '../../functions/survey/company.ts';
import type { Margin, Selection, WaveStatus } from '../../functions/survey/wave.ts';
import type { Text } from '../shared/language.ts';

/** What the operator's routes answer. */

export interface OperatorWave {
  readonly id: string;
  readonly title: Text;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly editions: readonly { readonly releasesOn: string; readonly hour: number }[];
  readonly status: WaveStatus;
  readonly closedEarly?: boolean;
  /** How its respondents were chosen, where an institute asked them elsewhere. */
  readonly selection?: Selection;
  /** The hash of what it is fielded with. */
  readonly questionnaire: string;
  readonly population: number;
  readonly populationSource: string;
  readonly margins: readonly Margin[];
  readonly notice: Readonly<Record<string, Text>>;
  /** The fields that the service still lets change: all until the wave opens. */
  readonly mayChange: readonly string[];
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly activity: string;
  readonly employer: string;
  readonly headcount: number;
  readonly status: CompanyStatus;
  readonly reason?: string;
  readonly country?: string;
  readonly registration?: string;
  readonly contact?: { readonly name: string; readonly address: string };
  /** Which change of it this is. */
  readonly revision: number;
}

export interface LoggedAction {
  readonly number: number;
  /** Of what the observatory tells, and of what was done before December 2026. */
  readonly day?: string;
  /** The Monday of the week. */
  readonly week?: string;
  readonly who: 'operator' | 'observatory';
  /** Absent where it was the operator's key. */
  readonly by?: { readonly kind: 'member' | 'key'; readonly name: string };
  readonly action: string;
  readonly object: string;
  readonly name?: string;
  readonly fields?: readonly string[];
  /** Of `responses-refused`. */
  readonly refused?: number;
  readonly outcome: 'done' | 'refused' | 'unknown';
  readonly edition?: string;
  readonly reason?: string;
}

/** A planned edition and where it stands. */
export interface PlannedEdition {
  readonly number: number;
  readonly id: string;
  readonly releasesOn: string;
  /** In Europe/Paris. */
  readonly hour: number;
  readonly preparesAt: string;
  readonly releasesAt: string;
  readonly isFinal: boolean;
  readonly state: 'planned' | 'freezing' | 'frozen' | 'prepared' | 'released' | 'withdrawn';
  readonly held: boolean;
  /** With noise; once it is prepared. */
  readonly respondents?: number;
  /** Items among the responses that are none. */
  readonly refused?: number;
  readonly reason?: 'too-few-respondents';
  readonly publishedOn?: string;
  readonly headline?: Text;
}

export interface EditionCalendar {
  readonly editions: readonly PlannedEdition[];
  readonly notice: { readonly missing: readonly string[] };
  /** What the house file lacks, and whether editions wait for it. */
  readonly house: { readonly missing: readonly string[]; readonly keepsBack: boolean };
  /** Whether editions may be prepared before their time. */
  readonly passesDates: boolean;
}

export interface ListedEdition {
  readonly id: string;
  readonly wave: string | null;
  readonly publishedOn: string;
  readonly respondents: number;
}

/** How the service is. */
export interface HealthView {
  /** Whole hours since an edition should have been prepared or released that was not. */
  readonly hoursOverdue: number;
  readonly sendsMail: boolean;
  readonly companiesWithLateMail: number;
  /** Whether alarms watch the service here. */
  readonly watched: 'no' | 'yes' | 'unreadable';
  /** Those that are raised now. */
  readonly alarms: readonly { readonly name: string; readonly description: string }[];
  /** Whether somebody who operates is a member. */
  readonly hasMembers: boolean;
  /** The Monday of the week. */
  readonly operatorKeyUsedInWeekOf: string | null;
}

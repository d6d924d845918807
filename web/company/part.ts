import type { FunctionComponent } from 'preact';
import type { Governance } from '../../functions/survey/governance.ts';

/** What `GET /company` says of the company that signed in. */
export interface CompanyProfile {
  readonly id: string;
  readonly name: string;
  readonly activity: string;
  readonly employer: string;
  readonly headcount: number;
  readonly status: 'pending' | 'verified' | 'refused' | 'suspended';
  /** Why it was refused or suspended, in the operator’s words. */
  readonly reason?: string;
}

/** The same with what it states of its governance, once it has. */
export type StatingCompany = CompanyProfile & { readonly governance?: Governance };

/** What each part of the company's space is given; the part draws everything under its heading. */
export interface PartProps {
  readonly company: CompanyProfile;
}

/** And of the member who opened it. */
export interface OpenedPartProps extends PartProps {
  /** Whether their role lets them change anything. */
  readonly mayChange: boolean;
}

export type Part = FunctionComponent<OpenedPartProps>;

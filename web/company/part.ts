import type { FunctionComponent } from 'preact';
import type { Language } from '../shared/language.ts';
import type { CompanyProfile, Session } from './session.ts';

/** What each part of the company's space is given; the part draws everything under its heading. */
export interface PartProps {
  readonly language: Language;
  readonly session: Session;
  readonly company: CompanyProfile;
}

export type Part = FunctionComponent<PartProps>;

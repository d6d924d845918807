import type { GuaranteeSheet } from '../../../functions/survey/guarantee-sheet.ts';

/** What `GET /company/waves/{wave}/guarantee` says. */
export type CompanyGuarantee =
  | { readonly state: 'draft' | 'frozen'; readonly hash: string; readonly sheet: GuaranteeSheet }
  /** The panel was opened before there were sheets. */
  | { readonly state: 'none'; readonly hash: null; readonly sheet: null };

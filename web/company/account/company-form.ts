import { companyOptions } from '../../../functions/survey/company-options.ts';
import type { FieldErrors } from '../../space/form.ts';
import type { Texts } from '../texts.ts';

/** What is typed into the form, as typed. */
export interface CompanyForm {
  readonly name: string;
  readonly activity: string;
  readonly employer: string;
  readonly headcount: string;
}

export const emptyCompanyForm: CompanyForm = { name: '', activity: '', employer: '', headcount: '' };

const longestName = 200;
const largestHeadcount = 3_000_000;

/** The headcount as people write it: digits, with spaces, points or commas between thousands; NaN for anything else. */
function parseHeadcount(typed: string): number {
  const digits = typed.trim().replace(/(?<=\d)[\s.,'’](?=\d{3}(?!\d))/gu, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** What is missing or wrong, by field, in the reader's words. */
export function checkCompanyForm(t: Texts, form: CompanyForm): FieldErrors {
  const errors: Record<string, string> = {};
  const name = form.name.trim();
  if (name === '') errors.name = t.nameMissing;
  else if (name.length > longestName) errors.name = t.nameTooLong(name.length);
  if (form.activity === '') errors.activity = t.activityMissing;
  if (form.employer === '') errors.employer = t.employerMissing;
  const headcount = parseHeadcount(form.headcount);
  if (form.headcount.trim() === '') errors.headcount = t.headcountMissing;
  else if (!(headcount >= 1 && headcount <= largestHeadcount)) errors.headcount = t.headcountWrong;
  return errors;
}

/** The form as the service takes it. */
export function companyFields(form: CompanyForm) {
  const { name, activity, employer, headcount } = form;
  return { name: name.trim(), activity, employer, headcount: parseHeadcount(headcount) };
}

/** What is said of a field that the service refused. */
export function refusedText(t: Texts, path: string): string {
  if (path === 'name') return t.nameWrong;
  if (path === 'activity') return t.activityMissing;
  return path === 'employer' ? t.employerMissing : t.headcountWrong;
}

/** The options of a question that a company can choose of itself. */
export function choicesOf(question: 'activity' | 'employer') {
  return companyOptions[question].filter(({ code }) => code !== 'undisclosed');
}

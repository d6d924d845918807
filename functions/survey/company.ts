import { createHash, randomInt } from 'node:crypto';
import type { Answers, ProfileQuestions } from './answers.ts';
import { companyOptions } from './company-options.ts';
import type { Governance } from './governance.ts';

export const companyStatuses = ['pending', 'verified', 'refused', 'suspended'] as const;
export type CompanyStatus = (typeof companyStatuses)[number];

/** A company that invites its people. */
export interface Company {
  /** Also the name of its panel; random, so that it says nothing and cannot be guessed. */
  readonly id: string;
  readonly name: string;
  /** Codes of the questions `activity` and `employer`. */
  readonly activity: string;
  readonly employer: string;
  readonly headcount: number;
  readonly status: CompanyStatus;
  /** Of a refusal or suspension, in the operator's words; the company reads it. */
  readonly reason?: string | undefined;
  /** ISO 3166 code, and the number in that country's register; those of before December 2026 stated neither. */
  readonly country?: string;
  readonly registration?: string;
  /** Who signed the company up, sealed: JSON of name and address, base64. For the operator, who verifies. */
  readonly contact?: string;
  /** SHA-256 of the one key of companies of before December 2026, base64url: it counts until members or keys are kept. */
  readonly keyHash?: string;
  /** The federation that it has agreed to be shown together with others to; its id is that of a company. */
  readonly federation?: string | undefined;
  /** How many codes it has made, as a federation, for members to enter: the newest alone is good. */
  readonly federationCodes?: number;
  /** What the company says it has; absent until it has said so. */
  readonly governance?: Governance;
}

export function newCompanyId(): string {
  return `c${randomInt(2 ** 47)
    .toString(36)
    .padStart(10, '0')}`;
}

export function companyKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** The answers to the questions that are not asked in a company's panel. */
export function companyAnswers({ activity, employer, headcount }: Company): Answers {
  return { activity, employer, size: sizeOf(headcount) };
}

/** The code of `size` whose band holds the headcount. */
function sizeOf(headcount: number): string {
  const codes = companyOptions.size.map(({ code }) => code);
  const band = codes.filter((code) => Number.parseInt(code, 10) <= headcount).at(-1);
  if (band === undefined) throw new RangeError(`sizeOf: no band for a headcount of ${headcount}`);
  return band;
}

/**
 * Which profile questions a panel is asked.
 *
 * @param from  fewest invited people of a panel that is asked any
 */
export function profileQuestionsFor(invited: number, from: number): ProfileQuestions {
  return invited < from ? 'none' : 'company';
}

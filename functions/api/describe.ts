import type * as z from 'zod/mini';
import { problemSchema } from './schemas/common.ts';

/** The parts of an OpenAPI route that every route writes the same way. */

export function jsonBody<Schema extends z.ZodMiniType>(schema: Schema) {
  return { content: { 'application/json': { schema } }, required: true } as const;
}

export function jsonResponse<Schema extends z.ZodMiniType>(schema: Schema, description: string) {
  return { content: { 'application/json': { schema } }, description } as const;
}

export function problemResponse(slugs: string) {
  return { content: { 'application/problem+json': { schema: problemSchema } }, description: slugs } as const;
}

/** What any route may answer besides its own errors. */
export const commonProblems = {
  400: problemResponse('`invalid-request`, with `errors: [{path, message}]`'),
  405: problemResponse('`method-not-allowed`'),
  413: problemResponse('`body-too-large`: over 16 KiB, a list of addresses over 2 MiB'),
  415: problemResponse('`unsupported-media-type`'),
  503: problemResponse('`unavailable`, with Retry-After'),
} as const;

/** What any route may answer that asks for a company's key or the operator's. */
export const keyProblems = { 401: problemResponse('`unauthorized`'), ...commonProblems } as const;

export const tokenSecurity = [{ responseToken: [] }];

type Security = readonly Readonly<Record<string, readonly string[]>>[];
/** By a member's session or a machine key: what reads lets either role in, what changes asks for `manages`. */
export const companySecurity: Security = [{ companyKey: [] }, { companySession: [] }];
/** By a member's session alone: a machine key that leaked lets nobody else in. */
export const memberSecurity: Security = [{ companySession: [] }];
/** By a member's session, a machine key or the operator's key; which roles may is in `operator-access.ts`. */
export const operatorSecurity: Security = [{ operatorKey: [] }, { operatorSession: [] }];

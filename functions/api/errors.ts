import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorCode, SurveyError } from '../survey/survey-error.ts';
import { type PlainReply, sendReply } from './plain-reply.ts';
import type { ReadingServices } from './services.ts';

/** Where the domain meets HTTP; a code without a status does not compile. */
const statusOf: Record<ErrorCode, ContentfulStatusCode> = {
  'invalid-request': 400,
  'unknown-breakdown': 400,
  'invalid-token': 401,
  unauthorized: 401,
  'invalid-admission': 403,
  'no-response': 404,
  'unknown-wave': 404,
  'unknown-panel': 404,
  'unknown-company': 404,
  'too-few-responses': 404,
  'company-not-verified': 403,
  'unknown-edition': 404,
  'unknown-question': 404,
  'unknown-file': 404,
  'admission-used': 409,
  'no-admission-left': 409,
  'wave-not-open': 409,
  'wave-exists': 409,
  'edition-not-due': 409,
  'edition-not-prepared': 409,
  'edition-out-of-order': 409,
  'edition-released': 409,
  'edition-withdrawn': 409,
  'too-few-respondents': 409,
  'fielded-here': 409,
  'import-differs': 409,
  'import-repeated': 409,
  'import-incomplete': 409,
  'import-published': 409,
  'import-busy': 409,
  'editions-fixed': 409,
  'wave-fixed': 409,
  'unknown-questionnaire': 404,
  'damaged-questionnaire': 503,
  'wave-too-large': 409,
  'incomplete-notice': 409,
  'incomplete-house': 409,
  'changed-meanwhile': 409,
  'changed-since-read': 412,
  'if-match-required': 428,
  'not-verified': 409,
  'governance-not-stated': 409,
  'too-many-steps': 409,
  'no-guarantee': 409,
  'guarantee-frozen': 409,
  'unknown-guarantee': 404,
  'damaged-guarantee': 503,
  'supplement-fixed': 409,
  'cards-exist': 409,
  'reminders-fixed': 409,
  'mail-not-set-up': 409,
  'too-many-tests': 409,
  'no-mailing': 404,
  'above-headcount': 422,
  'invalid-addresses': 422,
  'invalid-answers': 422,
  'headline-number': 422,
  'finding-number': 422,
  'unknown-finding': 422,
  'reads-only': 403,
  'not-in-role': 403,
  'role-from-provider': 409,
  'provider-not-set-up': 409,
  'provider-only': 409,
  'members-only': 403,
  'foreign-request': 403,
  'invalid-link': 403,
  'label-taken': 409,
  'last-manager': 409,
  'too-many-members': 409,
  'member-exists': 409,
  'unknown-member': 404,
  'too-many-keys': 409,
  'unknown-key': 404,
  'no-recovery': 404,
  'recovery-waits': 409,
  'recovery-under-way': 409,
  'removal-waits': 409,
  'departure-waits': 409,
  'removal-under-way': 409,
  'asked-too-often': 409,
  'members-recover': 409,
  'other-name': 409,
  'own-recovery': 403,
  'invalid-federation-code': 404,
  'own-federation': 409,
  unavailable: 503,
};

const titleOf: Record<ErrorCode, string> = {
  'invalid-request': 'The request is not valid',
  'unknown-breakdown': 'There is no such breakdown',
  'invalid-token': 'The token is not valid for this wave',
  unauthorized: 'A valid key is required',
  'invalid-admission': 'The admission is not valid',
  'no-response': 'There is no response under this token',
  'unknown-wave': 'There is no such wave',
  'unknown-panel': 'There is no such panel',
  'unknown-company': 'There is no such company',
  'too-few-responses': 'Too few people of the company have answered',
  'company-not-verified': 'The company is not verified yet',
  'unknown-edition': 'There is no such edition',
  'unknown-question': 'There is no such question in this edition',
  'unknown-file': 'There is no such file of this edition',
  'admission-used': 'The admission has already been used',
  'no-admission-left': 'All admissions have been taken',
  'wave-not-open': 'The wave is not open',
  'wave-exists': 'The wave already exists',
  'edition-not-due': 'The edition is not due yet',
  'edition-not-prepared': 'The edition is not prepared',
  'edition-out-of-order': 'Editions come out one after the other',
  'edition-released': 'The edition has been released',
  'edition-withdrawn': 'The edition was withdrawn',
  'too-few-respondents': 'Too few people have answered for an edition',
  'fielded-here': 'The wave takes its answers here',
  'import-differs': 'Another file was imported into this wave',
  'import-repeated': 'Another wave has these responses',
  'import-incomplete': 'The wave’s responses are not all there',
  'import-published': 'The wave’s edition has begun',
  'import-busy': 'The wave’s responses are being written or deleted',
  'editions-fixed': 'The editions of an open wave can no longer change',
  'wave-fixed': 'This part of an open wave can no longer change',
  'unknown-questionnaire': 'There is no such questionnaire',
  'damaged-questionnaire': 'The stored questionnaire does not match its hash',
  'headline-number': 'The headline contains a number that is not in the edition',
  'finding-number': 'A finding contains a number that is not in the edition',
  'unknown-finding': 'The edition has no such finding',
  'wave-too-large': 'The wave is too large to be prepared while someone waits',
  'incomplete-notice': 'The method notice is incomplete',
  'incomplete-house': 'The publisher’s details are incomplete',
  'changed-meanwhile': 'Someone else changed it in the meantime',
  'changed-since-read': 'It has changed since it was read',
  'if-match-required': 'A change has to say which version it starts from',
  'not-verified': 'Only a verified company can invite',
  'governance-not-stated': 'State what is in place before choosing steps',
  'too-many-steps': 'Three steps are already open',
  'no-guarantee': 'The guarantee sheet comes before the first invitation',
  'guarantee-frozen': 'The guarantee sheet was frozen when the campaign opened',
  'unknown-guarantee': 'There is no such guarantee sheet',
  'damaged-guarantee': 'The stored guarantee sheet does not match its hash',
  'supplement-fixed': 'Groups and questions can no longer be changed',
  'cards-exist': 'There are already cards',
  'reminders-fixed': 'The days of reminders are fixed once mail is on its way',
  'mail-not-set-up': 'This observatory cannot send mail',
  'too-many-tests': 'Too many test messages have been sent',
  'no-mailing': 'No mailing has been prepared for this wave',
  'above-headcount': 'The company would invite more people than it has',
  'invalid-addresses': 'Some addresses are not valid',
  'invalid-answers': 'The answers are not valid',
  'reads-only': 'This member or key may read, but not change anything',
  'not-in-role': 'The role does not allow this',
  'role-from-provider': 'The role comes from the identity provider',
  'provider-not-set-up': 'This observatory has no identity provider',
  'provider-only': 'The operator’s members sign in only through the identity provider',
  'members-only': 'Only members who have signed in may do this',
  'foreign-request': 'The request does not come from our own pages',
  'invalid-link': 'The link is no longer valid',
  'label-taken': 'Another member already has this label',
  'last-manager': 'Someone who can let others in has to remain',
  'too-many-members': 'The maximum number of members is reached',
  'member-exists': 'This address already belongs to a member',
  'unknown-member': 'There is no such member',
  'too-many-keys': 'The maximum number of machine keys is reached',
  'unknown-key': 'There is no such machine key',
  'no-recovery': 'Nobody has asked for this',
  'recovery-waits': 'The company still has time to object',
  'recovery-under-way': 'A new address has already been requested',
  'removal-waits': 'The members still have time to refuse',
  'departure-waits': 'The members still have time to refuse',
  'removal-under-way': 'Someone is asked to manage no more already',
  'asked-too-often': 'The members were written to too often within a week',
  'members-recover': 'The company’s own members can do this',
  'other-name': 'This is not the company’s name',
  'own-recovery': 'Another member has to confirm it',
  'invalid-federation-code': 'The federation’s code is not valid',
  'own-federation': 'A company cannot be a member of itself',
  unavailable: 'The service is unavailable at the moment',
};

const retryAfterSeconds = '5';

/** What went wrong, as a problem document of RFC 9457 says it. */
export interface Problem {
  readonly slug: string;
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly detail: string;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

export function problemReply({ slug, title, status, detail, details = {} }: Problem): PlainReply {
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(status === 503 && { 'retry-after': retryAfterSeconds }),
    },
    body: JSON.stringify({ type: `/problems/${slug}`, title, status, detail, ...details }),
  };
}

export function problem(c: Context, problem: Problem): Response {
  return sendReply(c, problemReply(problem));
}

/**
 * What is said of whatever a route threw: nothing is shown of an error that none expected, which is counted as a failure.
 *
 * @param route  the pattern of its path
 */
export function problemFor(
  { reportFailure }: Pick<ReadingServices, 'reportFailure'>,
  error: unknown,
  route: string,
): Problem {
  const known = knownProblem(error);
  if (known) return known;
  reportFailure(error, route);
  const unavailable = isUnavailable(error);
  return {
    slug: unavailable ? 'unavailable' : 'internal-error',
    title: unavailable ? titleOf.unavailable : 'Something went wrong on our side',
    status: unavailable ? 503 : 500,
    detail: 'nothing was lost that was acknowledged; please try again',
  };
}

function knownProblem(error: unknown): Problem | undefined {
  if (error instanceof SurveyError) {
    const { code, message, details } = error;
    return { slug: code, title: titleOf[code], status: statusOf[code], detail: message, details };
  }
  if (!(error instanceof HTTPException)) return undefined;
  const known = httpProblems[error.status];
  return known && { ...known, status: error.status as ContentfulStatusCode };
}

const httpProblems: Record<number, Omit<Problem, 'status'>> = {
  400: { slug: 'invalid-request', title: titleOf['invalid-request'], detail: 'the body is not valid JSON' },
  413: { slug: 'body-too-large', title: 'The body is too large', detail: 'a body has at most 16 KiB' },
  415: {
    slug: 'unsupported-media-type',
    title: 'The body has the wrong type',
    detail: 'send application/json',
  },
};

const unavailableNames = new Set([
  'InternalServerError',
  'ItemCollectionSizeLimitExceededException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'ServiceUnavailable',
  'ThrottlingException',
  'TimeoutError',
]);
const unavailableCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** Whether an error says that the store cannot be reached or used for the moment. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: string };
  return unavailableNames.has(error.name) || (code !== undefined && unavailableCodes.has(code));
}

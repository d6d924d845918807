import type { Problem } from './errors.ts';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
}

/** A 400 with where and why, for whatever a route's schema refuses. */
export function invalidRequest(issues: readonly Issue[]): Problem {
  const errors = issues.flatMap(describeIssue);
  const detail = errors.map(({ path, message }) => `${path || 'body'}: ${message}`).join('; ');
  return {
    slug: 'invalid-request',
    title: 'The request is not valid',
    status: 400,
    detail: detail.slice(0, 1000),
    details: { errors: errors.slice(0, 50) },
  };
}

function describeIssue({ path, message, code, keys }: Issue): { path: string; message: string }[] {
  const place = path.map(String).join('.');
  if (code !== 'unrecognized_keys' || !keys) return [{ path: place, message }];
  return keys.map((unknown) => ({
    path: [place, unknown.slice(0, 64)].filter(Boolean).join('.'),
    message: 'unknown field',
  }));
}

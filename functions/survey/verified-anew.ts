import type { Company } from './company.ts';

type Described = Pick<Company, 'name' | 'activity' | 'employer' | 'headcount'>;

/**
 * Whether the observatory has to look at a company again: its name and kind, and a headcount that grew, since as many
 * may be invited. One that shrank lets fewer in than were verified.
 */
export function isVerifiedAnew(before: Described, after: Described): boolean {
  return (
    after.name !== before.name ||
    after.activity !== before.activity ||
    after.employer !== before.employer ||
    after.headcount > before.headcount
  );
}

/** The status after a change; a company that was refused is looked at again whatever it mends, one suspended never so. */
export function statusAfter(before: Company, after: Described): Company['status'] {
  if (before.status === 'suspended') return 'suspended';
  const isMended = before.status === 'refused' && after.headcount !== before.headcount;
  return isMended || isVerifiedAnew(before, after) ? 'pending' : before.status;
}

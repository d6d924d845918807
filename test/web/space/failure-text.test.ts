import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../web/shared/api.ts';
import { failureText } from '../../../web/space/failure-text.ts';

const words = {
  unreachable: 'unreachable',
  sessionEnded: 'ended',
  unavailable: 'unavailable',
  unexpected: 'unexpected',
  refusals: { 'wave-exists': 'taken', 'changed-meanwhile': 'changed' },
};

describe('failureText', () => {
  it('says what the reader can do about it', () => {
    expect(failureText(words, new ApiError('unreachable', 0))).toBe('unreachable');
    expect(failureText(words, new ApiError('invalid-key', 401))).toBe('ended');
    expect(failureText(words, new ApiError('wave-exists', 409))).toBe('taken');
    // What a space has words for is told in them, though it may succeed later.
    expect(failureText(words, new ApiError('changed-meanwhile', 503))).toBe('changed');
    expect(failureText(words, new ApiError('unknown', 503))).toBe('unavailable');
    expect(failureText(words, new ApiError('unknown', 418))).toBe('unexpected');
    expect(failureText(words, new Error('a bug'))).toBe('unexpected');
  });

  it('passes the service’s own words on only where the space does', () => {
    const cause = new ApiError('unknown', 400, { problem: { detail: 'so it is' } });
    expect(failureText(words, cause)).toBe('unexpected');
    const refusedByService = (detail: string) => `refused: ${detail}`;
    expect(failureText({ ...words, refusedByService }, cause)).toBe('refused: so it is');
  });
});

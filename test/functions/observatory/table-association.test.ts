import { describe, expect, it } from 'vitest';
import { associationOf, publish } from './made-up-waves.ts';

describe('the association of a question with a breakdown', () => {
  const large = publish({ companies: 0, clustered: 0, open: 12_000 }, 0);

  it('is given of one breakdown whose groups are all shown, but for those who did not say', () => {
    const found = associationOf(large, 'mention', 'occupation');
    expect(found).toMatchObject({ p: expect.any(Number), cramersV: expect.any(Number) });
    expect(found && 'x2' in found && found.x2 > 0 && found.df > 0).toBe(true);
    // 2 of 100 are 65 or over: noise covers them.
    expect(associationOf(large, 'mention', 'age')).toBeUndefined();
    expect(associationOf(large, 'mention', '')).toBeUndefined();
  });

  it('is not given under 10,000 respondents, by their noisy number', () => {
    const small = publish({ companies: 0, clustered: 0, open: 9000 }, 0);
    for (const by of ['sex', 'occupation', 'activity']) {
      expect(associationOf(small, 'mention', by)).toBeUndefined();
      expect(associationOf({ ...large, respondents: 9999 }, 'mention', by)).toBeUndefined();
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  bound,
  chance,
  comesInTheEighth,
  leavesHalfway,
  neverCame,
  noisy,
  stays,
  success,
} from './support/participation.ts';

describe('an employer that watches its participation all wave long', () => {
  const histories = [
    ['whether somebody answered in the first week or the eighth', stays, comesInTheEighth],
    ['who answered and withdrew, or never', leavesHalfway, neverCame],
  ] as const;

  it.each(histories)('is told no more than the budget says of %s', (_, a, b) => {
    expect(success(a, b, noisy)).toBeLessThan(bound + 3 * chance);
  });
});

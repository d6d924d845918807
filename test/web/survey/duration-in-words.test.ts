import { describe, expect, it } from 'vitest';
import { durationInWords } from '../../../web/survey/duration-in-words.ts';

describe('a duration in words', () => {
  it.each([
    [20, '1 minute', '1 minute'],
    [90, '1 minute et demie', '1 and a half minutes'],
    [91, '2 minutes', '2 minutes'],
    [140, '2 minutes et demie', '2 and a half minutes'],
  ])('of %i seconds is in half minutes, rounded up', (seconds, french, english) => {
    expect([durationInWords(seconds, 'fr'), durationInWords(seconds, 'en')]).toEqual([french, english]);
  });
});

import { describe, expect, it } from 'vitest';
import { durationInWords } from '../../../web/survey/duration-in-words.ts';

describe('a duration in words', () => {
  it.each([
    [20, 'une minute', 'a minute'],
    [90, 'une minute et demie', 'a minute and a half'],
    [91, 'deux minutes', 'two minutes'],
    [140, 'deux minutes et demie', 'two and a half minutes'],
    [660, '11 minutes', '11 minutes'],
  ])('of %i seconds is in half minutes, rounded up', (seconds, french, english) => {
    expect([durationInWords(seconds, 'fr'), durationInWords(seconds, 'en')]).toEqual([french, english]);
  });
});

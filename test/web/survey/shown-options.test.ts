import { describe, expect, it } from 'vitest';
import { shownOptions } from '../../../web/survey/shown-options.ts';

const label = { fr: 'x', en: 'x' };

describe('shownOptions', () => {
  it('puts ways not to answer last, and leaves the rest in their order', () => {
    const options = [
      { code: 'unsure', label, refusal: true },
      { code: 'yes', label },
      { code: 'undisclosed', label, refusal: true },
      { code: 'no', label },
    ] as const;
    expect(shownOptions({ options }).map(({ code }) => code)).toEqual(['yes', 'no', 'unsure', 'undisclosed']);
  });
});

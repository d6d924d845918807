import { describe, expect, it } from 'vitest';
import { editionTiers, tierOf } from '../../../../functions/observatory/edition-plan.ts';
import type { PlannedEdition } from '../../../../web/operator/api-types.ts';
import {
  contentsOf,
  isOverdue,
  newContents,
  stateName,
  timeInWords,
} from '../../../../web/operator/editions/edition-words.ts';
import { numbersRefused } from '../../../../web/operator/editions/release-form.tsx';
import { editionTexts } from '../../../../web/operator/editions/texts.ts';
import { ApiError } from '../../../../web/shared/api.ts';
import { translate } from '../../../../web/shared/language.ts';

const t = translate(editionTexts, 'en');
const edition: PlannedEdition = {
  number: 1,
  id: '2027-q1-1',
  releasesOn: '2027-07-01',
  hour: 9,
  preparesAt: '2027-07-01T01:00:00.000Z',
  releasesAt: '2027-07-01T07:00:00.000Z',
  isFinal: true,
  state: 'planned',
  held: false,
};

describe('an edition in words', () => {
  it('tells what was given up from what too few answered for', () => {
    expect(stateName(t, { ...edition, state: 'withdrawn' })).toBe('withdrawn');
    expect(stateName(t, { ...edition, state: 'withdrawn', reason: 'too-few-respondents' })).toBe(t.tooFew);
    expect(stateName(t, { ...edition, state: 'prepared', held: true })).toBe('prepared and held back');
  });

  it('says times as they are in Paris, in summer and in winter', () => {
    expect(timeInWords(t, '2027-07-01T01:00:00Z', 'en')).toBe('1 July 2027 at 3:00');
    expect(timeInWords(t, '2026-12-31T23:00:00Z', 'en')).toBe('1 January 2027 at 0:00');
    const fr = translate(editionTexts, 'fr');
    expect(timeInWords(fr, '2027-07-01T07:00:00Z', 'fr')).toBe('1er juillet 2027 à 9\u00a0h');
  });

  it('is late an hour after it should have been prepared or released, unless it is held', () => {
    const at = (time: string) => new Date(`2027-07-01T${time}:00Z`);
    expect(isOverdue(edition, at('01:59'))).toBe(false);
    expect(isOverdue(edition, at('02:00'))).toBe(true);
    expect(isOverdue({ ...edition, state: 'prepared' }, at('07:59'))).toBe(false);
    expect(isOverdue({ ...edition, state: 'prepared' }, at('08:00'))).toBe(true);
    expect(isOverdue({ ...edition, state: 'prepared', held: true }, at('08:00'))).toBe(false);
    expect(isOverdue({ ...edition, state: 'released' }, at('08:00'))).toBe(false);
  });
});

describe('what an edition contains', () => {
  it('is totals from a hundred respondents on, and more from each size on', () => {
    expect(tierOf(99)).toBeUndefined();
    const [smallest] = editionTiers;
    expect(smallest && contentsOf(t, smallest)).toEqual([t.totals]);
    for (const tier of editionTiers) expect(newContents(t, tier), String(tier.from)).not.toEqual([]);
    const small = tierOf(3000);
    expect(small && newContents(t, small)).toEqual([t.byProfile('askedOfAll')]);
  });
});

describe('a headline that was refused', () => {
  it('names its numbers beside the language that says them', () => {
    const unknown = [
      { language: 'fr', number: '16' },
      { language: 'en', number: '16' },
      { language: 'en', number: '99' },
      { language: 'en', number: '99' },
    ];
    const cause = new ApiError('headline-number', 422, { problem: { unknown } as object });
    expect(numbersRefused(t, 'en', cause)).toEqual({
      'headline.fr': t.headlineNumber('16'),
      'headline.en': t.headlineNumbers('16 and 99'),
    });
    expect(numbersRefused(t, 'en', new ApiError('edition-withdrawn', 409))).toBeUndefined();
  });
});

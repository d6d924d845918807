import { expect, it } from 'vitest';
import { plannedReleases } from '../../../functions/survey/planned-releases.ts';

const wave = (id: string, releases: string[]) => ({
  id,
  title: { fr: id, en: id },
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  editions: releases.map((releasesOn) => ({ releasesOn, hour: 9 })),
});

it('lists what is still to come of all waves, soonest first, until its very hour', () => {
  const waves = [wave('later', ['2027-02-01']), wave('sooner', ['2026-11-22', '2027-01-02'])];
  const of = (now: string) =>
    plannedReleases(waves, { now: new Date(now), isOver: () => false }).map(({ wave: id, releasesOn }) => [
      id,
      releasesOn,
    ]);
  // 09:00 in Paris is 08:00 UTC in winter.
  expect(of('2026-11-22T07:59:59Z')).toEqual([
    ['sooner', '2026-11-22'],
    ['sooner', '2027-01-02'],
    ['later', '2027-02-01'],
  ]);
  expect(of('2026-11-22T08:00:00Z')[0]).toEqual(['sooner', '2027-01-02']);
});

it('lists no edition that came out before its day, whichever of the plan it is', () => {
  const waves = [
    wave('early', ['2026-11-22', '2027-01-02']),
    { ...wave('unplanned', []), editions: undefined },
  ];
  const of = (...over: string[]) =>
    plannedReleases(waves as Parameters<typeof plannedReleases>[0], {
      now: new Date('2026-11-20T12:00:00Z'),
      isOver: ({ id }, number) => over.includes(`${id}-${number}`),
    }).map(({ wave: id, releasesOn }) => [id, releasesOn]);
  const last = ['unplanned', '2027-01-01'];
  expect(of()).toEqual([['early', '2026-11-22'], last, ['early', '2027-01-02']]);
  expect(of('early-1')).toEqual([last, ['early', '2027-01-02']]);
  expect(of('early-2')).toEqual([['early', '2026-11-22'], last]);
  expect(of('early-1', 'unplanned-1')).toEqual([['early', '2027-01-02']]);
});

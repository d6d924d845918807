import { expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { historyOf } from '../../web/question/history.ts';
import { madeUpManifests } from './over-time/made-up-series.ts';

it('lists the editions that have a figure of the question, and none where no indicator is made of it', () => {
  const manifests = madeUpManifests(3).reverse();
  const [newest, ...rest] = manifests as [Manifest, ...Manifest[]];
  const without = { ...newest, indicators: newest.indicators.filter(({ id }) => id !== 'mention') };
  const editions = (of: readonly Manifest[], question: string) =>
    historyOf(of, question, 'en').editions.map(({ edition }) => edition);
  expect(editions(manifests, 'mention')).toEqual(manifests.map(({ id }) => id));
  expect(editions([without, ...rest], 'mention')).toEqual(rest.map(({ id }) => id));
  const alone = manifests.map((manifest) => ({ ...manifest, indicators: [] }));
  expect(editions(alone, 'mention')).toEqual([]);
});

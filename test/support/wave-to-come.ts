import { expect } from 'vitest';
import type { Reply } from './local-observatory.ts';

/**
 * Has the operator create a wave that has not opened, unless it is there from another test: of one that has, only its words
 * and its closing may change.
 *
 * @returns its id
 */
export async function waveToCome(
  operate: (path: string, method?: string, body?: unknown) => Promise<Reply>,
): Promise<string> {
  const { margins, population, populationSource } = (await operate('/waves/current')).body;
  const wave = {
    id: 'to-come-1',
    title: { fr: 'À venir', en: 'To come' },
    opensOn: '2099-01-01',
    closesOn: '2099-03-31',
    population,
    populationSource,
    margins,
  };
  expect([201, 409]).toContain((await operate('/waves', 'POST', wave)).status);
  return wave.id;
}

import { describe, expect, it } from 'vitest';
import type { Member, People } from '../../../functions/survey/members.ts';
import { mustWait } from '../../../functions/survey/removal.ts';

const member = (id: string, managesSince?: string, role: Member['role'] = 'manages'): Member => ({
  ...{ id, role, sealedAddress: '', language: 'fr', hasSignedIn: true },
  ...(managesSince !== undefined && { managesSince }),
});
const people = (...members: Member[]): People => ({ members, keys: [] });
const today = '2027-03-08';
const [first, second, third] = [member('a'), member('b', '2027-03-01'), member('c', '2027-01-01')];
const newcomer = member('n', '2027-03-02');

describe('taking the space from a member who manages', () => {
  it.each<[string, People, by: string, id: string, waits: boolean]>([
    ['the only other', people(first, second), 'a', 'b', true],
    [
      'the only other of two old ones and a reader',
      people(first, second, member('r', undefined, 'reads')),
      'a',
      'b',
      true,
    ],
    ['one of three who have all managed for a week', people(first, second, third), 'a', 'b', false],
    ['one of two and a newcomer', people(first, second, newcomer), 'a', 'b', true],
    ['one of two, asked by a newcomer', people(first, second, newcomer), 'n', 'b', true],
    ['a newcomer', people(first, newcomer), 'a', 'n', false],
    ['a newcomer, by another', people(first, newcomer, member('o', today)), 'n', 'o', true],
    ['oneself', people(first, second), 'a', 'a', false],
    ['somebody who reads', people(first, member('r', undefined, 'reads')), 'a', 'r', false],
  ])('waits as it should: %s', (_, given, by, id, waits) => {
    expect(mustWait(given, { by, id }, today)).toBe(waits);
  });
});

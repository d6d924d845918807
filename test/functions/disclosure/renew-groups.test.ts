import { describe, expect, it } from 'vitest';
import type { PublishedGroup } from '../../../functions/disclosure/published.ts';
import { renewGroups } from '../../../functions/disclosure/renew-groups.ts';

function group(base: number | null): PublishedGroup {
  if (base !== null) return { levels: {}, base, effectiveBase: base, flags: [], cells: [] };
  return { levels: {}, base, effectiveBase: null, flags: ['c'], suppressed: 'fewerThan10', cells: [] };
}

const required = 20;
const first = { edition: 'w-1', groups: [group(30), group(null)], pending: [0, 0] };

describe('renewGroups', () => {
  it('renews a group of which enough respondents are new, and repeats the others', () => {
    const { groups, pending } = renewGroups([group(50), group(12)], {
      earlier: first,
      newRespondents: [20, 5],
      required,
    });
    expect(groups).toEqual([group(50), { ...group(null), asOf: 'w-1' }]);
    expect(pending).toEqual([0, 5]);
  });

  it('counts what has come since the figures were renewed, over several editions', () => {
    const second = renewGroups([group(40), group(null)], {
      earlier: first,
      newRespondents: [10, 0],
      required,
    });
    expect(second.groups[0]).toEqual({ ...group(30), asOf: 'w-1' });
    const third = renewGroups([group(49), group(null)], {
      earlier: { edition: 'w-2', ...second },
      newRespondents: [9, 0],
      required,
    });
    expect(third.groups[0]?.asOf).toBe('w-1');
    const fourth = renewGroups([group(50), group(null)], {
      earlier: { edition: 'w-3', ...third },
      newRespondents: [1, 0],
      required,
    });
    expect(fourth).toEqual({ groups: [group(50), { ...group(null), asOf: 'w-1' }], pending: [0, 0] });
  });

  it('publishes a first edition as it is, and one of another questionnaire', () => {
    const fresh = [group(30), group(12), group(11)];
    const asFirst = { groups: fresh, pending: [0, 0, 0] };
    expect(renewGroups(fresh, { earlier: undefined, newRespondents: [], required })).toEqual(asFirst);
    expect(renewGroups(fresh, { earlier: first, newRespondents: [1, 1, 1], required })).toEqual(asFirst);
  });
});

import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../web/shared/api.ts';
import { compareVersions, mergeVersions, saveTogether } from '../../../web/space/save-together.ts';
import type { Versioned } from '../../../web/space/versioned.ts';

interface Fields {
  readonly name: string;
  readonly activity: string;
  readonly size: number;
}

const base: Fields = { name: 'A', activity: 'x', size: 1 };

describe('what is sent of a form', () => {
  it.each([
    ['nothing where nothing was changed', base, base, {}, []],
    ['what was changed, and nothing else', { ...base, name: 'B' }, base, { name: 'B' }, []],
    ['nothing that somebody else changed', base, { ...base, name: 'C' }, {}, []],
    ['nothing that both changed alike', { ...base, name: 'B' }, { ...base, name: 'B' }, {}, []],
    ['one’s own beside another’s', { ...base, name: 'B' }, { ...base, size: 2 }, { name: 'B' }, []],
    [
      'nothing before a choice where both changed the same',
      { ...base, name: 'B', size: 2 },
      { ...base, name: 'C' },
      { name: 'B', size: 2 },
      ['name'],
    ],
  ])('is %s', (_, mine, theirs, changes, conflicts) => {
    expect(compareVersions({ base, mine, theirs })).toEqual({ changes, conflicts });
  });

  it('is everything where nothing was stated before, unless somebody stated it meanwhile', () => {
    expect(compareVersions<Fields>({ base: {}, mine: base, theirs: {} })).toEqual({
      changes: base,
      conflicts: [],
    });
    expect(compareVersions<Fields>({ base: {}, mine: base, theirs: { ...base, size: 2 } })).toEqual({
      changes: { size: 1 },
      conflicts: ['size'],
    });
  });
});

describe('both versions put together', () => {
  const mine = { ...base, name: 'B', size: 2 };
  const theirs = { name: 'C', activity: 'y', size: 1 };

  it('keep of what is at odds the side that was chosen, and of the rest what each changed', () => {
    expect(mergeVersions({ base, mine, theirs }, 'mine')).toEqual({ name: 'B', activity: 'y', size: 2 });
    expect(mergeVersions({ base, mine, theirs }, 'theirs')).toEqual({ name: 'C', activity: 'y', size: 2 });
  });
});

/** A service that refuses what was made of another version, as ours does; colleagues save before some requests. */
function service(colleagues: Partial<Fields>[] = []) {
  let state: Versioned<Partial<Fields>> = { value: base, etag: '"1"' };
  const sent: Partial<Fields>[] = [];
  const save = (changes: Partial<Fields>) => {
    state = { value: { ...state.value, ...changes }, etag: `"${Number(state.etag.slice(1, -1)) + 1}"` };
    return state;
  };
  return {
    sent,
    state: () => state,
    saving: (mine: Fields) => ({
      base,
      mine,
      now: { value: base, etag: '"1"' },
      read: async () => state,
      async send(changes: Partial<Fields>, etag: string) {
        const colleague = colleagues.shift();
        if (colleague) save(colleague);
        if (etag !== state.etag) throw new ApiError('changed-since-read', 412);
        sent.push(changes);
        return save(changes);
      },
    }),
  };
}

describe('saving', () => {
  it('asks nothing where nothing was changed', async () => {
    const { saving, sent } = service();
    await saveTogether(saving(base));
    expect(sent).toEqual([]);
  });

  it('leaves what colleagues saved in between, as often as they do', async () => {
    const { saving, sent, state } = service([{ size: 2 }, { activity: 'y' }]);
    const { conflicts, now } = await saveTogether(saving({ ...base, name: 'B' }));
    expect([conflicts, now.value, sent]).toEqual([
      [],
      { name: 'B', activity: 'y', size: 2 },
      [{ name: 'B' }],
    ]);
    expect(state().value).toEqual(now.value);
  });

  it('saves nothing of a form where the same was changed to something else', async () => {
    const { saving, sent, state } = service([{ name: 'C' }]);
    const { conflicts, now } = await saveTogether(saving({ ...base, name: 'B', size: 2 }));
    expect([conflicts, now.value.name, sent]).toEqual([['name'], 'C', []]);
    expect(state().value).toEqual({ ...base, name: 'C' });
  });

  it('knows its own where the reply was lost and it is sent again', async () => {
    const { saving, sent } = service([{ name: 'B' }]);
    const { conflicts } = await saveTogether(saving({ ...base, name: 'B' }));
    expect([conflicts, sent]).toEqual([[], []]);
  });

  it('tells whatever else goes wrong', async () => {
    const failing = {
      ...service().saving({ ...base, name: 'B' }),
      send: () => Promise.reject(new ApiError('x', 503)),
    };
    await expect(saveTogether(failing)).rejects.toMatchObject({ status: 503 });
  });
});

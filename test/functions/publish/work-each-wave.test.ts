import { describe, expect, it, vi } from 'vitest';
import { tellingFailures, workEachWave } from '../../../functions/publish/work-each-wave.ts';
import { SettingError } from '../../../functions/storage/setting-error.ts';

async function failureOf(failures: Readonly<Record<string, unknown>>) {
  const tried: string[] = [];
  const failure = await workEachWave(['a', 'b', 'c'], async (wave) => {
    tried.push(wave);
    if (wave in failures) throw failures[wave];
  }).catch((error) => error);
  expect(tried).toEqual(['a', 'b', 'c']);
  return failure;
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

describe('working on each wave', () => {
  it('tries every wave, and then fails with what went wrong in each', async () => {
    const lost = new Error('lost its slices');
    const failure = await failureOf({ a: lost, c: named('TimeoutError', 'no reply') });
    expect(failure).toBeInstanceOf(Error);
    expect(failure.message).toBe('wave a failed: lost its slices; wave c failed: TimeoutError, no reply');
    expect(failure.name).toBe('FailedWaves');
    expect(failure.failures.a).toBe(lost);
  });

  it('bears the name that its failures share, by which the steps know what no other attempt mends', async () => {
    const unread = () => named('UnreadShard', 'shard 7 was not read');
    expect((await failureOf({ b: unread() })).name).toBe('UnreadShard');
    expect((await failureOf({ a: unread(), b: unread() })).name).toBe('UnreadShard');
    expect((await failureOf({ a: unread(), b: new Error('gone') })).name).toBe('FailedWaves');
  });

  it('leaves a line for each wave that failed: during what, with how many, and no message', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const run = () =>
      workEachWave(['a', 'b'], async (wave, begin) => {
        begin({ phase: 'count', slices: 16 });
        if (wave === 'a') begin({ phase: 'prepare', edition: 2, slices: 16 });
        throw named('TimeoutError', 'RESPONSE#a/1f2e3d');
      });
    await expect(tellingFailures({ phase: 'start' }, run)).rejects.toThrow('wave a failed');
    expect(told.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
      { failure: 'TimeoutError', wave: 'a', phase: 'prepare', edition: 2, slices: 16 },
      { failure: 'TimeoutError', wave: 'b', phase: 'count', slices: 16 },
    ]);
    vi.restoreAllMocks();
  });

  it('leaves one line of a run that failed before any wave, with the setting that is wrong', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = (failure: unknown) =>
      tellingFailures({ phase: 'read', wave: 'a', shard: '7' }, () => Promise.reject(failure));
    await expect(failing(new SettingError('SLICE_BUCKET is not set'))).rejects.toThrow();
    await expect(failing(named('ThrottlingException', 'RESPONSE#a/1f2e3d'))).rejects.toThrow();
    expect(told.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
      { failure: 'SettingError', phase: 'read', wave: 'a', shard: '7', setting: 'SLICE_BUCKET is not set' },
      { failure: 'ThrottlingException', phase: 'read', wave: 'a', shard: '7' },
    ]);
    vi.restoreAllMocks();
  });

  it('tells of what is thrown and is no error', async () => {
    expect((await failureOf({ b: 'refused' })).message).toBe('wave b failed: refused');
  });
});

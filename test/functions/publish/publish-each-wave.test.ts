import { describe, expect, it } from 'vitest';
import { publishEachWave } from '../../../functions/publish/publish-each-wave.ts';

const waves = new Map(['a', 'b', 'c'].map((id) => [id, id]));

async function failureOf(failures: Readonly<Record<string, unknown>>) {
  const tried: string[] = [];
  const failure = await publishEachWave(waves, async (wave) => {
    tried.push(wave);
    if (wave in failures) throw failures[wave];
    return `${wave}-1`;
  }).catch((error) => error);
  expect(tried).toEqual(['a', 'b', 'c']);
  return failure;
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

describe('publishing each wave', () => {
  it('gives the ids of the editions, without the waves that were not due', async () => {
    const published = await publishEachWave(waves, async (wave) => (wave === 'b' ? undefined : `${wave}-1`));
    expect(published).toEqual(['a-1', 'c-1']);
  });

  it('tries every wave, and then fails with what went wrong in each', async () => {
    const lost = new Error('lost its digests');
    const failure = await failureOf({ a: lost, c: named('TimeoutError', 'no reply') });
    expect(failure).toBeInstanceOf(Error);
    expect(failure.message).toBe(
      'wave a was not published: lost its digests; wave c was not published: TimeoutError, no reply',
    );
    expect(failure.name).toBe('UnpublishedWaves');
    expect(failure.failures.a).toBe(lost);
  });

  it('bears the name that its failures share, by which the steps know what no other attempt mends', async () => {
    const unread = () => named('UnreadShard', 'shard 7 was not read');
    expect((await failureOf({ b: unread() })).name).toBe('UnreadShard');
    expect((await failureOf({ a: unread(), b: unread() })).name).toBe('UnreadShard');
    expect((await failureOf({ a: unread(), b: new Error('gone') })).name).toBe('UnpublishedWaves');
  });

  it('tells of what is thrown and is no error', async () => {
    expect((await failureOf({ b: 'refused' })).message).toBe('wave b was not published: refused');
  });
});

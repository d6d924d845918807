import { afterEach, describe, expect, it, vi } from 'vitest';
import { handler } from '../../../functions/canary/handler.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the canary’s function', () => {
  it('writes what it found wrong into one line, and fails', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('SITE_ORIGIN', 'http://127.0.0.1:9');
    await expect(handler()).rejects.toThrow(/^\/api\/v1\/health was not answered/);
    expect(told.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^\{"failure":"WalkFailure","found":"\/api\/v1\/health was not answered \([^)]+\)"\}$/,
        ),
      ],
    ]);
  });

  it('names the setting that it lacks', async () => {
    vi.stubEnv('SITE_ORIGIN', '');
    await expect(handler()).rejects.toMatchObject({
      name: 'SettingError',
      message: expect.stringMatching(/^SITE_ORIGIN /),
    });
  });
});

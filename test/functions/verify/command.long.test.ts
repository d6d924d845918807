import { describe, expect, it } from 'vitest';
import { run } from './run-verify.ts';

describe('npm run verify', () => {
  it.each([
    ['no-address', [], 'usage: npm run verify'],
    ['what is no address', ['observatory'], 'observatory: is not an address such as https://'],
    ['an unknown option', ['http://localhost', '--fast'], "Unknown option '--fast'"],
    [
      'a benchmark that is not there',
      ['http://localhost', '--benchmark', '/none.json'],
      '/none.json: is not there',
    ],
    ['nobody there', ['http://127.0.0.1:9'], 'cannot be reached'],
  ])('names %s, without a stack, and ends with 2', async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    expect([code, out]).toEqual([2, '']);
  });
});

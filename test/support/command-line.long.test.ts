import { describe, expect, it } from 'vitest';
import { run } from './run-program.ts';

describe.each(['test/load/simulate.ts', 'test/capacity/capacity.ts', 'test/pictures/take-pictures.ts'])(
  '%s',
  (program) => {
    it('names an option that it does not have, and says how it is used', () => {
      const { status, stdout, stderr } = run(program, '--bogus');
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^Unknown option '--bogus'/);
      expect(stderr).toContain('\n\nnpm run ');
      expect(stderr).not.toMatch(/\n\s+at /);
    });
  },
);

describe('an option that is a number', () => {
  it.each([
    ['test/fuzz/fuzz.ts', '--requests=0', /^--requests is "0"; it must be a whole number from 1 to /],
    ['test/load/simulate.ts', '--responses=-3', /^--responses is "-3"; it must be a whole number from 1 to /],
    ['test/capacity/capacity.ts', '--edge-hits=2', /^--edge-hits is "2"; it must be a number from 0 to 1\n/],
  ])('of %s is refused by its bounds: %s', (program, option, message) => {
    const { status, stderr } = run(program, option);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});

describe('--help', () => {
  it('is answered with how the command is used', () => {
    const { status, stdout, stderr } = run('test/fuzz/fuzz.ts', '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^npm run fuzz /);
  });
});

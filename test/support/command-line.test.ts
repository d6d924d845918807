import { describe, expect, it } from 'vitest';
import { numberOption, wholeNumberOption } from './command-line.ts';
import { run } from './run-program.ts';

describe.each(['test/fuzz/fuzz.ts'])('%s', (program) => {
  it('names an option that it does not have, and says how it is used', () => {
    const { status, stdout, stderr } = run(program, '--bogus');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Unknown option '--bogus'/);
    expect(stderr).toContain('\n\nnpm run ');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('an option that is a number', () => {
  it('is neither nothing nor a part where it has to be whole', () => {
    expect(() => wholeNumberOption('responses', '1.5', [1, 100])).toThrow(
      '--responses is "1.5"; it must be a whole number from 1 to 100',
    );
    expect(() => numberOption('hours', '', [0.1, 24])).toThrow(
      '--hours is ""; it must be a number from 0.1 to 24',
    );
    expect([
      wholeNumberOption('responses', '1_000', [1, 1000]),
      numberOption('hours', '0.5', [0.1, 24]),
    ]).toEqual([1000, 0.5]);
  });
});

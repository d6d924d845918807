import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ViteUserConfig } from 'vitest/config';
import npmTest from '../../vitest.config.ts';
import every from '../campaigns/every.vitest.config.ts';
import { root } from '../campaigns/projects.ts';
import stories from '../campaigns/stories.vitest.config.ts';

const written = globSync('test/**/*.test.{ts,tsx}', { cwd: root, exclude: ['test/emulator/**'] }).toSorted();
const long = written.filter((file) => file.includes('.long.'));
const others = written.filter((file) => !file.includes('.long.'));

/** The files that a run takes, which its projects name one by one, each as often as there are projects that take it. */
function taken({ test }: ViteUserConfig): string[] {
  return (test?.projects ?? []).flatMap((project) => {
    const { include = [], exclude = [] } = (project as ViteUserConfig).test ?? {};
    return include.filter((file) => !exclude.includes(file));
  });
}

describe('each file of tests', () => {
  it('that is long is run once by `npm run test:stories`, and is no part of `npm test`', () => {
    expect(long).not.toEqual([]);
    expect(taken(stories).toSorted()).toEqual(long);
    expect(taken(npmTest).filter((file) => long.includes(file))).toEqual([]);
  });

  it('that is not is run once by `npm test`', () => {
    expect(taken(npmTest).toSorted()).toEqual(others);
  });

  it('is run once where both are run under other conditions', () => {
    expect(taken(every).toSorted()).toEqual(written);
  });
});

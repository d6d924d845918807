import { describe, expect, it } from 'vitest';
import { findEmulator, javaVersion } from './find-emulator.ts';

describe('the search for the emulator', () => {
  it('reads the version of any Java', () => {
    expect(javaVersion('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment')).toBe(17);
    expect(javaVersion('java version "1.8.0_441"')).toBe(8);
    expect(javaVersion('openjdk version "25" 2025-09-16')).toBe(25);
    expect(javaVersion('command not found')).toBeUndefined();
  });

  it('names what is missing, and where it looked', () => {
    expect(findEmulator({ JAVA_HOME: '/nowhere' })).toEqual({
      missing: expect.stringMatching(/^Java 17 or newer is needed, and \/nowhere\/bin\/java cannot be run/),
    });
    expect(findEmulator({}, '/nothing')).toEqual({
      missing: 'DynamoDB Local is not in /nothing: run npm ci',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { exampleCode } from '../../../functions/survey/survey-link.ts';
import { failureObstacle, missingCrypto } from '../../../web/survey/obstacle.ts';

describe('a browser without crypto.subtle', () => {
  it('is told of https where the page came without it, and of its age elsewhere', () => {
    expect(missingCrypto({ crypto: {}, isSecureContext: false })).toEqual({
      name: 'insecure',
      needsHttps: true,
    });
    expect(missingCrypto({ crypto: {}, isSecureContext: true })).toEqual({
      name: 'insecure',
      needsHttps: false,
    });
    expect(missingCrypto({ isSecureContext: true })).toMatchObject({ name: 'insecure' });
  });

  it('is the only one that is stopped', () => {
    expect(missingCrypto()).toBeUndefined();
  });
});

describe('a link that admits nobody', () => {
  const obstacleOf = (invitation: string) =>
    failureObstacle('invalid-admission', { admission: { wave: 'w', panel: 'acme', invitation } });

  it('says so where it is that of a test message, and is not called broken', () => {
    expect(obstacleOf(exampleCode)).toEqual({ name: 'test' });
    expect(obstacleOf('AAAB')).toEqual({ name: 'invitation' });
  });
});

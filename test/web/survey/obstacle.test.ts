import { describe, expect, it } from 'vitest';
import { missingCrypto } from '../../../web/survey/obstacle.ts';

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

import { describe, expect, it } from 'vitest';
import { kishDesignEffect } from '../../../functions/statistics/design-effect.ts';

describe('kishDesignEffect', () => {
  it('is n Σw²/(Σw)²', () => {
    expect(kishDesignEffect(Float64Array.of(1, 1, 2))).toEqual({
      designEffect: 1.125,
      effectiveBase: 16 / 6,
    });
    expect(kishDesignEffect(Float64Array.of(3, 3)).designEffect).toBe(1);
  });

  it('refuses weights of 0 only, and none', () => {
    expect(() => kishDesignEffect(Float64Array.of(0))).toThrow(/no weight/);
    expect(() => kishDesignEffect(new Float64Array())).toThrow(/no weight/);
  });
});

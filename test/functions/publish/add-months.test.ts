import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../functions/publish/add-months.ts';

describe('addMonths', () => {
  it('keeps the day, or takes the month’s last', () => {
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-10-31', 4)).toBe('2027-02-28');
  });
});

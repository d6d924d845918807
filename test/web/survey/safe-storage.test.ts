import { describe, expect, it } from 'vitest';
import { safeStorage } from '../../../web/shared/safe-storage.ts';

const refusing = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('safeStorage', () => {
  it('keeps values in memory where the browser refuses, and says that they will not last', () => {
    const storage = safeStorage(refusing);
    storage.write('draft', { answers: { mention: 'yes' } });
    expect(storage.read('draft')).toEqual({ answers: { mention: 'yes' } });
    expect(storage.isLasting()).toBe(false);
    storage.remove('draft');
    expect(storage.read('draft')).toBeUndefined();
  });

  it('reads nothing from a damaged entry', () => {
    const kept = { getItem: () => '{"answers":', setItem() {}, removeItem() {} } as unknown as Storage;
    expect(safeStorage(() => kept).read('draft')).toBeUndefined();
  });
});

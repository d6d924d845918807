import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixedTime, setFixedTimes } from '../../../../functions/observatory/export/fixed-time.ts';

const members = { 'folder/one.txt': new TextEncoder().encode('one'.repeat(100)), two: new Uint8Array() };

describe('the times in an archive', () => {
  it('are those that the archive has when it is written with them', () => {
    const archive = zipSync(members, { mtime: new Date(2027, 4, 6, 7, 8, 10) });
    const expected = zipSync(members, { mtime: fixedTime('2026-12-31') });
    expect(archive).not.toEqual(expected);
    setFixedTimes(archive, '2026-12-31');
    expect(archive).toEqual(expected);
  });

  it('are not set in anything else', () => {
    expect(() => setFixedTimes(new Uint8Array(100), '2026-12-31')).toThrow(RangeError);
  });
});

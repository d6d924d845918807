/**
 * The time that every member of an archive bears: midnight of the edition's day on whatever clock the machine has,
 * since a ZIP keeps the clock's time and no zone.
 */
export function fixedTime(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/**
 * Gives every member of an archive the same time, in place: what it was written with is the time of writing.
 *
 * @param archive  a ZIP without a comment at its end
 * @throws RangeError when it is none
 * @see APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16
 */
export function setFixedTimes(archive: Uint8Array, day: string): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // MS-DOS's: the time of the day in the lower half, midnight.
  const time = (((year - 1980) << 25) | (month << 21) | (date << 16)) >>> 0;
  const end = archive.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new RangeError('setFixedTimes: no archive');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(entry + 12, time, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, time, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

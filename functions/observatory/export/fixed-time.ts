/**
 * The time that every member of an archive bears: midnight of the edition's day on whatever clock the machine has,
 * since a ZIP keeps the clock's time and no zone.
 */
export function fixedTime(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

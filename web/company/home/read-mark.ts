import { safeStorage } from '../../shared/safe-storage.ts';

const storage = safeStorage(() => localStorage);

const nameOf = (company: string) => `benchmark-read-${company}`;

/** Whether a benchmark was opened in this browser; nobody else knows. */
export function isRead(company: string, edition: string): boolean {
  return storage.read(nameOf(company)) === edition;
}

export function markRead(company: string, edition: string): void {
  storage.write(nameOf(company), edition);
}

import { safeStorage } from '../../../shared/safe-storage.ts';
import { type CharterChoices, readChoices } from './charter-choices.ts';

const storage = safeStorage(() => sessionStorage);

/** Choices live as long as the tab, for the company that made them. */
function nameFor(company: string): string {
  return `charter-${company}`;
}

export function hasKeptChoices(company: string): boolean {
  return storage.read(nameFor(company)) !== undefined;
}

export function keptChoices(company: string): CharterChoices {
  return readChoices(storage.read(nameFor(company)));
}

export function keepChoices(company: string, choices: CharterChoices): void {
  storage.write(nameFor(company), choices);
}

import { basePath } from './assemble-app.ts';

/** The parts that the API's function starts one by one. Whatever a part is asked it answers as the whole API would. */
export type Part = 'reading' | 'answering' | 'whole';

const ofReading = new RegExp(`^${basePath}/waves(?:/[^/]*)?$`);

/** `/health` among them: it must not say that all is well where nobody can answer. */
const ofAnswering = new RegExp(`^${basePath}/(?:health$|waves/)`);

/** The part that answers a path. */
export function partOf(path: string): Part {
  if (ofReading.test(path)) return 'reading';
  return ofAnswering.test(path) ? 'answering' : 'whole';
}

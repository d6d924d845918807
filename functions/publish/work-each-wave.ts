/** What a run was about with a wave, for whoever reads that it failed: numbers of items, and none of a respondent. */
export interface Phase {
  readonly phase: 'begin' | 'count' | 'prepare' | 'release';
  /** Place in the wave's plan, from 1. */
  readonly edition?: number;
  readonly slices?: number;
}

/**
 * Does something with one wave after the other; what goes wrong with one keeps no other back.
 *
 * @param waves  their ids
 * @param work   says what it begins with, where that is to be told of a failure
 * @throws FailedWaves after the last wave, when one or more failed
 */
export async function workEachWave(
  waves: readonly string[],
  work: (wave: string, begin: (phase: Phase) => void) => Promise<void>,
): Promise<void> {
  const failures: Record<string, unknown> = {};
  const phases: Record<string, Phase> = {};
  for (const wave of waves) {
    const begin = (phase: Phase) => {
      phases[wave] = phase;
    };
    try {
      begin({ phase: 'begin' });
      await work(wave, begin);
    } catch (error) {
      failures[wave] = error;
    }
  }
  if (Object.keys(failures).length > 0) throw new FailedWaves(failures, phases);
}

/**
 * Runs a function that works on waves; where it fails, a line for each wave says during what, and the failure goes on.
 */
export async function tellingFailedWaves<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof FailedWaves) {
      for (const line of error.lines()) console.error(JSON.stringify(line));
    }
    throw error;
  }
}

/**
 * Waves whose editions did not go on, and why. The steps of a preparation tell failures apart by name: it bears the name of
 * its failures where they share one, so that what no other attempt can mend is not attempted again.
 */
class FailedWaves extends Error {
  /** What went wrong, by wave; Lambda writes it down with its lines. */
  readonly failures: Readonly<Record<string, unknown>>;
  readonly #phases: Readonly<Record<string, Phase>>;

  constructor(failures: Readonly<Record<string, unknown>>, phases: Readonly<Record<string, Phase>>) {
    const all = Object.entries(failures);
    super(all.map(([wave, failure]) => `wave ${wave} failed: ${told(failure)}`).join('; '));
    const [name, ...others] = new Set(all.map(([, failure]) => nameOf(failure)));
    this.name = name !== undefined && others.length === 0 ? name : 'FailedWaves';
    this.failures = failures;
    this.#phases = phases;
  }

  /** What to write down, wave by wave: no message, which may come from anywhere. */
  lines(): object[] {
    return Object.entries(this.failures).map(([wave, failure]) => ({
      failure: nameOf(failure),
      wave,
      ...this.#phases[wave],
    }));
  }
}

function nameOf(failure: unknown): string {
  return failure instanceof Error ? failure.name : 'Error';
}

function told(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return failure.name === 'Error' ? failure.message : `${failure.name}, ${failure.message}`;
}

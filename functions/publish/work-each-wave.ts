/**
 * Does something with one wave after the other; what goes wrong with one keeps no other back.
 *
 * @param waves  their ids
 * @throws FailedWaves after the last wave, when one or more failed
 */
export async function workEachWave(
  waves: readonly string[],
  work: (wave: string) => Promise<void>,
): Promise<void> {
  const failures: Record<string, unknown> = {};
  for (const wave of waves) {
    try {
      await work(wave);
    } catch (error) {
      failures[wave] = error;
    }
  }
  if (Object.keys(failures).length > 0) throw new FailedWaves(failures);
}

/**
 * Waves whose editions did not go on, and why. The steps of a preparation tell failures apart by name: it bears the name of
 * its failures where they share one, so that what no other attempt can mend is not attempted again.
 */
class FailedWaves extends Error {
  /** What went wrong, by wave; Lambda writes it down with its lines. */
  readonly failures: Readonly<Record<string, unknown>>;

  constructor(failures: Readonly<Record<string, unknown>>) {
    const all = Object.entries(failures);
    super(all.map(([wave, failure]) => `wave ${wave} failed: ${told(failure)}`).join('; '));
    const [name, ...others] = new Set(all.map(([, failure]) => nameOf(failure)));
    this.name = name !== undefined && others.length === 0 ? name : 'FailedWaves';
    this.failures = failures;
  }
}

function nameOf(failure: unknown): string {
  return failure instanceof Error ? failure.name : 'Error';
}

function told(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return failure.name === 'Error' ? failure.message : `${failure.name}, ${failure.message}`;
}

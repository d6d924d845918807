/**
 * Publishes one wave after the other; what goes wrong with one keeps no other from coming out.
 *
 * @param publish  the id of the wave's new edition, or undefined where it is not due
 * @returns the ids of the new editions
 * @throws UnpublishedWaves after the last wave, when one or more failed
 */
export async function publishEachWave<Wave>(
  waves: ReadonlyMap<string, Wave>,
  publish: (wave: Wave) => Promise<string | undefined>,
): Promise<string[]> {
  const published: string[] = [];
  const failures: Record<string, unknown> = {};
  for (const [id, wave] of waves) {
    try {
      const edition = await publish(wave);
      if (edition !== undefined) published.push(edition);
    } catch (error) {
      failures[id] = error;
    }
  }
  if (Object.keys(failures).length > 0) throw new UnpublishedWaves(failures);
  return published;
}

/**
 * Waves that did not come out, and why. The steps of a publication tell failures apart by name: it bears the name of
 * its failures where they share one, so that what no other attempt can mend is not attempted again.
 */
export class UnpublishedWaves extends Error {
  /** What went wrong, by wave; Lambda writes it down with its lines. */
  readonly failures: Readonly<Record<string, unknown>>;

  constructor(failures: Readonly<Record<string, unknown>>) {
    const all = Object.entries(failures);
    super(all.map(([wave, failure]) => `wave ${wave} was not published: ${told(failure)}`).join('; '));
    const [name, ...others] = new Set(all.map(([, failure]) => nameOf(failure)));
    this.name = name !== undefined && others.length === 0 ? name : 'UnpublishedWaves';
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

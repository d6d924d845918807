import { SettingError } from '../storage/setting-error.ts';

/** What a run was about, for whoever reads that it failed: numbers of items, and none of a respondent. */
interface Phase {
  readonly phase:
    | 'start'
    | 'begin'
    | 'count'
    | 'prepare'
    | 'release'
    | 'read'
    | 'delete'
    | 'forget'
    | 'back up'
    | 'report';
  /** Where the run is about one alone; of several, each failure has its own. */
  readonly wave?: string;
  /** Place in the wave's plan, from 1. */
  readonly edition?: number;
  readonly slices?: number;
  /** A sixteenth of the wave. */
  readonly shard?: string;
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
 * Runs a function; where it fails, one line says during what, and the failure goes on. Of waves it is a line for each that
 * failed.
 *
 * @param phase  what it is about, as far as nothing else is known
 */
export async function tellingFailures<T>(phase: Phase, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const lines = error instanceof FailedWaves ? error.lines() : [failureLine(error, phase)];
    for (const line of lines) console.error(JSON.stringify(line));
    throw error;
  }
}

/** As `tellingFailures`, for what must not take the place of what the run itself ends with. */
export async function tellingOnly(phase: Phase, run: () => Promise<void>): Promise<void> {
  await tellingFailures(phase, run).catch(() => undefined);
}

/** No message, which may come from anywhere, but that of a setting, which names it. */
function failureLine(error: unknown, phase: Phase): object {
  return {
    failure: nameOf(error),
    ...phase,
    ...(error instanceof SettingError && { setting: error.message }),
  };
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

  /** What to write down, wave by wave. */
  lines(): object[] {
    return Object.entries(this.failures).map(([wave, failure]) =>
      failureLine(failure, { wave, ...(this.#phases[wave] as Phase) }),
    );
  }
}

function nameOf(failure: unknown): string {
  return failure instanceof Error ? failure.name : 'Error';
}

function told(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return failure.name === 'Error' ? failure.message : `${failure.name}, ${failure.message}`;
}

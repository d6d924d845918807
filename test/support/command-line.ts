import { parseArgs } from 'node:util';

/** What is wrong with a command as it was typed, in words for whoever typed it. */
export class UsageError extends Error {}

type Defaults = Readonly<Record<string, string | undefined>>;
type Values<D extends Defaults> = {
  readonly [Name in keyof D]: undefined extends D[Name] ? D[Name] : string;
};

/**
 * The options of this process's command. Where one is unknown or wrong it says so with how the command is used, and
 * ends the process with 1; `--help` is answered with the usage alone.
 *
 * @param defaults  the options by their names, each with what it is when it is not given
 * @param read  what the texts mean; throws UsageError
 */
export function readCommandLine<const D extends Defaults, T>(
  usage: string,
  defaults: D,
  read: (values: Values<D>) => T,
): T {
  try {
    const values = parse({ ...defaults, help: undefined });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    return read(values as Values<D>);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exit(1);
  }
}

function parse(defaults: Defaults): Record<string, string | boolean | undefined> {
  const options = Object.fromEntries(
    Object.keys(defaults).map((name) => [
      name,
      { type: name === 'help' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return { ...defaults, ...parseArgs({ options }).values } as Record<string, string | boolean | undefined>;
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/** @throws UsageError that names the option, its text and the bounds */
export function numberOption(name: string, text: string, [from, to]: readonly [number, number]): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= from && number <= to) return number;
  throw new UsageError(`--${name} is "${text}"; it must be a number from ${from} to ${to}`);
}

/** @throws UsageError that names the option, its text and the bounds */
export function wholeNumberOption(name: string, text: string, [from, to]: readonly [number, number]): number {
  const digits = text.replaceAll('_', '');
  const number = Number(digits);
  if (/^\d+$/.test(digits) && number >= from && number <= to) return number;
  throw new UsageError(`--${name} is "${text}"; it must be a whole number from ${from} to ${to}`);
}

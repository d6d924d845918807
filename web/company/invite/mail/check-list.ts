import { readAddresses } from '../../../../functions/survey/read-addresses.ts';

/** A list of addresses as it was read, with what stands in the lines that are named. */
export interface CheckedList {
  /** Good and different, in the order of the list. */
  readonly addresses: readonly string[];
  readonly invalid: readonly WithText<Read['invalid'][number]>[];
  readonly duplicates: readonly WithText<Read['duplicates'][number]>[];
}

type Read = ReturnType<typeof readAddresses>;
type WithText<L> = L & { readonly text: string };

/** What the service will say of the list, said before it is sent. */
export function checkList(text: string): CheckedList {
  const { addresses, invalid, duplicates } = readAddresses(text);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const withText = <L extends { readonly line: number }>(found: L) => ({
    ...found,
    text: lines[found.line - 1]?.trim() ?? '',
  });
  return { addresses, invalid: invalid.map(withText), duplicates: duplicates.map(withText) };
}

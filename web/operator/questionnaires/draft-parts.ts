import type { Text } from '../../../functions/survey/questionnaire.ts';

/** A text that may be left out, none where it is empty in both languages. */
export function withOptional<Of extends object, Name extends keyof Of & string>(
  whole: Of,
  name: Name,
  text: Text,
): Of {
  const { [name]: _, ...rest } = whole;
  return (text.fr === '' && text.en === '' ? rest : { ...rest, [name]: text }) as Of;
}

/** A name added to a list or taken out of it, in the order of `known`; what nobody knows stays where it was, at the end. */
export function toggled(
  names: readonly string[],
  name: string,
  { isChosen, known }: { isChosen: boolean; known: readonly string[] },
): string[] {
  const chosen = new Set(names);
  if (isChosen) chosen.add(name);
  else chosen.delete(name);
  return [
    ...known.filter((each) => chosen.has(each)),
    ...names.filter((each) => chosen.has(each) && !known.includes(each)),
  ];
}

/** With one a place further up or down, where there is one. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const target = index + by;
  const item = list[index];
  if (item === undefined || target < 0 || target >= list.length) return list;
  return list.toSpliced(index, 1).toSpliced(target, 0, item);
}

/** `answer3`, the first that is free. */
export function freeName(taken: readonly string[], stem: string): string {
  for (let number = 1; ; number++) if (!taken.includes(`${stem}${number}`)) return `${stem}${number}`;
}

import type { Text } from '../shared/language.ts';
import { useSpace } from '../space/space.ts';

const named = {
  fr: { fr: 'en français', en: 'en anglais' },
  en: { fr: 'in French', en: 'in English' },
} as const;

/** What the two fields of a text are called by what it is: "Title in French", "Title in English". */
export function useInBoth(): (name: string) => Text {
  const { language } = useSpace();
  return (name) => ({ fr: `${name} ${named[language].fr}`, en: `${name} ${named[language].en}` });
}

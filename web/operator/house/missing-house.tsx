import type { HouseField } from '../../../functions/survey/house.ts';
import { useTexts } from '../../space/space.ts';
import { houseFieldTexts, houseTexts } from './texts.ts';

/** What a field is called, by the path that the service has for it. */
export function useHouseNames(): (path: string) => string {
  const t = useTexts(houseTexts);
  const names = useTexts(houseFieldTexts);
  return (path) => {
    const [field = '', language] = path.split('.');
    const name = names[field as HouseField] ?? field;
    if (language === undefined) return name;
    return language === 'fr' ? t.inFrench(name) : t.inEnglish(name);
  };
}

/** How many fields the house file lacks, and the way to the first of them. */
export function MissingHouse({ missing }: { missing: readonly string[] }) {
  const t = useTexts(houseTexts);
  const nameOf = useHouseNames();
  const [first] = missing;
  if (first === undefined) return <p>{t.complete}</p>;
  return (
    <p class="message message-wrong">
      {t.missing(missing.length)} <a href={`#/house/${first}`}>{t.beginWith(nameOf(first))}</a>
    </p>
  );
}

interface MissingLineProps {
  missing: readonly string[];
  /** Whether editions wait for it here; said where it is given. */
  keepsBack?: boolean;
}

/** That the house file lacks something, and the way to it. */
export function MissingHouseLine({ missing, keepsBack }: MissingLineProps) {
  const t = useTexts(houseTexts);
  if (missing.length === 0) return null;
  return (
    <p class={keepsBack ? 'message message-wrong' : undefined}>
      {keepsBack !== undefined && `${keepsBack ? t.keepsBack : t.keepsNothingBack} `}
      <a href="#/house">{t.lacks(missing.length)}</a>
    </p>
  );
}

import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import { formatDate } from '../shared/format.ts';
import { defineTexts, type Language, translate } from '../shared/language.ts';

const texts = defineTexts({
  newer: {
    fr: (day: string) => `Une édition plus récente est parue le ${day} :`,
    en: (day: string) => `A newer edition came out on ${day}:`,
  },
  see: { fr: 'la voir', en: 'see it' },
});

/** The newest edition, where this one of ours is another. @param editions  newest first, 2010 last */
export function newerEdition(
  { id, reference }: Pick<Manifest, 'id' | 'reference'>,
  editions: readonly EditionListItem[],
): EditionListItem | undefined {
  const [newest] = editions;
  return reference || !newest || newest.wave === null || newest.id === id ? undefined : newest;
}

/** Says in an old edition that it is one. */
export function NewerEdition(props: {
  newer: EditionListItem | undefined;
  /** Where the newest is seen. */
  href: string;
  language: Language;
  /** For a figure in someone else's page. */
  target?: '_blank';
}) {
  const { newer, href, language, target } = props;
  if (!newer) return null;
  const t = translate(texts, language);
  return (
    <p class="small newer-edition">
      {t.newer(formatDate(newer.publishedOn, language))}{' '}
      <a href={href} target={target} rel={target && 'noopener'}>
        {t.see}
      </a>
      .
    </p>
  );
}

import type { Figure } from '../figures/figures.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { editionOption, groupInWords } from '../figures/wording.ts';
import type { Language } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import type { ChoiceOption } from './choice.tsx';
import type { EditionDocuments } from './documents.ts';
import { type ExploreView, exploreAnchor, type View, viewAddress } from './view.ts';

/** One of Explore's choices, each option with the view that it leads to. */
export interface LinkedChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly viewOf: (value: string) => ExploreView;
}

/** A browser hands what stands in `noscript` to readers without scripts only: the page's script need not draw it again. */
const isServer = typeof document === 'undefined';

/** Explore's choices as links to the views that the server draws, for readers without scripts. */
export function ExploreLinks(props: { choices: readonly LinkedChoice[]; view: View; language: Language }) {
  const { choices, view, language } = props;
  const t = observatoryTexts(language);
  if (!isServer) return null;
  return (
    <noscript>
      <details class="choice-links no-print" open={view.explore.question !== ''}>
        <summary>{t.chooseByLink}</summary>
        {choices.map(({ label, value, options, viewOf }) => (
          <nav key={label} aria-label={label}>
            <span aria-hidden="true">{label}</span>
            <Ways
              ways={options.map((option) => [
                viewAddress({ ...view, explore: viewOf(option.value) }, { language, anchor: exploreAnchor }),
                option.label,
                option.value === value ? 'true' : undefined,
              ])}
            />
          </nav>
        ))}
      </details>
    </noscript>
  );
}

/** The two groups to compare, as choices. */
export function comparisonChoices(
  figures: readonly Figure[],
  explore: ExploreView,
  language: Language,
): LinkedChoice[] {
  const t = observatoryTexts(language);
  const options = figures
    .filter(({ share }) => share !== null)
    .map((figure) => ({ value: figure.groupCode, label: groupInWords(figure, language) }));
  // A crossing has hundreds of pairs: as links they would bury its figures.
  if (options.length < 2 || explore.by.length > 1) return [];
  const [first = '', second = ''] = explore.compare ?? [];
  return [
    {
      label: t.compareLink,
      value: first,
      options,
      viewOf: (group) => ({ ...explore, compare: [group, second] }),
    },
    {
      label: t.compareSecond,
      value: second,
      options,
      viewOf: (group) => ({ ...explore, compare: [first, group] }),
    },
  ];
}

/** The other editions as links, for readers without scripts. */
export function EditionLinks({
  documents: { manifest, editions },
  view,
  language,
}: {
  documents: EditionDocuments;
  view: View;
  language: Language;
}) {
  const t = observatoryTexts(language);
  if (!isServer || editions.length < 2) return null;
  return (
    <noscript>
      <details class="choice-links no-print">
        <summary>{t.otherEditions}</summary>
        <Ways
          ways={editions.map((item) => [
            viewAddress({ ...view, edition: item.id }, { language, anchor: 'content' }),
            editionOption(item, t, language),
            item.id === manifest.id ? 'true' : undefined,
          ])}
        />
      </details>
    </noscript>
  );
}

import { Fragment } from 'preact';
import type { Figure } from '../figures/figures.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { absenceInWords } from '../figures/wording.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';

/** A view with fewer criteria, as a link that needs no script. */
export interface CoarserView {
  readonly label: string;
  readonly address: string;
  readonly onChoose: () => void;
}

/** Says that most groups of a view have too few respondents, and leads to views whose groups are larger. */
export function TooFine(props: {
  hidden: readonly Figure[];
  coarser: readonly CoarserView[];
  language: Language;
}) {
  const { hidden, coarser, language } = props;
  const t = observatoryTexts(language);
  // What a publication of 2011 does not give is not given for fewer criteria either.
  const isTooSmall = hidden.some(({ reason }) => reason === 'tooNoisy' || reason === 'fewerThan10');
  if (coarser.length === 0 || !isTooSmall) return null;
  return (
    <div class="too-fine no-print">
      <p>{t.tooFine}</p>
      <ul>
        {coarser.map(({ label, address, onChoose }) => (
          <li key={address}>
            <a
              href={address}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                // The link goes with the choice: what it changed takes the focus over.
                const section = event.currentTarget.closest('.question');
                section?.querySelector<HTMLElement>('[data-choice="by"]')?.focus();
                onChoose();
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The groups that have no row of their own because too many have no figure: how many, why, and which. */
export function HiddenGroups({ hidden, language }: { hidden: readonly Figure[]; language: Language }) {
  const t = observatoryTexts(language);
  if (hidden.length === 0) return null;
  const reasons = groupedBy(hidden, (figure) => absenceInWords(figure, t));
  return (
    <details class="hidden-groups">
      <summary>
        {t.hiddenGroups(formatNumber(hidden.length, language), [...reasons.keys()].join(', '))}
      </summary>
      {[...reasons].map(([reason, figures]) => (
        <Fragment key={reason}>
          {reasons.size > 1 && <p class="absent">{reason}</p>}
          <dl class="small">
            {[...groupedBy(figures, ({ group }) => group[0])].map(([first, ofFirst]) => (
              <div key={first && pick(first, 'en')}>
                <dt>{first && pick(first, language)}</dt>
                {ofFirst
                  .flatMap(({ group }) => group[1] ?? [])
                  .map((second) => (
                    <dd key={pick(second, 'en')}>{pick(second, language)}</dd>
                  ))}
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </details>
  );
}

/** `Map.groupBy`, which browsers of 2023 lack. */
function groupedBy<Key>(figures: readonly Figure[], keyOf: (figure: Figure) => Key): Map<Key, Figure[]> {
  const groups = new Map<Key, Figure[]>();
  for (const figure of figures) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure]);
  return groups;
}

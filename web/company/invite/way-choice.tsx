import { useSpace } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import type { PartProps } from '../part.ts';
import type { Plan } from './plan.ts';
import { texts } from './texts.ts';

export const ways = ['mail', 'cards', 'poster'] as const;
export type Way = (typeof ways)[number];

/** How many people each way in was opened for. */
export function peopleByWay({ mailed, cards, entrance }: Plan): Readonly<Record<Way, number>> {
  return { mail: mailed, cards, poster: entrance?.admissions ?? 0 };
}

/** What each way to invite is given. */
export interface WayProps extends PartProps {
  wave: PublicWave;
  /** What the service keeps of the invitations. */
  plan: Plan;
  /** Called whenever that may have changed. */
  onChanged: () => Promise<void>;
  /** Told how many people are being typed, undefined where it is no number. */
  onCounted: (count: number | undefined) => void;
}

interface WayChoiceProps {
  plan: Plan;
  value: Way | undefined;
  /** Whether they are told and cannot be chosen yet. */
  isListed: boolean;
  onChange: (way: Way) => void;
}

/** The ways to invite, each with what it protects from and what it does not. */
export function WayChoice({ plan, value, isListed, onChange }: WayChoiceProps) {
  const { t, number } = useSpace(texts);
  const people = peopleByWay(plan);
  const words = {
    mail: { name: t.mail, hint: t.mailHint },
    cards: { name: t.cards, hint: t.cardsHint },
    poster: { name: t.poster, hint: t.posterHint },
  };
  if (isListed) {
    return (
      <dl class="ways">
        {ways.map((way) => (
          <div key={way}>
            <dt class="strong">{words[way].name}</dt>
            <dd class="muted small">{words[way].hint}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <fieldset class="field ways">
      <legend>{t.ways}</legend>
      {ways.map((way) => (
        <label class="choice" key={way}>
          <input
            type="radio"
            name="way"
            value={way}
            checked={value === way}
            aria-describedby={`way-${way}-hint`}
            aria-labelledby={`way-${way}-name`}
            onChange={() => onChange(way)}
          />
          <span>
            <span class="way-name block strong" id={`way-${way}-name`}>
              {words[way].name}
              {people[way] > 0 && ` (${number(people[way])})`}
            </span>
            <span class="way-hint block muted small" id={`way-${way}-hint`}>
              {words[way].hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { beside } from '../shared/beside.ts';
import { Button } from './button.tsx';

/** What is said where two people changed the same; each space has its own words for it. */
interface BothVersionsWords {
  readonly conflictTitle: string;
  readonly conflictText: string;
  readonly yours: string;
  readonly theirs: string;
  readonly keepYours: string;
  readonly keepTheirs: string;
}

interface BothVersionsProps {
  words: BothVersionsWords;
  /** Each field that was changed on both sides, in words. */
  fields: readonly { readonly name: string; readonly mine: string; readonly theirs: string }[];
  isBusy: boolean;
  onKeep: (side: 'mine' | 'theirs') => void;
}

/** What was typed and what somebody else saved meanwhile, side by side, and the choice between them. */
export function BothVersions({ words, fields, isBusy, onKeep }: BothVersionsProps) {
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question and two answers
    <div
      ref={box}
      class="message message-waiting question both-versions"
      role="group"
      aria-labelledby={title}
      tabIndex={-1}
    >
      <p id={title}>
        <strong>{words.conflictTitle}</strong> {words.conflictText}
      </p>
      {fields.map(({ name, mine, theirs }) => (
        <dl key={name}>
          <dt>{beside(name, words.yours)}</dt>
          <dd>
            <bdi>{mine}</bdi>
          </dd>
          <dt>{beside(name, words.theirs)}</dt>
          <dd>
            <bdi>{theirs}</bdi>
          </dd>
        </dl>
      ))}
      <div class="buttons">
        <Button label={words.keepYours} disabled={isBusy} onClick={() => onKeep('mine')} />
        <Button
          kind="secondary"
          label={words.keepTheirs}
          disabled={isBusy}
          onClick={() => onKeep('theirs')}
        />
      </div>
    </div>
  );
}

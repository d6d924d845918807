import type { ComponentChildren } from 'preact';
import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import { between } from '../../shared/between.ts';
import { fieldId } from '../../space/form.ts';
import { useTexts } from '../../space/space.ts';
import { MoveButtons, type MoveButtonsProps } from './move-buttons.tsx';
import { questionnaireTexts } from './texts.ts';

interface DraftLineProps {
  /** In the draft, where faults are told: `indicators.2`. */
  path: string;
  /** From 1. */
  number: number;
  name: string;
  /** What is to be known of it before it is opened. */
  tags: ComponentChildren;
  faults: readonly QuestionnaireFault[];
  move: MoveButtonsProps;
  isOpen: boolean;
  onToggle: () => void;
  /** All of it, once it is open. */
  children: ComponentChildren;
}

/** A line of a list of which one is open at a time: what it is called, what is wrong in it, and where it may go. */
export function DraftLine(props: DraftLineProps) {
  const { path, number, name, tags, faults, move, isOpen, onToggle, children } = props;
  const t = useTexts(questionnaireTexts);
  const wrong = faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`)).length;
  return (
    <li class={isOpen ? 'draft-line draft-line-open' : 'draft-line'}>
      <div class="draft-line-head">
        <button
          type="button"
          class="draft-toggle"
          id={fieldId(path)}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <span class="draft-number tabular">{number}</span>
          <span>
            {name}
            <span class="block muted small">
              {tags}
              {wrong > 0 && <strong class="critical">{`${between}${t.faultCount(wrong)}`}</strong>}
            </span>
          </span>
        </button>
        <MoveButtons {...move} />
      </div>
      {isOpen && children}
    </li>
  );
}

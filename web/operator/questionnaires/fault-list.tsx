import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { Button } from '../../space/button.tsx';
import { useSpace } from '../../space/space.ts';
import { faultInWords } from './fault-words.ts';
import { questionnaireTexts } from './texts.ts';

interface FaultListProps {
  draft: Questionnaire;
  faults: readonly QuestionnaireFault[];
  /** Then the service has not judged it yet. */
  isUnsaved: boolean;
  onGoTo: (path: string) => void;
}

/** All that keeps a wave from naming the draft, each line the way to its field. */
export function FaultList({ draft, faults, isUnsaved, onGoTo }: FaultListProps) {
  const { t, language } = useSpace(questionnaireTexts);
  if (faults.length === 0) return <p>{isUnsaved ? t.checkedOnSaving : t.noFaults}</p>;
  return (
    <>
      <p>{t.faultsLead}</p>
      <ul class="draft-faults">
        {faults.map((fault) => {
          const { where, what } = faultInWords(fault, { draft, language });
          return (
            <li key={`${fault.path} ${fault.message}`}>
              <Button kind="link" label={where} onClick={() => onGoTo(fault.path)} /> {what}
            </li>
          );
        })}
      </ul>
    </>
  );
}

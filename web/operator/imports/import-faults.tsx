import { faultInWords } from '../../../functions/import/import-fault.ts';
import { formatNumber } from '../../shared/format.ts';
import { typeset } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { faultInWords as questionnaireFault } from '../questionnaires/fault-words.ts';
import type { FileFaults } from './read-files.ts';
import { importTexts } from './texts.ts';

interface ImportFaultsProps extends FileFaults {
  /** The name of the questionnaire's file. */
  questionnaire: string;
}

/** All that is wrong with the files, each fault with its file, line and column. */
export function ImportFaults({ faults, ofQuestionnaire, count, questionnaire }: ImportFaultsProps) {
  const { t, language } = useSpace(importTexts);
  const told = [
    ...faults.map((fault) => typeset(faultInWords(fault, language), language)),
    ...ofQuestionnaire.map((fault) => {
      const { where, what } = questionnaireFault(fault, { draft: undefined, language });
      return [questionnaire, where, what].join(' – ');
    }),
  ].slice(0, mostTold);
  const more = count - told.length;
  return (
    <div class="message message-wrong" role="alert">
      <p>
        <strong>
          {t.faultsTitle(count === 1 ? t.faults(1) : formatFaults(t.faults(count), count, language))}
        </strong>
      </p>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{t.moreFaults(more)}</li>}
      </ul>
    </div>
  );
}

const mostTold = 50;

/** Thousands of rows may be wrong: the number as the language writes it. */
function formatFaults(text: string, count: number, language: 'fr' | 'en'): string {
  return text.replace(String(count), formatNumber(count, language));
}

import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { OperatorWave } from '../api-types.ts';
import type { WaveImport } from './import-api.ts';
import type { ImportTexts } from './texts.ts';

/** How a fielded wave's respondents were chosen. */
export function selectionInWords(t: ImportTexts, { selection }: Pick<OperatorWave, 'selection'>): string {
  return selection === undefined ? '' : t.selectedBy(t[selection]);
}

/** The same, and what is in of their responses. */
export function importInWords(
  t: ImportTexts,
  wave: Pick<OperatorWave, 'selection'>,
  { brought, language }: { brought: WaveImport | null | undefined; language: Language },
): string {
  return t.stateOf(selectionInWords(t, wave), stateInWords(t, brought, language));
}

function stateInWords(t: ImportTexts, brought: WaveImport | null | undefined, language: Language): string {
  if (!brought) return t.none;
  if (brought.state === 'deleting') return t.deleting;
  return t[brought.state](formatNumber(brought.responses, language));
}

import type { NoisyTable } from '../../functions/disclosure/noisy-table.ts';
import { fromText, toText } from '../../functions/disclosure/rational.ts';

/** A noisy table as JSON has it: with ρ and σ² as fractions, such as `16/125`. */
type NoisyTableDocument = Pick<
  NoisyTable,
  'question' | 'by' | 'panel' | 'codes' | 'unit' | 'sensitivity' | 'groups'
> & { readonly rho: string; readonly sigma2: string };

export function writeNoisyTable({ rho, sigma2, ...table }: NoisyTable): NoisyTableDocument {
  return { ...table, rho: toText(rho), sigma2: toText(sigma2) };
}

export function readNoisyTable({ rho, sigma2, ...table }: NoisyTableDocument): NoisyTable {
  return { ...table, rho: fromText(rho), sigma2: fromText(sigma2) } as NoisyTable;
}

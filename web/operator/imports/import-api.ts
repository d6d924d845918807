import type { Session } from '../../space/session.ts';
import type { OperatorWave } from '../api-types.ts';

/** What an institute brings into a wave, as the service has it. */
export interface WaveImport {
  readonly responses: number;
  readonly state: 'begun' | 'complete' | 'deleting';
}

/** @param id  the wave's */
export const importPath = (id: string) => `/operator/waves/${encodeURIComponent(id)}/import`;

/** Null before it is begun; undefined of waves that are answered here. */
export async function readWaveImport(
  session: Session,
  { id, selection }: Pick<OperatorWave, 'id' | 'selection'>,
): Promise<WaveImport | null | undefined> {
  if (selection === undefined) return undefined;
  return (await session.request<{ import: WaveImport | null }>(importPath(id))).import;
}

import type { PublicWave } from '../../survey/protocol/wave.ts';
import { wavesToInvite } from '../invite/waves.ts';

/** Those that can be prepared first: of the open ones only what people read can be looked at. */
export function wavesToPrepare(waves: readonly PublicWave[]): PublicWave[] {
  const ahead = wavesToInvite(waves);
  const isAhead = ({ status }: PublicWave) => status === 'scheduled';
  return [...ahead.filter(isAhead), ...ahead.filter((wave) => !isAhead(wave))];
}

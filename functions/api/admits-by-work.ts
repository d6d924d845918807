import type { Services } from './services.ts';

/** Whether a panel admits anybody who does some work: everyone's, and that of simulated respondents where it may be. */
export function admitsByWork(
  { allowsSimulation }: Pick<Services, 'allowsSimulation'>,
  panel: string,
): boolean {
  return panel === 'open' || (panel === 'simulated' && allowsSimulation);
}

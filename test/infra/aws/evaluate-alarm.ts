import type { Resource } from './synthesise.ts';

/** What is measured, by the minute in which it is. */
export interface Measurement {
  readonly minute: number;
  readonly value: number;
}

export interface EvaluationOptions {
  /** How long is looked on, in minutes; before, nothing is known. */
  readonly minutes: number;
  /** The minute at which the first of the alarm's periods begins. */
  readonly offset?: number;
  /** Periods before those evaluated, of which CloudWatch looks for data where some lack; how many, it does not say. */
  readonly extraPeriods?: number;
}

type State = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/**
 * The states of an alarm of a template at the end of each of its periods, as CloudWatch comes to them.
 *
 * Where all of the last N periods have data, or N of those periods and some before, the latest N are evaluated. Where
 * fewer have, all of these are, and the rest of N counts as the alarm says of missing data.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function statesOf(
  alarm: Resource['Properties'],
  measured: readonly Measurement[],
  { minutes, offset = 0, extraPeriods = 2 }: EvaluationOptions,
): State[] {
  const length = alarm.Period / 60;
  const points: (number | undefined)[] = [];
  const states: State[] = [];
  for (let start = offset; start + length <= minutes; start += length) {
    const values = measured
      .filter(({ minute }) => minute >= start && minute < start + length)
      .map(({ value }) => value);
    points.push(values.length > 0 ? aggregated(values, alarm.Statistic) : undefined);
    states.push(stateAfter(alarm, points, { before: states.at(-1) ?? 'INSUFFICIENT_DATA', extraPeriods }));
  }
  return states;
}

function aggregated(values: readonly number[], statistic: string): number {
  switch (statistic) {
    case 'Sum':
      return values.reduce((sum, value) => sum + value, 0);
    case 'Maximum':
      return Math.max(...values);
    default:
      throw new Error(`no alarm was expected on the statistic ${statistic}`);
  }
}

function stateAfter(
  alarm: Resource['Properties'],
  points: readonly (number | undefined)[],
  { before, extraPeriods }: { before: State; extraPeriods: number },
): State {
  const { EvaluationPeriods: periods, DatapointsToAlarm: needed = periods, TreatMissingData } = alarm;
  const latest = points.slice(-periods);
  const known = points.slice(-periods - extraPeriods).filter((point) => point !== undefined);
  const evaluated = latest.includes(undefined) ? known.slice(-periods) : (latest as number[]);
  const missing = periods - evaluated.length;
  const breaching = evaluated.filter((point) => isBreaching(alarm, point)).length;
  if (breaching + (TreatMissingData === 'breaching' ? missing : 0) >= needed) return 'ALARM';
  if (TreatMissingData === 'breaching' || TreatMissingData === 'notBreaching') return 'OK';
  // `ignore`, and nothing or too little is known to say.
  if (TreatMissingData === 'ignore') return breaching + missing >= needed ? before : 'OK';
  throw new Error(`no alarm was expected to treat missing data as ${TreatMissingData}`);
}

function isBreaching({ ComparisonOperator, Threshold }: Resource['Properties'], point: number): boolean {
  switch (ComparisonOperator) {
    case 'GreaterThanOrEqualToThreshold':
      return point >= Threshold;
    case 'LessThanThreshold':
      return point < Threshold;
    default:
      throw new Error(`no alarm was expected to compare by ${ComparisonOperator}`);
  }
}

/** How often the alarm begins, which is how often someone is told. */
export function beginnings(states: readonly State[]): number {
  return states.filter((state, index) => state === 'ALARM' && states[index - 1] !== 'ALARM').length;
}

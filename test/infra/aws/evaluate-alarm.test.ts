import { describe, expect, it } from 'vitest';
import { beginnings, statesOf } from './evaluate-alarm.ts';

/** The table of the manual's page on missing data: three of three, with data of five periods at most. */
const threeOfThree = (TreatMissingData: string) => ({
  Period: 60,
  Statistic: 'Sum',
  EvaluationPeriods: 3,
  DatapointsToAlarm: 3,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  TreatMissingData,
});

/** `0` is within the threshold, `X` breaches it, `-` is missing: a minute each. */
const lastState = (alarm: object, data: string) => {
  const measured = [...data.replaceAll(' ', '')].flatMap((point, minute) =>
    point === '-' ? [] : [{ minute, value: point === 'X' ? 1 : 0 }],
  );
  return statesOf(alarm, measured, { minutes: 5 }).at(-1);
};

describe('an alarm on paper', () => {
  it.each([
    // data, breaching, notBreaching
    ['0 - X - X', 'OK', 'OK'],
    ['- - - - 0', 'OK', 'OK'],
    ['- - - - -', 'ALARM', 'OK'],
    ['0 X X - X', 'ALARM', 'ALARM'],
    ['- - X - -', 'ALARM', 'OK'],
  ])('takes %s as the manual of CloudWatch does', (data, breaching, notBreaching) => {
    expect(lastState(threeOfThree('breaching'), data)).toBe(breaching);
    expect(lastState(threeOfThree('notBreaching'), data)).toBe(notBreaching);
  });

  it.each([
    ['0 - X - X', 'ALARM'],
    ['0 0 X 0 X', 'ALARM'],
    ['0 - X - -', 'OK'],
    ['- - - - 0', 'OK'],
    ['- - - X -', 'OK'],
  ])('takes %s as the manual does where two of three are enough and missing data is fine', (data, state) => {
    expect(lastState({ ...threeOfThree('notBreaching'), DatapointsToAlarm: 2 }, data)).toBe(state);
  });

  it('stays as it is where missing data is ignored and nothing is known', () => {
    const alarm = { ...threeOfThree('ignore'), EvaluationPeriods: 1, DatapointsToAlarm: 1 };
    const measured = [{ minute: 1, value: 1 }];
    const states = statesOf(alarm, [...measured, { minute: 8, value: 0 }], { minutes: 10 });
    expect(states).toEqual(['INSUFFICIENT_DATA', ...Array(7).fill('ALARM'), 'OK', 'OK']);
    expect(beginnings(states)).toBe(1);
  });

  it('counts a period by its statistic', () => {
    const alarm = {
      ...threeOfThree('notBreaching'),
      Period: 300,
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
    };
    const measured = [1, 3].map((minute) => ({ minute, value: 2 }));
    const isOn = (Statistic: string, Threshold: number) =>
      beginnings(statesOf({ ...alarm, Statistic, Threshold }, measured, { minutes: 5 })) === 1;
    expect([isOn('Sum', 4), isOn('Sum', 5), isOn('Maximum', 2), isOn('Maximum', 3)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

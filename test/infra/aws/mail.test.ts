import { describe, expect, it } from 'vitest';
import { type Resource, type Statement, stacksOf, synthesise } from './synthesise.ts';

const settings = {
  siteOrigin: 'https://observatory.example.org',
  mailFrom: 'Observatoire <mail@observatory.example.org>',
};
const resources = Object.values(synthesise('production', { settings }).toJSON().Resources) as Resource[];
const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
const functionDescribed = (start: string) => {
  const found = ofType('AWS::Lambda::Function').find(({ Properties }) =>
    String(Properties.Description).startsWith(start),
  );
  if (!found) throw new Error(`there is no function "${start}…"`);
  return found;
};
const statementsOf = ({ Properties }: Resource) => {
  const role = JSON.stringify(Properties.Role['Fn::GetAtt'][0]);
  return ofType('AWS::IAM::Policy')
    .filter((policy) => JSON.stringify(policy.Properties.Roles).includes(role))
    .flatMap((policy) => policy.Properties.PolicyDocument.Statement as Statement[]);
};
const allowing = (handler: Resource, action: string) =>
  statementsOf(handler).filter(({ Action }) => [Action].flat().includes(action));

describe('mail', () => {
  it('is sent by one job at a time for each company, which a run cannot outlive', () => {
    const queues = ofType('AWS::SQS::Queue').filter(({ Properties }) => Properties.FifoQueue);
    const [queue, accounts, failed] = queues.toSorted(
      (one, other) => (other.Properties.VisibilityTimeout ?? 0) - (one.Properties.VisibilityTimeout ?? 0),
    );
    expect([queues.length, failed?.Properties.RedrivePolicy]).toEqual([3, undefined]);
    const sending = functionDescribed('Sends mail');
    for (const each of [queue, accounts]) {
      expect(each?.Properties.RedrivePolicy.maxReceiveCount).toBe(5);
      expect(each?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * sending.Properties.Timeout);
    }
    for (const { Properties } of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
    // Whoever signs in does not wait for a mailing: each queue has runs of its own.
    const mappings = ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
    expect(
      mappings.map(({ BatchSize, ScalingConfig }) => [BatchSize, ScalingConfig.MaximumConcurrency]),
    ).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is sent as its one sender, and by its one function', () => {
    const [may, ...more] = allowing(functionDescribed('Sends mail'), 'ses:SendEmail');
    expect(more).toEqual([]);
    expect(may?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'mail@observatory.example.org' } });
    expect(JSON.stringify(may?.Resource)).toContain('identity/observatory.example.org');
    for (const start of [
      'Answers the requests',
      'Follows the calendar',
      'Asks for mail',
      'Counts mail',
      'Forgets',
    ]) {
      expect([start, allowing(functionDescribed(start), 'ses:SendEmail')]).toEqual([start, []]);
    }
  });

  it('reads and writes no response and no used invitation', () => {
    for (const start of ['Sends mail', 'Asks for mail', 'Counts mail']) {
      const keys = statementsOf(functionDescribed(start)).flatMap(
        ({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [],
      );
      expect([start, keys.filter((key) => /RESPONSE|INVITATION/.test(key))]).toEqual([start, []]);
      expect(keys).toContain('MAIL#*');
      // What it sends says how the guarantee sheet's hash begins.
      expect([start, keys.includes('PANEL_KEYS#*')]).toEqual([start, start === 'Sends mail']);
    }
    expect(allowing(functionDescribed('Counts mail'), 'dynamodb:Query')).toEqual([]);
  });

  it('tells of what came back, and of no opening and no click', () => {
    const [destination] = ofType('AWS::SES::ConfigurationSetEventDestination');
    expect(destination?.Properties.EventDestination.MatchingEventTypes).toEqual(['BOUNCE']);
    const [set] = ofType('AWS::SES::ConfigurationSet');
    expect([set?.Properties.TrackingOptions, set?.Properties.DeliveryOptions.TlsPolicy]).toEqual([
      undefined,
      'REQUIRE',
    ]);
  });

  it('that comes back is counted and kept nowhere: what fails goes to no queue', () => {
    const [rule] = ofType('AWS::Events::Rule');
    expect(rule?.Properties.EventPattern).toMatchObject({
      source: ['aws.ses'],
      'detail-type': ['Email Bounced'],
    });
    expect(rule?.Properties.Targets[0]).not.toHaveProperty('DeadLetterConfig');
  });

  it('has alarms for jobs that fail for good, and for many that come back', () => {
    const metrics = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties.MetricName);
    expect(metrics).toEqual(
      expect.arrayContaining(['ApproximateNumberOfMessagesVisible', 'Reputation.BounceRate']),
    );
  });

  it('is not there without a sender, and a sender needs the address that links begin with', () => {
    const without = synthesise('production').toJSON().Resources as Record<string, Resource>;
    expect(Object.values(without).filter(({ Type }) => /SES/.test(Type))).toEqual([]);
    expect(() => stacksOf('production', { settings: { mailFrom: 'a@x.fr' } })).toThrow(/mailFrom needs/);
    expect(() =>
      stacksOf('production', { settings: { ...settings, mailFrom: 'a@x.fr\r\nBcc: b@x.fr' } }),
    ).toThrow(/mailFrom is/);
  });
});

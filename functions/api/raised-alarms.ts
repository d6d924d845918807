import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { requestTimeouts } from '../storage/request-timeouts.ts';
import type { Alarm } from './services.ts';

/** As many as one request brings: a stage has fewer. */
const mostAlarms = 100;

/**
 * The alarms of a stage that are raised now.
 *
 * @param prefix  with which the names of the stage's alarms begin; it is left out of what they are called here
 * @throws what CloudWatch refuses with
 */
export async function raisedAlarms(
  prefix: string,
  client: Pick<CloudWatchClient, 'send'> = new CloudWatchClient({ requestHandler: { ...requestTimeouts } }),
): Promise<Alarm[]> {
  const { MetricAlarms = [] } = await client.send(
    new DescribeAlarmsCommand({
      AlarmNamePrefix: prefix,
      AlarmTypes: ['MetricAlarm'],
      StateValue: 'ALARM',
      MaxRecords: mostAlarms,
    }),
  );
  return MetricAlarms.map(({ AlarmName = '', AlarmDescription = '' }) => ({
    name: AlarmName.slice(prefix.length),
    description: AlarmDescription,
  }));
}

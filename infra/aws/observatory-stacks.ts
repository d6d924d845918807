import type { App } from 'aws-cdk-lib';
import { EdgeAlarmStack } from './edge-alarm-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { type Built, ObservatoryStack } from './observatory-stack.ts';
import type { Stage } from './stage.ts';

/** Everything of a stage: one stack, and two more in us-east-1 where the stage wants the limits of one source. */
export function observatoryStacks(
  app: App,
  { stage, built, atOnce = false }: { stage: Stage; built: Built; atOnce?: boolean },
): { observatory: ObservatoryStack; edge: EdgeStack | undefined; edgeAlarms: EdgeAlarmStack | undefined } {
  const name = `Observatory-${stage.name}`;
  const edge = stage.webAcl ? new EdgeStack(app, `${name}-Edge`, { stage }) : undefined;
  const observatory = new ObservatoryStack(app, name, { stage, built, edge, atOnce });
  const { distributionId } = observatory;
  const edgeAlarms = edge && new EdgeAlarmStack(app, `${name}-EdgeAlarms`, { stage, distributionId });
  return { observatory, edge, edgeAlarms };
}

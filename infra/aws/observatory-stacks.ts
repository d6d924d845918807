import type { App } from 'aws-cdk-lib';
import { EdgeStack } from './edge-stack.ts';
import { type Built, ObservatoryStack } from './observatory-stack.ts';
import type { Stage } from './stage.ts';

/** Everything of a stage: one stack, and another in us-east-1 where the stage wants the rule against floods. */
export function observatoryStacks(
  app: App,
  { stage, built }: { stage: Stage; built: Built },
): { observatory: ObservatoryStack; edge: EdgeStack | undefined } {
  const name = `Observatory-${stage.name}`;
  const edge = stage.webAcl ? new EdgeStack(app, `${name}-Edge`, { stage }) : undefined;
  return { observatory: new ObservatoryStack(app, name, { stage, built, edge }), edge };
}

import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { ObservatoryStack } from './observatory-stack.ts';
import { stageNamed } from './stage.ts';

// `cdk synth -c stage=production`; without a stage, the one for trying things out.
const app = new App({ context: featureFlags });
const stage = stageNamed(app.node.tryGetContext('stage') ?? 'dev');

new ObservatoryStack(app, `Observatory-${stage.name}`, {
  stage,
  pagesFolder: join(import.meta.dirname, '../../dist/web'),
});

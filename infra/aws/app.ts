import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { buildPages } from '../local/pages.ts';
import { bundleFunctions } from './bundle-functions.ts';
import { checkRules } from './check-rules.ts';
import { observatoryStacks } from './observatory-stacks.ts';
import { stageNamed } from './stage.ts';

// `cdk synth -c stage=production`; without a stage, the one for trying things out.
const app = new App({ context: featureFlags });
const stage = stageNamed(app.node.tryGetContext('stage') ?? 'dev', app.node.tryGetContext('stages'));
const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist');
await buildPages(root);
const functions = join(built, 'functions');
await bundleFunctions(functions);
observatoryStacks(app, {
  stage,
  // Said by `npm run deploy -- --at-once`.
  atOnce: app.node.tryGetContext('atOnce') === 'yes',
  built: {
    pages: join(built, 'web'),
    pageDrawing: join(built, 'server'),
    functions,
  },
});
checkRules(app, stage);

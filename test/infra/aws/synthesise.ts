import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { handlers } from '../../../infra/aws/bundle-functions.ts';
import type { Built } from '../../../infra/aws/observatory-stack.ts';
import { observatoryStacks } from '../../../infra/aws/observatory-stacks.ts';
import { stageNamed } from '../../../infra/aws/stage.ts';

export interface Resource {
  readonly Type: string;
  readonly UpdateReplacePolicy?: string;
  readonly DeletionPolicy?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each type of resource has its own shape
  readonly Properties: any;
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Condition?: Record<string, Record<string, string[]>>;
  readonly Resource: unknown;
}

export interface SynthesiseOptions {
  /** As `cdk.json` has them. */
  readonly settings?: Record<string, unknown>;
  readonly built?: Built;
  /** Whether the app is held against CloudFormation's own rules as it is synthesised: most of the time that this takes. */
  readonly isValidated?: boolean;
  /** As `--at-once` says. */
  readonly atOnce?: boolean;
}

const synthesised = new Map<string, Template>();

/**
 * The template of a stage, with a few pages of its own and empty functions unless others are given; synthesised once
 * for all who ask for the same.
 */
export function synthesise(stageName: string, options: SynthesiseOptions = {}): Template {
  const asked = JSON.stringify([stageName, options]);
  const known = synthesised.get(asked);
  if (known) return known;
  const template = Template.fromStack(stacksOf(stageName, options).observatory);
  synthesised.set(asked, template);
  return template;
}

/** The stacks of a stage, and the app they are in. */
export function stacksOf(
  stageName: string,
  { settings = {}, built = sampleBuilt(), isValidated = false, atOnce = false }: SynthesiseOptions = {},
) {
  const app = new App({
    builtinCloudFormationValidation: isValidated,
    outdir: mkdtempSync(join(tmpdir(), 'observatory-synth-')),
    context: { ...featureFlags, 'aws:cdk:disable-asset-staging': true },
  });
  const stage = stageNamed(stageName, { [stageName]: settings });
  return { app, stage, ...observatoryStacks(app, { stage, built, atOnce }) };
}

function sampleBuilt(): Built {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-built-'));
  const errors = ['404', '503'].flatMap((status) => ['fr', 'en'].map((of) => `${of}/${status}/index.html`));
  const pages = ['fr/index.html', 'fr/survey/index.html', 'en/index.html', 'assets/main-1a2b.js', ...errors];
  const functions = Object.keys(handlers).map((name) => `functions/${name}/index.mjs`);
  for (const file of [...pages.map((page) => `web/${page}`), ...functions, 'server/index.mjs']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return {
    pages: join(folder, 'web'),
    pageDrawing: join(folder, 'server'),
    functions: join(folder, 'functions'),
  };
}

export function resourcesOf(template: Template, type: string): Resource[] {
  return Object.values(template.findResources(type)) as Resource[];
}

export function onlyResource(template: Template, type: string): Resource {
  const [resource, ...others] = resourcesOf(template, type);
  if (!resource || others.length > 0) throw new Error(`${type}: one expected`);
  return resource;
}

/** The function of ours whose description begins so, and not one that CDK brings along. */
export function functionDescribed(template: Template, beginning: string): Resource {
  const found = ourFunctions(template).find(({ Properties }) => Properties.Description.startsWith(beginning));
  if (!found) throw new Error(`no function is described as "${beginning}…"`);
  return found;
}

export function ourFunctions(template: Template): Resource[] {
  return resourcesOf(template, 'AWS::Lambda::Function').filter(
    ({ Properties: { Environment: { Variables } = {} } }) =>
      Variables?.TABLE_NAME ?? Variables?.SLICE_BUCKET ?? Variables?.SITE_ORIGIN,
  );
}

/** What the function's role may do. */
export function statementsOf(template: Template, { Properties }: Resource): Statement[] {
  const role = Properties.Role['Fn::GetAtt'][0];
  return resourcesOf(template, 'AWS::IAM::Policy')
    .filter((policy) => policy.Properties.Roles.some((held: { Ref?: string }) => held.Ref === role))
    .flatMap((policy) => policy.Properties.PolicyDocument.Statement);
}

export function actionsOf({ Action }: Statement): string[] {
  return [Action].flat();
}

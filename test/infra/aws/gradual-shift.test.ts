import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  onlyResource,
  type Resource,
  resourcesOf,
  type Statement,
  stacksOf,
  synthesise,
} from './synthesise.ts';

type Dependent = Resource & { readonly DependsOn?: string[]; readonly UpdatePolicy?: object };

const production = synthesise('production');
const aliases = aliasesOf(production);

function aliasesOf(template: Template): Record<string, Dependent> {
  return template.findResources('AWS::Lambda::Alias') as Record<string, Dependent>;
}

/** The logical id of the alias of the function whose id begins so. */
function aliasOf(beginning: string): string {
  const [id, ...others] = Object.keys(aliases).filter((name) => name.startsWith(beginning));
  if (!id || others.length > 0) throw new Error(`one alias of ${beginning} expected`);
  return id;
}

const [api, pages, pictures] = ['Api', 'PageDrawing', 'PictureMaking'].map(aliasOf) as [
  string,
  string,
  string,
];

function alarmsOf({ Properties }: Resource): string[] {
  return Properties.AlarmConfiguration.Alarms.map(({ Name }: { Name: { Ref: string } }) =>
    Name.Ref.replace(/^Alarms|[0-9A-F]{8}$/g, ''),
  );
}

function groupsOf(template: Template): Record<string, Resource> {
  const groups = template.findResources('AWS::CodeDeploy::DeploymentGroup') as Record<string, Resource>;
  return Object.fromEntries(
    Object.entries(groups).map(([id, group]) => [id.replace(/^GradualShift|[0-9A-F]{8}$/g, ''), group]),
  );
}

describe('what people reach', () => {
  const groups = groupsOf(production);

  it('is called by the name of the version in use, by the gateway and by the steps of a publication', () => {
    const called = resourcesOf(production, 'AWS::ApiGatewayV2::Integration').map(
      ({ Properties }) => Properties.IntegrationUri.Ref,
    );
    expect(called.toSorted()).toEqual([api, pages, pictures].toSorted());
    const { DefinitionString } = onlyResource(production, 'AWS::StepFunctions::StateMachine').Properties;
    const started: unknown[] = DefinitionString['Fn::Join'][1].filter(
      (part: { Ref?: string }) => part.Ref && part.Ref in aliases,
    );
    expect(new Set(started.map((part) => (part as { Ref: string }).Ref))).toEqual(
      new Set([
        aliasOf('PublicationHandler'),
        aliasOf('PublicationReadShard'),
        aliasOf('PublicationPrepareSlices'),
        aliasOf('PublicationDeleteSlices'),
        pictures,
      ]),
    );
    expect(JSON.stringify(DefinitionString)).not.toContain('"Fn::GetAtt"');
    for (const { Properties } of Object.values(aliases)) {
      expect(Properties.Name).toBe('live');
      expect(Properties.FunctionVersion['Fn::GetAtt'][1]).toBe('Version');
    }
  });

  it('lets in the gateway by that name alone, before it is called by it', () => {
    const permissions = Object.entries(production.findResources('AWS::Lambda::Permission')).filter(
      ([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com',
    );
    const names = new Set(permissions.map(([, { Properties }]) => Properties.FunctionName.Ref));
    expect(names).toEqual(new Set([api, pages, pictures]));
    const routes = resourcesOf(production, 'AWS::ApiGatewayV2::Route');
    expect(permissions).toHaveLength(routes.length);
    for (const integration of resourcesOf(production, 'AWS::ApiGatewayV2::Integration') as Dependent[])
      expect(integration.DependsOn?.toSorted()).toEqual(permissions.map(([id]) => id).toSorted());
  });

  it('is taken over by the next version little by little: the API, then what asks it', () => {
    const configs = Object.entries(groups).map(([name, { Properties }]) => [
      name,
      Properties.DeploymentConfigName,
    ]);
    expect(Object.fromEntries(configs)).toEqual({
      Api: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute',
      Pages: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      Pictures: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
    });
    for (const alias of [api, pages, pictures]) {
      const { CodeDeployLambdaAliasUpdate } = (aliases[alias]?.UpdatePolicy ?? {}) as Record<string, object>;
      expect(CodeDeployLambdaAliasUpdate, alias).toEqual({
        ApplicationName: expect.anything(),
        DeploymentGroupName: { Ref: expect.stringMatching(/^GradualShift/) },
      });
    }
    for (const alias of [pages, pictures]) expect(aliases[alias]?.DependsOn).toContain(api);
    const uploads = production.findResources('Custom::CDKBucketDeployment') as Record<string, Dependent>;
    const [, ofPages] = Object.entries(uploads).find(([id]) => id.startsWith('PagesUploadPages')) ?? [];
    expect(ofPages?.DependsOn).toEqual(expect.arrayContaining([api, pictures]));
  });

  it('is given back to the version before where an alarm of the function begins', () => {
    for (const { Properties } of Object.values(groups)) {
      expect(Properties.AlarmConfiguration.Enabled).toBe(true);
      expect(Properties.AutoRollbackConfiguration).toEqual({
        Enabled: true,
        Events: expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      });
    }
    expect(Object.entries(groups).map(([name, group]) => [name, alarmsOf(group)])).toEqual([
      ['Api', ['ApiErrors', 'RefusedByUs']],
      ['Pages', ['PagesErrors', 'PagesReported']],
      ['Pictures', ['PicturesErrors', 'PicturesReported']],
    ]);
  });

  it('is moved by a role that may move these three and read alarms', () => {
    const [[, role] = []] = Object.entries(production.findResources('AWS::IAM::Role')).filter(([id]) =>
      id.startsWith('GradualShiftRole'),
    );
    expect(role?.Properties).not.toHaveProperty('ManagedPolicyArns');
    const statements: Statement[] = role?.Properties.Policies[0].PolicyDocument.Statement;
    expect(statements.flatMap(actionsOf)).toEqual([
      'lambda:GetAlias',
      'lambda:UpdateAlias',
      'lambda:GetProvisionedConcurrencyConfig',
      'cloudwatch:DescribeAlarms',
    ]);
    const [moved] = statements;
    expect(moved?.Resource).toHaveLength(3);
    expect(JSON.stringify(moved?.Resource)).not.toContain('*');
  });

  it('takes over at once, whatever alarms say, where what they tell of is to be mended', () => {
    const { observatory } = stacksOf('production', { atOnce: true });
    const now = groupsOf(Template.fromStack(observatory));
    for (const { Properties } of Object.values(now)) {
      expect(Properties.DeploymentConfigName).toBe('CodeDeployDefault.LambdaAllAtOnce');
      expect(Properties.AlarmConfiguration.Enabled).toBe(false);
    }
    expect(Object.keys(now)).toEqual(Object.keys(groups));
  });

  it('takes over at once in stages for trials, but where they say otherwise', () => {
    const dev = synthesise('dev');
    expect(groupsOf(dev)).toEqual({});
    for (const alias of Object.values(aliasesOf(dev))) expect(alias).not.toHaveProperty('UpdatePolicy');
    const tried = synthesise('dev', { settings: { shiftsGradually: true } });
    expect(Object.keys(groupsOf(tried))).toEqual(Object.keys(groups));
  });
});

describe('a former version', () => {
  const kept = (template: Template) =>
    resourcesOf(template, 'AWS::Lambda::Version').map(({ DeletionPolicy }) => DeletionPolicy);

  it('stays in production, so that it can be put back in a minute, and goes with the function', () => {
    expect(new Set(kept(production))).toEqual(new Set(['Retain']));
    // A function takes its versions along: none of ours is kept when its stack goes.
    for (const { DeletionPolicy } of resourcesOf(production, 'AWS::Lambda::Function'))
      expect(DeletionPolicy).not.toBe('Retain');
    expect(new Set(kept(synthesise('dev')))).toEqual(new Set(['Delete']));
  });

  it('is another as soon as code, settings or secrets change, and the same where nothing did', () => {
    const versionOf = (template: Template) =>
      Object.keys(template.findResources('AWS::Lambda::Version')).find((id) =>
        id.startsWith('ApiHandlerCurrentVersion'),
      );
    const own = versionOf(production);
    expect(own).toBeDefined();
    const told = { alarmEmail: 'team@example.org', monthlyBudget: 80 };
    expect(versionOf(synthesise('production', { settings: told }))).toBe(own);
    const rotated = { secretsRotatedOn: '2026-12-01' };
    expect(versionOf(synthesise('production', { settings: rotated }))).not.toBe(own);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { renderedPages } from '../../../functions/pages/rendered-pages.ts';
import { drawnPageRouterCode } from '../../../infra/aws/page-router-code.ts';
import {
  embeddableHeaders,
  isEmbeddable,
  isWholePage,
  securityHeaders,
  wholePageHeaders,
} from '../../../infra/security-headers.ts';
import {
  actionsOf,
  functionDescribed,
  onlyResource,
  ourFunctions,
  type Resource,
  resourcesOf,
  stacksOf,
  statementsOf,
  synthesise,
} from './synthesise.ts';

interface Behaviour {
  readonly PathPattern: string;
  readonly TargetOriginId: string;
  readonly ResponseHeadersPolicyId: { Ref: string };
  readonly CachePolicyId: { Ref: string };
  readonly OriginRequestPolicyId: { Ref: string };
  readonly ViewerProtocolPolicy: string;
  readonly Compress: boolean;
  readonly FunctionAssociations?: { EventType: string; FunctionARN: { 'Fn::GetAtt': string[] } }[];
}

interface OriginGroup {
  readonly Id: string;
  readonly FailoverCriteria: { StatusCodes: { Items: number[] } };
  readonly Members: { Items: { OriginId: string }[] };
}

const root = resolve(import.meta.dirname, '../../..');
const production = synthesise('production');
const dev = synthesise('dev');
const api = functionDescribed(production, 'Answers');
const publication = functionDescribed(production, 'Follows the calendar');
const readShard = functionDescribed(production, 'Reads one shard');
const prepareSlices = functionDescribed(production, 'Prepares the edition of a large wave');
const deleteSlices = functionDescribed(production, 'Deletes the slices');
const forgetting = functionDescribed(production, 'Forgets');
const drawing = functionDescribed(production, 'Draws');
const pictures = functionDescribed(production, 'Makes the pictures');

function idOfTable(template: Template, name: string): string {
  const ids = Object.keys(template.findResources('AWS::DynamoDB::GlobalTable'));
  return ids.find((id) => id.startsWith(`Table${name}`)) ?? '';
}

function tableOf(template: Template, name: string): Resource {
  const found = template.findResources('AWS::DynamoDB::GlobalTable')[idOfTable(template, name)];
  if (!found) throw new Error(`there is no table ${name}`);
  return found as Resource;
}

/** What a statement names, with logical ids in place of ARNs. */
function arn(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const { 'Fn::GetAtt': attribute, 'Fn::Join': join } = resource as Record<string, [string, unknown[]]>;
  return attribute?.[0] ?? join?.[1].map(arn).join('') ?? '';
}

describe('what respondents gave', () => {
  const table = tableOf(production, 'Items');
  const all = ['Items', 'Responses', 'Admissions'].map((name) => tableOf(production, name));
  const recovery = ({ Properties }: Resource) => Properties.Replicas[0].PointInTimeRecoverySpecification;

  it('lies apart from companies and editions, which are recoverable for a week after a bad write', () => {
    expect(Object.keys(production.findResources('AWS::DynamoDB::GlobalTable'))).toHaveLength(3);
    expect(recovery(table)).toEqual({ PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 });
  });

  it('cannot be put back to a second, neither responses nor admissions: each would have its time', () => {
    for (const name of ['Responses', 'Admissions'])
      expect(recovery(tableOf(production, name)), name).toEqual({ PointInTimeRecoveryEnabled: false });
  });

  it('has responses copied by the calendar alone, and admissions by nobody', () => {
    const copying = ourFunctions(production).flatMap((resource) =>
      statementsOf(production, resource)
        .filter((statement) => actionsOf(statement).some((action) => /Backup|Export|Restore/.test(action)))
        .map((statement) => [resource.Properties.Description, actionsOf(statement), arn(statement.Resource)]),
    );
    const responses = idOfTable(production, 'Responses');
    expect(copying).toEqual([
      [publication.Properties.Description, ['dynamodb:CreateBackup'], responses],
      [publication.Properties.Description, ['dynamodb:DeleteBackup'], `${responses}/backup/*`],
      [publication.Properties.Description, ['dynamodb:ListBackups'], '*'],
    ]);
    expect(production.findResources('AWS::Backup::BackupPlan')).toEqual({});
    expect(functionDescribed(dev, 'Follows').Properties.Environment.Variables).not.toHaveProperty(
      'BACKS_UP_RESPONSES',
    );
  });

  it('outlives a mistaken deletion of table or stack', () => {
    for (const { Properties, DeletionPolicy } of all) {
      expect(Properties.Replicas[0].DeletionProtectionEnabled).toBe(true);
      expect(DeletionPolicy).toBe('Retain');
    }
    // But not of a first deployment that failed: the next one would stumble over them.
    for (const secret of resourcesOf(production, 'AWS::SecretsManager::Secret'))
      expect([secret.DeletionPolicy, secret.UpdateReplacePolicy]).toEqual(['RetainExceptOnCreate', 'Retain']);
  });

  it('goes with the stack where people only try things out', () => {
    for (const name of ['Items', 'Responses', 'Admissions']) {
      const tried = tableOf(dev, name);
      expect(tried.DeletionPolicy).toBe('Delete');
      expect(tried.Properties.Replicas[0].DeletionProtectionEnabled).toBe(false);
    }
  });

  it('is kept by its keys alone, with no index or stream that could tell the order of arrival', () => {
    for (const { Properties } of all) {
      expect(Properties.KeySchema).toEqual([
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ]);
      expect(Properties).not.toHaveProperty('GlobalSecondaryIndexes');
      expect(Properties).not.toHaveProperty('LocalSecondaryIndexes');
      expect(Properties).not.toHaveProperty('StreamSpecification');
      expect(Properties.Replicas[0]).not.toHaveProperty('KinesisStreamSpecification');
    }
  });

  it('costs nothing while nobody answers, and takes any number of answers', () => {
    for (const { Properties } of all) expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('is taken as fast as a planned opening needs, where the stage says how fast', () => {
    const warmed = synthesise('production', { settings: { warmWritesPerSecond: 20_000 } });
    const warmth = (name: string) => tableOf(warmed, name).Properties.WarmThroughput;
    expect([warmth('Responses'), warmth('Admissions')]).toEqual([
      { WriteUnitsPerSecond: 20_000 },
      { WriteUnitsPerSecond: 20_000 },
    ]);
    expect(warmth('Items')).toBeUndefined();
    for (const { Properties } of all) expect(Properties).not.toHaveProperty('WarmThroughput');
  });

  it('leaves spent challenges to be forgotten', () => {
    const { TimeToLiveSpecification } = tableOf(production, 'Admissions').Properties;
    expect(TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });
});

describe('access to the table', () => {
  const tableStatements = (resource: Resource) =>
    statementsOf(production, resource).filter((statement) =>
      actionsOf(statement).some((action) => action.startsWith('dynamodb:')),
    );
  const keysFor = (resource: Resource, action: string) =>
    tableStatements(resource)
      .filter((statement) => actionsOf(statement).includes(action))
      .flatMap(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['*']);

  it('lets only the API write and delete responses', () => {
    expect(keysFor(api, 'dynamodb:PutItem')).toEqual(['*']);
    expect(keysFor(publication, 'dynamodb:PutItem').toSorted()).toEqual([
      'EDITION#*',
      'OPERATOR_LOG',
      'RESPONSE_BACKUPS',
      'SLICE#*',
      'WEEKS#*',
    ]);
    expect(keysFor(publication, 'dynamodb:UpdateItem')).toEqual(['EDITIONS']);
    expect(keysFor(publication, 'dynamodb:BatchWriteItem')).toEqual(['SLICE#*']);
    expect(keysFor(publication, 'dynamodb:DeleteItem')).toEqual([]);
  });

  it('lets the publication read waves and responses, but no invitation', () => {
    const readable = keysFor(publication, 'dynamodb:Query');
    expect(readable).toEqual(expect.arrayContaining(['WAVES', 'RESPONSE#*', 'EDITIONS', 'EDITION#*']));
    expect(readable.filter((key) => key.startsWith('INVITATION') || key === '*')).toEqual([]);
  });

  it('lets what reads a shard read responses, and what prepares from slices everything but them', () => {
    expect(keysFor(readShard, 'dynamodb:Query').toSorted()).toEqual([
      'EDITIONS',
      'QUESTIONNAIRES',
      'RESPONSE#*',
      'WAVES',
    ]);
    expect(keysFor(readShard, 'dynamodb:GetItem').toSorted()).toEqual(['QUESTIONNAIRES', 'WAVES']);
    expect(keysFor(readShard, 'dynamodb:PutItem')).toEqual([]);
    expect(keysFor(prepareSlices, 'dynamodb:Query').toSorted()).toEqual(
      keysFor(publication, 'dynamodb:Query')
        .filter((key) => !['RESPONSE#*', 'SLICE#*', 'RESPONSE_BACKUPS', 'HOUSE'].includes(key))
        .toSorted(),
    );
    expect(keysFor(prepareSlices, 'dynamodb:PutItem')).toEqual(['EDITION#*', 'OPERATOR_LOG', 'WEEKS#*']);
    expect(keysFor(deleteSlices, 'dynamodb:Query')).toEqual(['EDITIONS']);
    expect(tableStatements(deleteSlices).flatMap(actionsOf)).toEqual(['dynamodb:Query']);
  });

  it('lets what forgets delete responses, invitations, what is left of mail and companies that left, and add nothing one by one', () => {
    expect(keysFor(forgetting, 'dynamodb:BatchWriteItem').toSorted()).toEqual([
      'COMPANY#*',
      'EDITION#*',
      'INVITATION#*',
      'MAIL#*',
      'RESPONSE#*',
    ]);
    expect(keysFor(forgetting, 'dynamodb:DeleteItem')).toEqual([
      'MAILINGS',
      'COMPANIES',
      'COMPANY#*',
      'DEPARTURES',
    ]);
    expect(keysFor(forgetting, 'dynamodb:PutItem')).toEqual([]);
  });

  it('lets what draws pages read what is public, and nothing of a respondent', () => {
    const readable = ['EDITIONS', 'EDITION#*', 'GUARANTEE#*', 'HOUSE', 'PANEL_KEYS#*', 'WAVES'];
    expect(keysFor(drawing, 'dynamodb:Query')).toEqual(readable);
    expect(tableStatements(drawing).flatMap(actionsOf).toSorted()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:Query',
    ]);
    expect(drawing.Properties.Environment.Variables).not.toHaveProperty('SEED_SECRET_ID');
  });

  it('lets what makes pictures read what was published, and write nothing but pictures', () => {
    expect(keysFor(pictures, 'dynamodb:GetItem')).toEqual(['EDITIONS', 'EDITION#*', 'HOUSE', 'PICTURES#*']);
    expect(keysFor(pictures, 'dynamodb:PutItem')).toEqual(['PICTURES#*']);
    expect([...new Set(tableStatements(pictures).flatMap(actionsOf))].toSorted()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
    expect(pictures.Properties.Environment.Variables).not.toHaveProperty('SEED_SECRET_ID');
  });

  it('includes whatever the storage asks of the table', () => {
    // A person brings items to their tables, with rights that no function has.
    const exclude = ['functions/storage/own-tables.ts'];
    const commands = globSync('functions/storage/*.ts', { cwd: root, exclude }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/new (\w+)Command\(|\bpaginate(\w+)\(/g)].map(
        ([, command, paginated]) => `dynamodb:${command ?? paginated}`,
      ),
    );
    const granted = [api, publication, forgetting].flatMap(tableStatements).flatMap(actionsOf);
    expect(commands).toContain('dynamodb:PutItem');
    const ofSecrets = 'dynamodb:GetSecretValue';
    expect(commands.filter((action) => action !== ofSecrets && !granted.includes(action))).toEqual([]);
  });

  it('is given to nobody but these eight', () => {
    const holders = resourcesOf(production, 'AWS::IAM::Policy').filter((policy) =>
      JSON.stringify(policy.Properties.PolicyDocument).includes('dynamodb:'),
    );
    expect(holders).toHaveLength(8);
  });

  it('never includes a scan or a change to the table itself', () => {
    const all = [api, publication, readShard, prepareSlices, forgetting, drawing, pictures];
    const actions = all.flatMap(tableStatements).flatMap(actionsOf);
    const ofItems = ['GetItem', 'Query', 'PutItem', 'BatchWriteItem', 'UpdateItem', 'DeleteItem'];
    const harmless = [...ofItems, 'CreateBackup', 'ListBackups', 'DeleteBackup'];
    expect([...new Set(actions)].toSorted()).toEqual(harmless.map((name) => `dynamodb:${name}`).toSorted());
  });
});

describe('the secrets', () => {
  const edgeKey = 'SecretsEdgeKey8F653057';
  const secrets = resourcesOf(production, 'AWS::SecretsManager::Secret').map(({ Properties }) => Properties);
  const generations = secrets.map(({ GenerateSecretString }) => GenerateSecretString);

  it('include a seed of 64 hex digits', () => {
    const seed = generations.find(({ GenerateStringKey }) => GenerateStringKey === 'seed');
    expect(seed).toMatchObject({ PasswordLength: 64, ExcludePunctuation: true, ExcludeUppercase: true });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].filter((c) => !seed.ExcludeCharacters.includes(c));
    expect(letters.join('')).toBe('abcdef');
    // Without this, each kind of character would be forced to appear, and some seeds could never come.
    expect(seed.RequireEachIncludedType).toBe(false);
  });

  it('are never made anew by a deployment', () => {
    // CloudFormation generates another value when any of these changes, which would void every token.
    expect(generations).toEqual([
      {
        SecretStringTemplate: '{}',
        GenerateStringKey: 'seed',
        PasswordLength: 64,
        ExcludeCharacters: 'ghijklmnopqrstuvwxyz',
        ExcludeUppercase: true,
        ExcludePunctuation: true,
        RequireEachIncludedType: false,
      },
      {
        SecretStringTemplate: '{}',
        GenerateStringKey: 'operatorKey',
        PasswordLength: 43,
        ExcludePunctuation: true,
        RequireEachIncludedType: false,
      },
      {
        SecretStringTemplate: '{"former":"none"}',
        GenerateStringKey: 'key',
        PasswordLength: 64,
        ExcludePunctuation: true,
        RequireEachIncludedType: false,
      },
    ]);
    const names = Object.keys(production.findResources('AWS::SecretsManager::Secret'));
    expect(names).toEqual(['SecretsSeed9BD65E26', 'SecretsOperatorKeyFDFCD25C', edgeKey]);
  });

  it('reach no function as values, only by name, but for the key of the edge, which opens nothing', () => {
    const environments = ourFunctions(production).map(({ Properties }) => Properties.Environment.Variables);
    const others = environments.map(({ EDGE_KEYS: _, ...rest }) => rest);
    expect(JSON.stringify(others)).not.toContain('resolve:secretsmanager');
  });

  it('let CloudFront be known by each function that is behind it, whose own address then answers nobody else', () => {
    const behind = ['Answers the requests', 'Draws the pages', 'Makes the pictures'];
    for (const beginning of behind) {
      const { EDGE_KEYS } = functionDescribed(production, beginning).Properties.Environment.Variables;
      const parts: unknown[] = EDGE_KEYS['Fn::Join'][1];
      expect(parts.filter((part) => JSON.stringify(part) === `{"Ref":"${edgeKey}"}`)).toHaveLength(2);
    }
    const { Origins } = onlyResource(production, 'AWS::CloudFront::Distribution').Properties
      .DistributionConfig;
    const ofApi = Origins.filter(({ S3OriginConfig }: { S3OriginConfig?: object }) => !S3OriginConfig);
    expect(ofApi).toHaveLength(2);
    for (const { OriginCustomHeaders } of ofApi) {
      expect(OriginCustomHeaders.map(({ HeaderName }: { HeaderName: string }) => HeaderName)).toEqual([
        'x-observatory-edge',
      ]);
      expect(JSON.stringify(OriginCustomHeaders)).toContain(':SecretString:key::}}');
    }
  });

  it('are read anew by functions and by CloudFront where they were rotated, by functions first', () => {
    const rotated = synthesise('production', { settings: { secretsRotatedOn: '2026-12-01' } });
    const commentOf = (template: Template) =>
      onlyResource(template, 'AWS::CloudFront::Distribution').Properties.DistributionConfig.Comment;
    expect(commentOf(rotated)).not.toBe(commentOf(production));
    const [distribution] = Object.values(rotated.findResources('AWS::CloudFront::Distribution'));
    const functions = rotated.findResources('AWS::Lambda::Function');
    const before = (distribution?.DependsOn ?? []).map((id: string) => functions[id]?.Properties.Description);
    expect(before).toContain('Answers the requests of respondents, readers and the operator');
  });

  it('keep the operator’s key from the publication', () => {
    const readable = statementsOf(production, publication).filter((statement) =>
      actionsOf(statement).includes('secretsmanager:GetSecretValue'),
    );
    expect(readable.map(({ Resource }) => Resource)).toEqual([{ Ref: 'SecretsSeed9BD65E26' }]);
    expect(publication.Properties.Environment.Variables).not.toHaveProperty('OPERATOR_KEY_SECRET_ID');
  });

  it('keep the seed from what reads no response, and draws no noise', () => {
    for (const resource of [deleteSlices, forgetting, drawing]) {
      const actions = statementsOf(production, resource).flatMap(actionsOf);
      expect(actions.filter((action) => action.startsWith('secretsmanager:'))).toEqual([]);
      expect(resource.Properties.Environment.Variables).not.toHaveProperty('SEED_SECRET_ID');
    }
  });
});

describe('the logs', () => {
  const { DistributionConfig } = onlyResource(production, 'AWS::CloudFront::Distribution').Properties;

  it('hold no request, neither at the edge nor at the gateway nor at the bucket', () => {
    expect(DistributionConfig).not.toHaveProperty('Logging');
    for (const { Properties } of resourcesOf(production, 'AWS::ApiGatewayV2::Stage'))
      expect(Properties).not.toHaveProperty('AccessLogSettings');
    for (const { Properties } of resourcesOf(production, 'AWS::S3::Bucket'))
      expect(Properties).not.toHaveProperty('LoggingConfiguration');
    for (const type of [
      'AWS::CloudFront::RealtimeLogConfig',
      'AWS::Logs::DeliverySource',
      'AWS::CloudTrail::Trail',
    ])
      expect(resourcesOf(production, type)).toEqual([]);
    expect(JSON.stringify(DistributionConfig)).not.toContain('RealtimeLogConfigArn');
  });

  it('do not tell when a function ran, unless it failed', () => {
    for (const { Properties } of ourFunctions(production)) {
      expect(Properties.LoggingConfig).toMatchObject({
        LogFormat: 'JSON',
        SystemLogLevel: 'WARN',
        ApplicationLogLevel: 'WARN',
      });
      expect(Properties.TracingConfig?.Mode ?? 'PassThrough').toBe('PassThrough');
    }
  });

  it('are forgotten after a while', () => {
    const retentions = (template: typeof production) =>
      resourcesOf(template, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties.RetentionInDays);
    expect(retentions(production)).toEqual(Array(11).fill(90));
    expect(retentions(dev)).toEqual(Array(11).fill(7));
  });

  it('of functions that CDK brings along are forgotten, too, and go with the stack', () => {
    const { observatory, edge } = stacksOf('dev', { settings: { region: 'eu-west-3', webAcl: true } });
    const templates = [
      production,
      dev,
      ...[observatory, edge].map((stack) => Template.fromStack(stack as Stack)),
    ];
    for (const template of templates) {
      const groups = template.findResources('AWS::Logs::LogGroup');
      const functions = resourcesOf(template, 'AWS::Lambda::Function');
      for (const { Properties } of functions)
        expect(Object.keys(groups)).toContain(Properties.LoggingConfig.LogGroup.Ref);
      const ours = ourFunctions(template);
      for (const { Properties } of functions.filter((resource) => !ours.includes(resource)))
        expect(groups[Properties.LoggingConfig.LogGroup.Ref]?.DeletionPolicy).toBe('Delete');
    }
  });

  it('are written by each function to its own group only', () => {
    for (const resource of ourFunctions(production)) {
      const [write] = statementsOf(production, resource).filter((statement) =>
        actionsOf(statement).includes('logs:PutLogEvents'),
      );
      const group = resource.Properties.LoggingConfig.LogGroup.Ref;
      expect(write?.Resource).toEqual({ 'Fn::GetAtt': [group, 'Arn'] });
    }
  });
});

describe('the functions', () => {
  it('run on Node 24 on arm64', () => {
    for (const { Properties } of ourFunctions(production)) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
  });

  it('read their source maps only where nobody waits', () => {
    const traced = (resource: Resource) => 'NODE_OPTIONS' in resource.Properties.Environment.Variables;
    expect([api, drawing].map(traced)).toEqual([false, false]);
    const unwaited = [publication, readShard, prepareSlices, deleteSlices, forgetting];
    expect(unwaited.filter((resource) => !traced(resource))).toEqual([]);
  });

  it('admit simulated respondents nowhere that is real', () => {
    expect(api.Properties.Environment.Variables).not.toHaveProperty('ALLOWS_SIMULATION');
    expect(api.Properties.Environment.Variables.REQUIRES_HOUSE).toBe('yes');
    expect(publication.Properties.Environment.Variables.REQUIRES_HOUSE).toBe('yes');
    const tried = functionDescribed(dev, 'Answers').Properties.Environment.Variables;
    expect(tried.ALLOWS_SIMULATION).toBe('yes');
  });
});

function scheduleDescribed(start: string): Resource['Properties'] {
  const found = resourcesOf(production, 'AWS::Scheduler::Schedule').find(({ Properties }) =>
    Properties.Description.startsWith(start),
  );
  if (!found) throw new Error(`no schedule ${start}…`);
  return found.Properties;
}

describe('the publication', () => {
  const schedule = scheduleDescribed('Does what is due');

  it('starts every hour and is tried again when it cannot start', () => {
    expect(schedule.ScheduleExpression).toBe('rate(1 hour)');
    expect(schedule.Target.RetryPolicy).toEqual({
      MaximumRetryAttempts: 3,
      MaximumEventAgeInSeconds: 3000,
    });
  });

  it('runs once at a time', () => {
    for (const { Properties } of [publication, prepareSlices])
      expect(Properties.ReservedConcurrentExecutions).toBe(1);
  });

  it('is started by its steps alone, which the schedule starts', () => {
    const [machine] = Object.keys(production.findResources('AWS::StepFunctions::StateMachine'));
    expect(schedule.Target.Arn).toEqual({ Ref: machine });
    const [role] = schedule.Target.RoleArn['Fn::GetAtt'];
    const allowed = statementsOf(production, { Properties: { Role: { 'Fn::GetAtt': [role] } } } as Resource);
    expect(allowed.find(({ Action }) => Action === 'states:StartExecution')?.Resource).toEqual({
      Ref: machine,
    });
  });

  it('keeps a run that never started; what fails later, the run keeps itself', () => {
    const [queue] = Object.keys(production.findResources('AWS::SQS::Queue'));
    expect(schedule.Target.DeadLetterConfig.Arn).toEqual({ 'Fn::GetAtt': [queue, 'Arn'] });
  });
});

describe('the slices of a large wave', () => {
  const buckets = Object.entries(production.findResources('AWS::S3::Bucket')) as [string, Resource][];
  const [name, { Properties: bucket } = undefined as never] =
    buckets.find(([id]) => id.startsWith('PublicationSlices')) ?? [];

  it('are encrypted, open to nobody, without earlier versions or a log, and gone after a week at the latest', () => {
    expect(bucket.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
    ]);
    expect(Object.values(bucket.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(bucket).not.toHaveProperty('VersioningConfiguration');
    expect(bucket).not.toHaveProperty('LoggingConfiguration');
    expect(bucket).not.toHaveProperty('NotificationConfiguration');
    expect(bucket.LifecycleConfiguration.Rules).toEqual([
      { Status: 'Enabled', ExpirationInDays: 7, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
    ]);
  });

  it('are put, read and deleted by three functions, over TLS, and listed by none', () => {
    const actionsOn = (resource: Resource) =>
      statementsOf(production, resource)
        .filter(({ Resource }) => JSON.stringify(Resource).includes(name ?? 'no bucket'))
        .flatMap(actionsOf);
    const ours = ourFunctions(production).map((resource) => [
      resource.Properties.Handler as string,
      actionsOn(resource),
    ]);
    expect(ours.filter(([, actions]) => actions?.length)).toEqual(
      expect.arrayContaining([
        ['index.readShard', ['s3:PutObject']],
        ['index.prepareSlices', expect.arrayContaining(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])],
        ['index.deleteSlices', ['s3:DeleteObject']],
      ]),
    );
    expect(ours.filter(([, actions]) => actions?.length)).toHaveLength(3);
    const policy = resourcesOf(production, 'AWS::S3::BucketPolicy').find(
      ({ Properties }) => Properties.Bucket.Ref === name,
    );
    expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });
});

describe('what forgets responses', () => {
  it('starts every day, once at a time', () => {
    const schedule = scheduleDescribed('Forgets');
    expect(schedule.ScheduleExpression).toBe('rate(1 day)');
    expect(schedule.Target.DeadLetterConfig).toBeDefined();
    expect(forgetting.Properties.ReservedConcurrentExecutions).toBe(1);
  });
});

describe('the address', () => {
  const { DistributionConfig } = onlyResource(production, 'AWS::CloudFront::Distribution').Properties;
  const behaviours: Behaviour[] = DistributionConfig.CacheBehaviors;
  const behaviourOf = (pattern: string) => {
    const found = behaviours.find(({ PathPattern }) => PathPattern === pattern);
    if (!found) throw new Error(`no behaviour for ${pattern}`);
    return found;
  };
  const apiBehaviour = behaviourOf('/api/*');
  const policyOf = (type: string, { Ref }: { Ref: string }) =>
    production.findResources(type)[Ref]?.Properties;
  const apiCache = policyOf('AWS::CloudFront::CachePolicy', apiBehaviour.CachePolicyId).CachePolicyConfig;
  const apiKey = apiCache.ParametersInCacheKeyAndForwardedToOrigin;
  const apiRequest = policyOf(
    'AWS::CloudFront::OriginRequestPolicy',
    apiBehaviour.OriginRequestPolicyId,
  ).OriginRequestPolicyConfig;

  const headersSent = (pattern: string): Record<string, string> => {
    const { ResponseHeadersPolicyId } =
      pattern === 'default' ? DistributionConfig.DefaultCacheBehavior : behaviourOf(pattern);
    const sent = policyOf('AWS::CloudFront::ResponseHeadersPolicy', ResponseHeadersPolicyId);
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = sent.ResponseHeadersPolicyConfig;
    return {
      ...Object.fromEntries(custom.Items.map(({ Header, Value }: Record<string, string>) => [Header, Value])),
      'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
      'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
      ...(security.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    };
  };

  it('serves the pages from a bucket that only it can read', () => {
    for (const { Properties: bucket } of resourcesOf(production, 'AWS::S3::Bucket'))
      expect(Object.values(bucket.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    const [reader, ...others] = resourcesOf(production, 'AWS::S3::BucketPolicy')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Effect, Principal }) => Effect === 'Allow' && Principal.Service);
    expect(others).toEqual([]);
    expect(reader).toMatchObject({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(JSON.stringify(reader.Condition)).toContain(':distribution/');
  });

  it('hands on of a browser’s headers what the API needs, and none that tells who asks', () => {
    expect(apiBehaviour.PathPattern).toBe('/api/*');
    const forwarded = [...apiKey.HeadersConfig.Headers, ...apiRequest.HeadersConfig.Headers];
    expect(forwarded.toSorted()).toEqual([
      'Accept',
      'Authorization',
      'Content-Type',
      'If-Match',
      'Origin',
      'Sec-Fetch-Site',
      'X-Observatory-Page',
    ]);
    expect([apiKey.CookiesConfig, apiRequest.CookiesConfig]).toEqual([
      {
        CookieBehavior: 'whitelist',
        Cookies: ['__Host-company', '__Host-operator', '__Host-operator-visit'],
      },
      { CookieBehavior: 'none' },
    ]);
  });

  it('keeps an answer of the API only as long as the API says, and for the same key only', () => {
    expect(apiCache).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    expect(apiKey.HeadersConfig.Headers).toContain('Authorization');
    expect(apiKey.QueryStringsConfig).toEqual({ QueryStringBehavior: 'all' });
  });

  it('repeats no error, says in both languages what it cannot reach, and puts no page over what the API answers', () => {
    const ofOurs = { ResponseCode: 503, ResponsePagePath: '/503.html' };
    expect(DistributionConfig.CustomErrorResponses).toEqual(
      [403, 404, 500, 502, 503, 504].map((ErrorCode) => ({
        ErrorCode,
        ErrorCachingMinTTL: 0,
        ...([502, 504].includes(ErrorCode) && ofOurs),
      })),
    );
    // Were it an answer of the API, this page would stand in its place.
    const answers = readFileSync(resolve(import.meta.dirname, '../../../functions/api/errors.ts'), 'utf8');
    expect(answers).not.toMatch(/\b50[24]\b/);
    expect(answers).toMatch(/unavailable: 503/);
  });

  it('never takes a token in the clear', () => {
    expect(apiBehaviour.ViewerProtocolPolicy).toBe('https-only');
    expect(DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    const apiOrigin = DistributionConfig.Origins.find((origin: object) => 'CustomOriginConfig' in origin);
    expect(apiOrigin.CustomOriginConfig.OriginProtocolPolicy).toBe('https-only');
  });

  it('compresses pages and figures', () => {
    expect(
      [DistributionConfig.DefaultCacheBehavior, ...behaviours].filter(({ Compress }) => !Compress),
    ).toEqual([]);
    for (const { Properties } of resourcesOf(production, 'AWS::CloudFront::CachePolicy')) {
      expect(Properties.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      });
    }
  });

  it('sends the security headers of the local stand-in, and HSTS', () => {
    expect(headersSent('/api/*')).toEqual(securityHeaders);
    expect(headersSent('/fr/')).toEqual(securityHeaders);
    expect(headersSent('default')).toEqual(securityHeaders);
    for (const { Properties } of resourcesOf(production, 'AWS::CloudFront::ResponseHeadersPolicy')) {
      const { StrictTransportSecurity } = Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
      expect(StrictTransportSecurity.AccessControlMaxAgeSec).toBe(2 * 365 * 24 * 60 * 60);
    }
  });

  it('runs no script or style that stands in a page itself but the survey’s, and nothing from elsewhere', () => {
    for (const pattern of ['default', ...behaviours.map(({ PathPattern }) => PathPattern)]) {
      const policy = headersSent(pattern)['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*(blob|data):/);
      if (!isWholePage(pattern)) expect(policy).not.toMatch(/unsafe|blob:|data:/);
    }
  });

  it('leaves to the survey’s page to name what runs in it, from its file in the bucket', () => {
    const whole = behaviours.filter(({ PathPattern }) => isWholePage(PathPattern));
    expect(whole.map(({ PathPattern }) => PathPattern).toSorted()).toEqual(['/en/survey*', '/fr/survey*']);
    for (const { PathPattern, TargetOriginId } of whole) {
      expect(headersSent(PathPattern)).toEqual(wholePageHeaders);
      expect(TargetOriginId).toBe(DistributionConfig.DefaultCacheBehavior.TargetOriginId);
    }
    const others = [
      '/fr/',
      '/en/privacy',
      '/fr/api/survey',
      '/survey',
      '/api/v1/survey',
      '/assets/survey-fr.js',
    ];
    expect(others.filter(isWholePage)).toEqual([]);
  });

  it('lets others frame single charts, and no other page', () => {
    const framed = behaviours.filter(({ PathPattern }) =>
      headersSent(PathPattern)['content-security-policy']?.includes('frame-ancestors *'),
    );
    const patterns = framed.map(({ PathPattern }) => PathPattern).toSorted();
    expect(patterns).toEqual(['/embed/*', '/en/embed/*', '/fr/embed/*']);
    expect(headersSent('/fr/embed/*')).toEqual(embeddableHeaders);
    for (const { PathPattern } of framed)
      expect(isEmbeddable(PathPattern.replace('*', 'mention'))).toBe(true);
    const others = ['/fr/', '/fr/survey', '/embedded', '/fr/embed', '/fr/x/embed/y', '/api/v1/embed/'];
    expect(others.filter(isEmbeddable)).toEqual([]);
  });

  const originGroups: OriginGroup[] = DistributionConfig.OriginGroups.Items;
  const drawnBehaviours = () =>
    behaviours.filter(({ TargetOriginId, PathPattern }) => {
      const origins = [apiBehaviour.TargetOriginId, ...originGroups.map(({ Id }) => Id)];
      return origins.includes(TargetOriginId) && !['/api/*', '/pictures/*'].includes(PathPattern);
    });
  const routerOf = ({ FunctionAssociations: [router] = [] }: Behaviour): string => {
    expect(router?.EventType).toBe('viewer-request');
    const [name = ''] = router?.FunctionARN['Fn::GetAtt'] ?? [];
    return production.findResources('AWS::CloudFront::Function')[name]?.Properties.FunctionCode;
  };

  it('shares one copy of a drawn page among all addresses that it reads alike', () => {
    const drawn = drawnBehaviours();
    expect(drawn.length).toBeGreaterThan(10);
    const code = drawnPageRouterCode([
      'fr/index.html',
      'fr/survey/index.html',
      'en/index.html',
      'fr/404/index.html',
      'en/404/index.html',
      'fr/503/index.html',
      'en/503/index.html',
    ]);
    for (const behaviour of drawn) expect(routerOf(behaviour), behaviour.PathPattern).toBe(code);
  });

  it('has no more behaviours than CloudFront lets a distribution have', () => {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
    expect(behaviours.length).toBeLessThanOrEqual(75);
  });

  it('gives the file of a page that is not drawn, which asks the API by itself', () => {
    const [group, ...others] = originGroups;
    expect(others).toEqual([]);
    expect(group?.FailoverCriteria.StatusCodes.Items).toEqual([500, 502, 503, 504]);
    const origins: { Id: string; DomainName: object; S3OriginConfig?: object }[] = DistributionConfig.Origins;
    const [first, second] = (group?.Members.Items ?? []).map(({ OriginId }) =>
      origins.find(({ Id }) => Id === OriginId),
    );
    const api = origins.find(({ Id }) => Id === apiBehaviour.TargetOriginId);
    expect(first?.DomainName).toEqual(api?.DomainName);
    const files = origins.find(({ Id }) => Id === DistributionConfig.DefaultCacheBehavior.TargetOriginId);
    expect(second?.S3OriginConfig).toBeDefined();
    expect(second?.DomainName).toEqual(files?.DomainName);
    const patterns = behaviours.filter(({ TargetOriginId }) => TargetOriginId === group?.Id);
    const withFiles = Object.keys(renderedPages).filter((page) => !page.endsWith('*'));
    for (const page of withFiles.flatMap((path) => [`/fr${path}`, `/en${path}`]))
      expect(patterns.map(({ PathPattern }) => PathPattern)).toContain(page);
    expect(apiBehaviour.TargetOriginId).not.toBe(group?.Id);
  });

  it('hands each page that comes with its figures to what draws it, in both languages', async () => {
    const drawn = drawnBehaviours();
    const addresses = Object.keys(renderedPages).flatMap((page) => [`/fr${page}`, `/en${page}`]);
    const machineRead = ['/robots.txt', '/sitemap.xml'];
    expect(drawn.map(({ PathPattern }) => PathPattern)).toEqual(
      expect.arrayContaining([...addresses, ...machineRead]),
    );
    const [policy] = drawn.map(({ CachePolicyId }) =>
      policyOf('AWS::CloudFront::CachePolicy', CachePolicyId),
    );
    const { HeadersConfig, CookiesConfig, QueryStringsConfig } =
      policy.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
    expect([HeadersConfig.HeaderBehavior, CookiesConfig.CookieBehavior]).toEqual(['none', 'none']);
    expect(QueryStringsConfig).toEqual({ QueryStringBehavior: 'all' });
    for (const behaviour of drawn) expect(behaviour).not.toHaveProperty('OriginRequestPolicyId');
  });

  it('hands pictures to what makes them, by their path alone', () => {
    const ofPictures = behaviours.find(({ PathPattern }) => PathPattern === '/pictures/*');
    expect(ofPictures?.TargetOriginId).toBe(apiBehaviour.TargetOriginId);
    const [policy] = [ofPictures ?? []]
      .flat()
      .map(({ CachePolicyId }) => policyOf('AWS::CloudFront::CachePolicy', CachePolicyId));
    const { HeadersConfig, CookiesConfig, QueryStringsConfig } =
      policy.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
    expect([
      HeadersConfig.HeaderBehavior,
      CookiesConfig.CookieBehavior,
      QueryStringsConfig.QueryStringBehavior,
    ]).toEqual(['none', 'none', 'none']);
    expect(ofPictures).not.toHaveProperty('OriginRequestPolicyId');
  });

  it('stays within the 75 behaviours that CloudFront allows', () => {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
    expect(behaviours.length).toBeLessThanOrEqual(75);
  });

  it('uploads hashed files before the pages that name them, and keeps the old ones', () => {
    const [hashed, pages] = resourcesOf(production, 'Custom::CDKBucketDeployment') as (Resource & {
      DependsOn?: string[];
    })[];
    expect(hashed?.Properties).toMatchObject({
      Include: ['assets/*'],
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    expect(pages?.Properties.SystemMetadata['cache-control']).toMatch(/max-age=0.*must-revalidate/);
    expect(pages?.DependsOn?.some((name) => name.includes('UploadHashed'))).toBe(true);
    expect([hashed?.Properties.Prune, pages?.Properties.Prune]).toEqual([false, false]);
  });

  it('uploads hashed files before the function that draws pages names them', () => {
    const [[hashed] = []] = Object.entries(production.findResources('Custom::CDKBucketDeployment')).filter(
      ([, { Properties }]) => Properties.Include?.includes('assets/*'),
    );
    expect(hashed).toMatch(/^PagesUploadHashed/);
    expect((drawing as Resource & { DependsOn?: string[] }).DependsOn).toContain(hashed);
  });

  it('waits for no invalidation: whatever may change is asked for again after a minute', () => {
    for (const { Properties } of resourcesOf(production, 'Custom::CDKBucketDeployment')) {
      expect(Properties).not.toHaveProperty('DistributionId');
      expect(Properties.SystemMetadata['cache-control']).toMatch(/\bimmutable\b|\bs-maxage=60\b/);
    }
  });
});

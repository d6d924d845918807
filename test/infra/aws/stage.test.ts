import { describe, expect, it } from 'vitest';
import { stageNamed } from '../../../infra/aws/stage.ts';
import { onlyResource, ourFunctions, stacksOf, synthesise } from './synthesise.ts';

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';

describe('a stage', () => {
  it('is refused when its name could not stand in the name of a stack', () => {
    for (const name of ['', 'Production', 'dev/1', '1st', 'a-name-that-is-far-too-long'])
      expect(() => stageNamed(name)).toThrow(/must be 1 to 20/);
  });

  it('has defaults for everything, and is production by its name alone', () => {
    expect(stageNamed('production')).toMatchObject({ isProduction: true, webAcl: false });
    expect(stageNamed('dev', { production: { monthlyBudget: 7 } })).toMatchObject({ monthlyBudget: 50 });
    expect(stageNamed('dev', { dev: { monthlyBudget: 7 } })).toMatchObject({ monthlyBudget: 7 });
  });

  it.each([
    [{ colour: 'red' }, /stage dev: there is no setting "colour"/],
    [{ region: 'Paris' }, /region is "Paris"; it must be a region, such as "eu-west-3"/],
    [{ respondentsPerSecond: 0 }, /respondentsPerSecond is 0/],
    [{ respondentsPerSecond: 1.3 }, /must be a whole number/],
    [{ webAcl: 'yes', region: 'eu-west-3' }, /webAcl is "yes"; it must be true or false/],
    [{ domain: 'observatory.example.org' }, /domain and certificateArn need each other/],
    [
      { domain: 'a.example.org', certificateArn: certificateArn.replace('us-east-1', 'eu-west-3') },
      /a certificate in us-east-1/,
    ],
    [{ webAcl: true }, /webAcl needs region/],
    [{ siteOrigin: 'http://example.org/' }, /siteOrigin is .* it must be an origin/],
    [{ secretsRotatedOn: 'today' }, /must be a day/],
    [{ raisedQuotas: 'yes' }, /raisedQuotas is "yes"; it must be true or false/],
  ])('is refused with the setting %j, and told why', (settings, message) => {
    expect(() => stageNamed('dev', { dev: settings })).toThrow(message);
  });
});

describe('an account', () => {
  const sizes = (stage: string, settings = {}) =>
    ourFunctions(synthesise(stage, { settings })).map(({ Properties }) => ({
      memory: Properties.MemorySize,
      reserved: Properties.ReservedConcurrentExecutions,
    }));

  it('that is new is not asked for more than it has', () => {
    for (const found of [sizes('dev'), sizes('production', { raisedQuotas: false })]) {
      expect(Math.max(...found.map(({ memory }) => memory))).toBe(3008);
      expect(found.every(({ reserved }) => reserved === undefined)).toBe(true);
    }
  });

  it('whose quotas were raised makes the largest editions, one at a time', () => {
    const found = sizes('production');
    expect(Math.max(...found.map(({ memory }) => memory))).toBe(10_240);
    expect(found.filter(({ reserved }) => reserved === 1)).toHaveLength(3);
  });
});

describe('a second rotation in one day', () => {
  it('starts every function anew, as the first did', () => {
    const started = (secretsRotatedOn: string) =>
      JSON.stringify(ourFunctions(synthesise('dev', { settings: { secretsRotatedOn } })));
    expect(started('2026-12-31T18:30')).not.toBe(started('2026-12-31'));
  });
});

describe('a domain', () => {
  const template = synthesise('production', {
    settings: { domain: 'observatory.example.org', certificateArn },
  });
  const { DistributionConfig } = onlyResource(template, 'AWS::CloudFront::Distribution').Properties;

  it('is served with its certificate, and nothing older than TLS 1.2', () => {
    expect(DistributionConfig.Aliases).toEqual(['observatory.example.org']);
    expect(DistributionConfig.ViewerCertificate).toEqual({
      AcmCertificateArn: certificateArn,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
  });

  it('is what links begin with; without one, they begin with the address of the page', () => {
    const origins = (of: typeof template) =>
      ourFunctions(of).map(({ Properties }) => Properties.Environment.Variables.SITE_ORIGIN);
    expect(origins(template).filter(Boolean)).toEqual([
      'https://observatory.example.org',
      'https://observatory.example.org',
    ]);
    expect(origins(synthesise('dev')).filter(Boolean)).toEqual([]);
  });
});

describe('a restored table', () => {
  const template = synthesise('production', { settings: { restoredTable: 'restored-2026-12-01' } });

  it('takes the place of the stage’s own, which stays', () => {
    const tables = ourFunctions(template).flatMap(
      ({ Properties }) => Properties.Environment.Variables.TABLE_NAME ?? [],
    );
    expect(tables).toEqual(Array(7).fill('restored-2026-12-01'));
    expect(onlyResource(template, 'AWS::DynamoDB::GlobalTable').DeletionPolicy).toBe('Retain');
  });

  it('is what the functions may use, and the own one no longer', () => {
    const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
    expect(policies).toContain(':table/restored-2026-12-01');
    const [own] = Object.keys(template.findResources('AWS::DynamoDB::GlobalTable'));
    expect(policies).not.toContain(own);
  });
});

describe('a rotation of secrets', () => {
  it('starts every function anew, so that none goes on with the old ones', () => {
    const before = ourFunctions(synthesise('dev'));
    const after = ourFunctions(synthesise('dev', { settings: { secretsRotatedOn: '2026-12-01' } }));
    expect(after).toHaveLength(before.length);
    for (const [place, { Properties }] of after.entries())
      expect(Properties.Environment).not.toEqual(before[place]?.Properties.Environment);
  });
});

describe('the rule against floods', () => {
  const settings = { webAcl: true, region: 'eu-west-3' };
  const { edge, app } = stacksOf('production', { settings });
  const template = app.synth().getStackByName('Observatory-production-Edge').template;
  const resources: { Type: string; Properties: Record<string, unknown> }[] = Object.values(
    template.Resources,
  );
  const webAcl = resources.find(({ Type }) => Type === 'AWS::WAFv2::WebACL')?.Properties ?? {};

  it('is an option, in us-east-1, which the distribution takes', () => {
    expect(edge?.region).toBe('us-east-1');
    expect(stacksOf('production').edge).toBeUndefined();
    const { DistributionConfig } = onlyResource(
      synthesise('production', { settings }),
      'AWS::CloudFront::Distribution',
    ).Properties;
    expect(DistributionConfig.WebACLId).toBeDefined();
  });

  it('keeps no address: nothing is logged and nothing sampled', () => {
    const text = JSON.stringify(template);
    expect(text).not.toContain('"SampledRequestsEnabled":true');
    expect(text).toContain('"SampledRequestsEnabled":false');
    expect(text).not.toContain('AWS::WAFv2::LoggingConfiguration');
  });

  it('counts the API’s addresses however they are written', () => {
    const [rule] = webAcl.Rules as [{ Statement: { RateBasedStatement: Record<string, unknown> } }];
    expect(rule.Statement.RateBasedStatement.ScopeDownStatement).toEqual({
      ByteMatchStatement: {
        FieldToMatch: { UriPath: {} },
        PositionalConstraint: 'STARTS_WITH',
        SearchString: '/api/',
        TextTransformations: [
          { Priority: 0, Type: 'URL_DECODE' },
          { Priority: 1, Type: 'NORMALIZE_PATH' },
        ],
      },
    });
  });

  it('lets a company of thousands answer from one address', () => {
    const [rule] = webAcl.Rules as [{ Statement: { RateBasedStatement: Record<string, unknown> } }];
    const requestsOfOneRespondent = 10;
    expect(rule.Statement.RateBasedStatement).toMatchObject({ EvaluationWindowSec: 300 });
    expect(Number(rule.Statement.RateBasedStatement.Limit)).toBeGreaterThanOrEqual(
      5000 * requestsOfOneRespondent,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { stageNamed } from '../../../infra/aws/stage.ts';
import { onlyResource, ourFunctions, resourcesOf, stacksOf, synthesise } from './synthesise.ts';

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';

const provider = { issuer: 'https://login.institute.example', clientId: 'observatory' };

describe('a stage', () => {
  it('is refused when its name could not stand in the name of a stack', () => {
    for (const name of ['', 'Production', 'dev/1', '1st', 'a-name-that-is-far-too-long'])
      expect(() => stageNamed(name)).toThrow(/must be 1 to 20/);
  });

  it('has defaults for everything, and is production by its name alone', () => {
    expect(stageNamed('production')).toMatchObject({ isProduction: true, webAcl: false });
    expect(stageNamed('production', { production: { region: 'eu-west-3' } }).webAcl).toBe(true);
    const without = { region: 'eu-west-3', webAcl: false };
    expect(stageNamed('production', { production: without }).webAcl).toBe(false);
    expect(stageNamed('dev', { dev: { region: 'eu-west-3' } }).webAcl).toBe(false);
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
    [{ identityProvider: { issuer: 'http://x.org', clientId: 'o' } }, /identityProvider is .* it must be/],
    [{ identityProvider: { ...provider, roleClaim: 'groups' } }, /identityProvider is/],
    [{ identityProvider: { ...provider, roleClaim: 'g', roles: { team: 'owner' } } }, /identityProvider is/],
    [{ identityProvider: { ...provider, secret: 's' } }, /identityProvider is/],
    [{ identityProvider: { ...provider, only: 'yes' } }, /identityProvider is/],
    [{ identityProvider: provider }, /identityProvider needs domain or siteOrigin/],
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
      'https://observatory.example.org',
      'https://observatory.example.org',
    ]);
    // The canary alone is told CloudFront's own name.
    expect(origins(synthesise('dev')).filter((origin) => typeof origin === 'string')).toEqual([]);
  });
});

describe('a restored table', () => {
  const settings = {
    restoredTable: 'restored-2026-12-01',
    restoredResponsesTable: 'restored-responses-2026-12-01',
  };
  const template = synthesise('production', { settings });
  const namesOf = (variable: string) =>
    ourFunctions(template).flatMap(({ Properties }) => Properties.Environment.Variables[variable] ?? []);

  it('takes the place of the stage’s own, which stays', () => {
    expect(namesOf('TABLE_NAME')).toEqual(Array(8).fill('restored-2026-12-01'));
    expect(namesOf('RESPONSES_TABLE_NAME')).toEqual(Array(4).fill('restored-responses-2026-12-01'));
    const tables = resourcesOf(template, 'AWS::DynamoDB::GlobalTable');
    expect(tables.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(Array(3).fill('Retain'));
  });

  it('is none of admissions, of which there is no copy', () => {
    for (const name of namesOf('ADMISSIONS_TABLE_NAME')) expect(name.Ref).toMatch(/^TableAdmissions/);
    expect(() => stageNamed('production', { production: { restoredAdmissionsTable: 'x' } })).toThrow(
      /no setting/,
    );
  });

  it('is what the functions may use, and the own one no longer', () => {
    const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
    expect(policies).toContain(':table/restored-2026-12-01');
    expect(policies).toContain(':table/restored-responses-2026-12-01');
    const own = Object.keys(template.findResources('AWS::DynamoDB::GlobalTable'));
    expect(own.filter((id) => policies.includes(id))).toEqual([expect.stringMatching(/^TableAdmissions/)]);
  });
});

describe('a rotation of secrets', () => {
  it('starts every function anew, so that none goes on with the old ones', () => {
    const before = ourFunctions(synthesise('dev'));
    const after = ourFunctions(synthesise('dev', { settings: { secretsRotatedOn: '2026-12-01' } }));
    expect(after).toHaveLength(before.length);
    for (const [index, { Properties }] of after.entries())
      expect(Properties.Environment).not.toEqual(before[index]?.Properties.Environment);
  });
});

describe('the limits of one source at the edge', () => {
  const settings = { region: 'eu-west-3' };
  const { edge, app } = stacksOf('production', { settings });
  const template = app.synth().getStackByName('Observatory-production-Edge').template;
  const resources: { Type: string; Properties: Record<string, unknown> }[] = Object.values(
    template.Resources,
  );
  const webAcl = resources.find(({ Type }) => Type === 'AWS::WAFv2::WebACL')?.Properties ?? {};
  const rules = webAcl.Rules as Rule[];
  const ruleNamed = (name: string) => rules.find(({ Name }) => Name === name)?.Statement.RateBasedStatement;

  it('are in us-east-1, and the distribution takes them; production without a region goes without', () => {
    expect(edge?.region).toBe('us-east-1');
    expect(stacksOf('production').edge).toBeUndefined();
    expect(stacksOf('dev', { settings }).edge).toBeUndefined();
    const { DistributionConfig } = onlyResource(
      synthesise('production', { settings }),
      'AWS::CloudFront::Distribution',
    ).Properties;
    expect(DistributionConfig.WebACLId).toBeDefined();
  });

  it('keep no address: nothing is logged, sampled or counted by the minute, and no list of those refused is to be had', () => {
    const text = JSON.stringify(template);
    expect(text).not.toContain('"SampledRequestsEnabled":true');
    expect(text).not.toContain('"CloudWatchMetricsEnabled":true');
    expect(text).not.toContain('AWS::WAFv2::LoggingConfiguration');
    const configs = [webAcl, ...rules].map(({ VisibilityConfig }) => VisibilityConfig);
    for (const config of configs)
      expect(config).toMatchObject({ SampledRequestsEnabled: false, CloudWatchMetricsEnabled: false });
    // GetRateBasedStatementManagedKeys tells the addresses only where they are counted by the address alone.
    for (const { Statement } of rules)
      expect(Statement.RateBasedStatement).toMatchObject({
        AggregateKeyType: 'CUSTOM_KEYS',
        CustomKeys: [{ IP: {} }, { HTTPMethod: {} }],
      });
  });

  it('are on challenges, sign-ups and what needs a key, and on all of the API together', () => {
    expect(rules.map(({ Name }) => Name)).toEqual(['floods', 'challenges', 'sign-ups', 'sign-ins', 'keys']);
    expect(rules.map(({ Priority }) => Priority)).toEqual([0, 1, 2, 3, 4]);
    for (const { Action } of rules)
      expect(Action).toEqual({ Block: { CustomResponse: { ResponseCode: 429 } } });
  });

  it.each([
    ['POST', '/api/v1/waves/2026-q4/challenges', ['floods', 'challenges']],
    ['POST', '/api/v1/waves/2026-q4/tokens', ['floods']],
    ['PUT', '/api/v1/waves/2026-q4/response', ['floods']],
    ['GET', '/api/v1/waves/2026-q4/panels/open', ['floods']],
    ['POST', '/api/v1/companies', ['floods', 'sign-ups']],
    ['POST', '/%61pi/v1/%63ompanies', ['floods', 'sign-ups']],
    ['POST', '/x/%2e%2e/api/v1/companies', ['floods', 'sign-ups']],
    ['POST', '/api/v1/sign-in-links', ['floods', 'sign-ins']],
    ['POST', '/api/v1/sessions', ['floods', 'sign-ins']],
    ['POST', '/api/v1/provider-sign-ins', ['floods', 'sign-ins']],
    ['GET', '/api/v1/company', ['floods', 'keys']],
    ['PATCH', '/api/v1/company/governance', ['floods', 'keys']],
    ['GET', '/api/v1/operator/waves', ['floods', 'keys']],
    ['GET', '/api/v1/editions/latest', ['floods']],
    ['GET', '/fr/company', []],
  ])('count %s %s towards %j', (method, path, names) => {
    const counted = rules.filter(({ Statement }) =>
      isCounted(Statement.RateBasedStatement.ScopeDownStatement, { method, path }),
    );
    expect(counted.map(({ Name }) => Name)).toEqual(names);
  });

  it('let hundreds of a company begin at once from one address, and all of its thousands within minutes', () => {
    const [people, challengesOfOne, requestsOfOne] = [1000, 2, 10];
    expect(ruleNamed('challenges')).toMatchObject({ EvaluationWindowSec: 300 });
    expect(ruleNamed('challenges')?.Limit).toBeGreaterThanOrEqual(people * challengesOfOne);
    expect(ruleNamed('floods')?.Limit).toBeGreaterThanOrEqual(5000 * requestsOfOne);
    // A space behind a key asks some twenty times as it is looked through.
    expect(ruleNamed('keys')?.Limit).toBeGreaterThanOrEqual(100 * 20);
  });

  it('leave little to who guesses keys, or signs companies up by the hundred', () => {
    const keyBits = 192;
    const aYear = ((ruleNamed('keys')?.Limit ?? 0) * 365 * 24 * 3600) / 300;
    // One method, as WAF counts them; a million addresses for a century.
    expect(Math.log2(aYear * 1e6 * 100)).toBeLessThan(keyBits / 3);
    expect(ruleNamed('sign-ups')?.Limit).toBeLessThanOrEqual(20);
    // WAF takes no limit below ten.
    for (const { Statement } of rules) expect(Statement.RateBasedStatement.Limit).toBeGreaterThanOrEqual(10);
  });
});

interface Match {
  readonly FieldToMatch: { readonly Method?: object; readonly UriPath?: object };
  readonly PositionalConstraint: 'EXACTLY' | 'STARTS_WITH' | 'ENDS_WITH';
  readonly SearchString: string;
  readonly TextTransformations: readonly { readonly Type: string }[];
}

interface Scope {
  readonly AndStatement?: { readonly Statements: readonly Scope[] };
  readonly OrStatement?: { readonly Statements: readonly Scope[] };
  readonly ByteMatchStatement?: Match;
}

interface Rule {
  readonly Name: string;
  readonly Priority: number;
  readonly Action: object;
  readonly VisibilityConfig: object;
  readonly Statement: {
    readonly RateBasedStatement: {
      readonly Limit: number;
      readonly AggregateKeyType: string;
      readonly ScopeDownStatement: Scope;
    };
  };
}

/** Whether WAF counts a request towards a rule, by its documentation of these statements. */
function isCounted(scope: Scope, asked: { method: string; path: string }): boolean {
  const { AndStatement, OrStatement, ByteMatchStatement: match } = scope;
  if (AndStatement) return AndStatement.Statements.every((part) => isCounted(part, asked));
  if (OrStatement) return OrStatement.Statements.some((part) => isCounted(part, asked));
  if (!match) throw new Error('a statement that is not evaluated here');
  const field = match.FieldToMatch.Method ? asked.method : asked.path;
  const value = match.TextTransformations.reduce((text, { Type }) => transformed(text, Type), field);
  if (match.PositionalConstraint === 'EXACTLY') return value === match.SearchString;
  if (match.PositionalConstraint === 'STARTS_WITH') return value.startsWith(match.SearchString);
  return value.endsWith(match.SearchString);
}

function transformed(text: string, type: string): string {
  if (type === 'URL_DECODE') return decodeURIComponent(text);
  return type === 'NORMALIZE_PATH' ? new URL(text, 'http://host').pathname : text;
}

describe('an identity provider', () => {
  const settings = {
    siteOrigin: 'https://observatory.example.org',
    identityProvider: { ...provider, roleClaim: 'groups', roles: { team: 'operates' }, only: true },
  };

  it('is told to the API alone, whose secret nobody else may read', () => {
    const template = synthesise('dev', { settings });
    const told = ourFunctions(template).filter(
      ({ Properties }) => 'OIDC_ISSUER' in Properties.Environment.Variables,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.Properties.Environment.Variables).toMatchObject({
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'observatory', OIDC_ROLE_CLAIM: 'groups' },
      ...{ OIDC_ROLES: '{"team":"operates"}', OIDC_ONLY: 'yes' },
    });
    const id = told[0]?.Properties.Environment.Variables.OIDC_SECRET_ID.Ref;
    const readers = resourcesOf(template, 'AWS::IAM::Policy').filter((policy) =>
      JSON.stringify(policy).includes(`"${id}"`),
    );
    expect(readers).toHaveLength(1);
    expect(JSON.stringify(readers[0]?.Properties.Roles)).toContain('ApiHandler');
    expect(JSON.stringify(template)).not.toContain('clientSecret":"');
  });

  it('has neither settings nor a secret where none is set', () => {
    const template = synthesise('dev', { settings: { siteOrigin: settings.siteOrigin } });
    expect(JSON.stringify(template)).not.toMatch(/OIDC_|IdentityProvider/);
  });
});

import { describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import type { Services } from '../../../functions/api/services.ts';
import releasedRoutes from '../../../infra/aws/released-routes.json' with { type: 'json' };
import { onlyResource, resourcesOf, synthesise } from './synthesise.ts';

const production = synthesise('production');
const { RouteSettings: limits } = onlyResource(production, 'AWS::ApiGatewayV2::Stage').Properties;
const routeKeys = resourcesOf(production, 'AWS::ApiGatewayV2::Route').map(
  ({ Properties }) => Properties.RouteKey as string,
);

/** The API's own routes, such as `POST /api/v1/companies`. */
function ownRoutes(): string[] {
  const services = {
    operatorKeyHash: async () => Buffer.alloc(32),
    seed: Buffer.alloc(32),
  } as unknown as Services;
  return createApp(services)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
}

describe('the limits of the API', () => {
  it('hold for each route by itself', () => {
    expect(Object.keys(limits).toSorted()).toEqual(routeKeys.toSorted());
    for (const limit of Object.values<Record<string, number>>(limits)) {
      expect(limit.ThrottlingRateLimit).toBeGreaterThan(0);
      expect(limit.ThrottlingBurstLimit).toBeGreaterThanOrEqual(limit.ThrottlingRateLimit ?? 0);
    }
  });

  it('name every route that was ever deployed: one that vanishes makes each later deployment fail', () => {
    const vanished = releasedRoutes.filter((key) => limits[key] === undefined);
    expect(vanished, 'move it to "retired" in api.ts first: see "Upgrading" in infra/aws/README.md').toEqual(
      [],
    );
    const added = Object.keys(limits).filter((key) => !releasedRoutes.includes(key));
    expect(added, 'add it to infra/aws/released-routes.json').toEqual([]);
  });

  it('name routes that the API has', () => {
    const own = ownRoutes();
    const named = routeKeys
      .filter((key) => !key.includes('{proxy+}'))
      .map((key) => key.replace('ANY ', 'PUT '));
    expect(named).toHaveLength(9);
    expect(named.filter((key) => !own.includes(key))).toEqual([]);
  });

  it('keep a flood of sign-ups small, and let a country answer', () => {
    expect(limits['POST /api/v1/companies'].ThrottlingRateLimit).toBeLessThanOrEqual(5);
    // A million respondents in an evening of four hours are 70 a second; peaks are many times that.
    expect(limits['ANY /api/v1/waves/{wave}/response'].ThrottlingRateLimit).toBeGreaterThanOrEqual(700);
    const tried = onlyResource(synthesise('dev'), 'AWS::ApiGatewayV2::Stage').Properties.RouteSettings;
    expect(tried['ANY /api/v1/waves/{wave}/response'].ThrottlingRateLimit).toBe(20);
  });

  it('let as many readers choose views of their own as respondents answer', () => {
    expect(limits['ANY /{proxy+}']).toMatchObject({ ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 });
    const settings = { respondentsPerSecond: 4000 };
    const raised = onlyResource(synthesise('production', { settings }), 'AWS::ApiGatewayV2::Stage');
    expect(raised.Properties.RouteSettings['ANY /{proxy+}'].ThrottlingRateLimit).toBe(4000);
  });

  it('keep downloads, companies and the operator apart from the questionnaire', () => {
    for (const part of ['editions', 'company', 'operator'])
      expect(limits[`ANY /api/v1/${part}/{proxy+}`].ThrottlingRateLimit).toBe(1000);
  });

  it('count no route for itself, which would tell by the minute that someone answered', () => {
    for (const limit of Object.values<Record<string, unknown>>(limits))
      expect(limit.DetailedMetricsEnabled).toBe(false);
  });

  it('are set once the routes they name are there', () => {
    const { DependsOn } = onlyResource(production, 'AWS::ApiGatewayV2::Stage') as {
      DependsOn?: string[];
    } & object;
    expect(DependsOn).toHaveLength(routeKeys.length);
  });
});

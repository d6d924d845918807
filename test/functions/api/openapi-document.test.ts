import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import type { Services } from '../../../functions/api/services.ts';

const app = createApp({ reportFailure: () => {} } as unknown as Services);

// biome-ignore lint/suspicious/noExplicitAny: a document of any depth
let document: any;

beforeAll(async () => {
  document = await (await app.request('/api/v1/openapi.json')).json();
});

describe('the OpenAPI document', () => {
  it('is valid by OpenAPI 3.1’s own schema', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    const { valid: withoutTitle } = await new Validator().validate({ ...document, info: { version: '1' } });
    expect(withoutTitle).toBe(false);
  });

  it('describes every route, and no other', () => {
    const answered = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !/^\/api\/v1\/(?:health|openapi\.json)$/.test(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toEqual(answered.toSorted());
    expect(described.length).toBeGreaterThan(30);
  });

  it('names the parameters of every path', () => {
    for (const [path, operations] of Object.entries<Record<string, { parameters?: Parameter[] }>>(
      document.paths,
    )) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [] } of Object.values(operations)) {
        const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        expect([path, ...named]).toEqual([path, ...inPath]);
      }
    }
  });

  it('closes what is sent, which is checked so, and leaves replies open to new fields', () => {
    const { Admission, Table, Manifest } = document.components.schemas;
    expect(Admission.additionalProperties).toBe(false);
    expect(Table.additionalProperties).toBeUndefined();
    expect(Manifest.additionalProperties).toBeUndefined();
  });

  it('says null where there may be no value, and integer without bounds that JSON has anyway', () => {
    const { Benchmark, Governance, InvitationPlan } = document.components.schemas;
    expect(InvitationPlan.properties.entrance.anyOf).toContainEqual({ type: 'null' });
    expect(Benchmark.properties.respondents).toEqual({ type: 'integer' });
    expect(Benchmark.properties.required).toEqual({ type: 'integer' });
    expect(JSON.stringify(Governance)).not.toContain('readOnly');
  });
});

interface Parameter {
  readonly in: string;
  readonly name: string;
}

import type * as z from 'zod/mini';
import { createDocument, type ZodOpenApiObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { basePath } from './assemble-app.ts';
import { problemResponse } from './describe.ts';
import { rolesOf } from './operator-access.ts';
import type { RouteDescription } from './route.ts';

/** The routes as an OpenAPI 3.1 document. */
export function openApiDocument(descriptions: readonly RouteDescription[]) {
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'API of the observatory',
      version: '1',
      description:
        'Anonymous answers in, published figures out. Errors are RFC 9457 problem documents whose `type` ends in the code named with each status.',
      license: { name: 'CC BY 4.0 (figures)', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    components: {
      securitySchemes: {
        responseToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'A blind token: `<panel>.<base64url nonce>.<base64url output>`',
        },
        companySession: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-company',
          description:
            'A member who signed in. Routes that read take either role, those that change ask for the role `manages`, an `Origin` of our own and the header `X-Observatory-Page: 1`',
        },
        companyKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A machine key of the company. Scope `reads` for what reads, `manages` for what changes',
        },
        operatorSession: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-operator',
          description:
            'One of the operator’s members who signed in, in one of the roles that the route names. Routes that change ask for an `Origin` of our own and the header `X-Observatory-Page: 1` as well',
        },
        operatorKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The operator’s key, which may everything, or one of the operator’s machine keys, whose scope is one of the roles that the route names',
        },
      },
    },
    paths: pathsOf(descriptions),
  };
  return createDocument(document, { override: ({ jsonSchema, zodSchema }) => loosen(jsonSchema, zodSchema) });
}

/**
 * Takes back what zod says beyond the schema: a reply may gain fields, so only objects declared strict are closed; and
 * bounds that every integer in JSON has are no news.
 */
function loosen(jsonSchema: z.core.JSONSchema.BaseSchema, { _zod: { def } }: z.core.$ZodTypes): void {
  // What the compiler may not write to is not what OpenAPI means: left out of requests.
  delete jsonSchema.readOnly;
  if (def.type === 'object' && !def.catchall) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function pathsOf(descriptions: readonly RouteDescription[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, object>> = {};
  for (const description of descriptions) {
    const { method, path, request = {}, responses, ...described } = description;
    const { params, query, headers, body } = request;
    const place = `${basePath}${path}`;
    paths[place] ??= {};
    paths[place][method] = {
      ...described,
      ...(isOperators(description) && { security: withRoles(description) }),
      responses: { ...forbidden(description), ...responses },
      requestParams: {
        ...(params && { path: params }),
        ...(query && { query }),
        ...(headers && { header: headers }),
      },
      ...(body && { requestBody: body }),
    };
  }
  return paths as ZodOpenApiPathsObject;
}

/** Said of every route where it is asked for in front of them all. */
function forbidden({ method, security = [], path }: RouteDescription) {
  const changes = method !== 'get';
  if (isOperators({ security })) {
    const roles = rolesOf(method, path).map((role) => `\`${role}\``);
    const byPage = changes ? '; by session also `foreign-request`' : '';
    return { 403: problemResponse(`\`not-in-role\`: for ${roles.join(', ')}; \`members-only\`${byPage}`) };
  }
  const isCompanys = security.some((scheme) => 'companySession' in scheme);
  return changes && isCompanys
    ? { 403: problemResponse('`reads-only`; by session also `foreign-request`') }
    : {};
}

function isOperators({ security = [] }: Pick<RouteDescription, 'security'>): boolean {
  return security.some((scheme) => 'operatorSession' in scheme);
}

/** OpenAPI 3.1: of schemes without scopes, the list may name the roles that are let in. */
function withRoles({ method, path, security = [] }: RouteDescription) {
  return security.map((scheme) =>
    Object.fromEntries(Object.keys(scheme).map((name) => [name, [...rolesOf(method, path)]])),
  );
}

/** What the API page reads of an OpenAPI 3.1 document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly summary?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
}

export type Audience = 'readers' | 'respondents' | 'companies' | 'operator';

/** A field of a body: its name, what it holds, and whether it may be left out. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
  readonly isRequired: boolean;
}

export interface Route {
  /** `GET /editions/{edition}`, below the base. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly audience: Audience;
  /** The security scheme that the route asks for. */
  readonly security?: string | undefined;
  readonly parameters: readonly (Field & { readonly place: string })[];
  readonly body: readonly Field[];
  readonly isBodyRequired: boolean;
  /** By status, in order. */
  readonly answers: readonly RouteAnswer[];
}

export interface RouteAnswer {
  readonly status: string;
  /** Media types, problems aside. */
  readonly types: readonly string[];
  readonly fields: readonly Field[];
  /** Whether the answer is a list of such. */
  readonly isList: boolean;
  /** The problems' slugs. */
  readonly problems: readonly string[];
}

const base = '/api/v1';

/** Every route that the document describes, in its order. */
export function routesOf(document: ApiDocument): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) =>
      routeOf(document, { method: method.toUpperCase(), path: path.slice(base.length), operation }),
    ),
  );
}

function routeOf(
  document: ApiDocument,
  { method, path, operation }: { method: string; path: string; operation: Operation },
): Route {
  const { summary = '', security = [], parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  return {
    key: `${method} ${path}`,
    method,
    path,
    summary,
    audience: audienceOf(path, method),
    security: Object.keys(security[0] ?? {})[0],
    parameters: parameters.map(({ name, in: place, required = false, schema = {} }) => ({
      ...fieldOf(document, { name, schema, isRequired: required }),
      place,
    })),
    body: body ? fieldsOf(document, body) : [],
    isBodyRequired: requestBody?.required ?? false,
    answers: Object.entries(responses).map(([status, { description = '', content = {} }]) =>
      answerOf(document, { status, description, content }),
    ),
  };
}

function audienceOf(path: string, method: string): Audience {
  if (/^\/(operator|provider)/.test(path)) return 'operator';
  if (/^\/(compan|sign-in|session)/.test(path)) return 'companies';
  if (/^\/(editions|questionnaires|house)\b/.test(path)) return 'readers';
  return method === 'GET' && /^\/waves(\/\{wave\})?$/.test(path) ? 'readers' : 'respondents';
}

function answerOf(
  document: ApiDocument,
  { status, description, content }: { status: string; description: string; content: Content },
): RouteAnswer {
  const types = Object.keys(content).filter((type) => type !== 'application/problem+json');
  const isProblem = 'application/problem+json' in content;
  const schema = resolved(document, content['application/json']?.schema);
  return {
    status,
    types,
    fields: isProblem || !schema ? [] : fieldsOf(document, schema.items ?? schema),
    isList: !isProblem && schema?.items !== undefined,
    problems: isProblem ? slugsIn(description) : [],
  };
}

/** Slugs stand in backquotes; so do the fields that come with some of them, which are no slugs. */
function slugsIn(description: string): string[] {
  return [...description.matchAll(/`([a-z]+(?:-[a-z]+)+|unauthorized|unavailable)`/g)].map(
    ([, slug = '']) => slug,
  );
}

/** The fields of an object's schema; of several alternatives, all that occur, required where each asks for it. */
function fieldsOf(document: ApiDocument, schema: Schema): Field[] {
  const { properties = {}, required = [], anyOf, oneOf, allOf = [] } = resolved(document, schema) ?? {};
  const alternatives = (anyOf ?? oneOf ?? []).map((one) => fieldsOf(document, one));
  const own = Object.entries(properties).map(([name, property]) =>
    fieldOf(document, { name, schema: property, isRequired: required.includes(name) }),
  );
  const names = [...new Set(alternatives.flat().map(({ name }) => name))];
  const shared = names.flatMap((name) => {
    const found = alternatives.flatMap((fields) => fields.filter((field) => field.name === name));
    const isRequired = found.length === alternatives.length && found.every((field) => field.isRequired);
    return found[0] ? [{ ...found[0], isRequired }] : [];
  });
  return [...allOf.flatMap((one) => fieldsOf(document, one)), ...own, ...shared];
}

function fieldOf(
  document: ApiDocument,
  { name, schema, isRequired }: { name: string; schema: Schema; isRequired: boolean },
): Field {
  const found = resolved(document, schema) ?? {};
  return {
    name,
    type: typeOf(document, found),
    values: [...new Set([found, ...(found.anyOf ?? [])].flatMap((one) => one.enum ?? []))].map(String),
    isRequired,
  };
}

function typeOf(document: ApiDocument, { type, format, items, anyOf, oneOf }: Schema): string {
  const several = anyOf ?? oneOf;
  if (several) {
    const types = several.map((one) => typeOf(document, resolved(document, one) ?? {}));
    return [...new Set(types)].join(' | ');
  }
  if (items) return `${typeOf(document, resolved(document, items) ?? {})}[]`;
  const said = typeof type === 'string' ? type : [...(type ?? ['object'])].join(' | ');
  return format === 'date' ? 'date' : said;
}

function resolved(document: ApiDocument, schema: Schema | undefined): Schema | undefined {
  if (!schema?.$ref) return schema;
  return document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
}

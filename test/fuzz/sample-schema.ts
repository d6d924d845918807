import type { Chance } from './chance.ts';

/** As much of JSON Schema as the API's own document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly example?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** A value that the schema allows, as far as a schema can tell. */
export function sampleSchema(
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  chance: Chance,
): unknown {
  const sample = (inner: Schema) => sampleSchema(inner, schemas, chance);
  if (schema.$ref) return sample(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sample(chance.pick(choices));
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(sample));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.pick(schema.enum);
  if (schema.example !== undefined && chance.happens(0.7)) return schema.example;
  switch (Array.isArray(schema.type) ? chance.pick(schema.type) : schema.type) {
    case 'object':
      return sampleObject(schema, sample, chance);
    case 'array': {
      const { minItems = 0, maxItems = 3 } = schema;
      const length = minItems + chance.below(Math.min(maxItems, minItems + 2) - minItems + 1);
      return Array.from({ length }, () => sample(schema.items ?? {}));
    }
    case 'integer':
    case 'number': {
      const low = schema.minimum ?? (schema.exclusiveMinimum ?? 0) + (schema.type === 'integer' ? 1 : 0.001);
      const high = Math.min(schema.maximum ?? 1000, low + 1000);
      return schema.type === 'integer' ? Math.floor(low + chance.below(high - low + 1)) : (low + high) / 2;
    }
    case 'boolean':
      return chance.happens(0.5);
    case 'null':
      return null;
    default:
      return sampleText(schema, chance);
  }
}

function sampleObject(
  { properties = {}, required = [], additionalProperties }: Schema,
  sample: (schema: Schema) => unknown,
  chance: Chance,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    if (required.includes(name) || chance.happens(0.5)) object[name] = sample(schema);
  }
  if (typeof additionalProperties === 'object') object.key = sample(additionalProperties);
  return object;
}

function sampleText({ format, minLength = 1, maxLength = 40 }: Schema, chance: Chance): string {
  if (format === 'date') return `20${10 + chance.below(40)}-0${1 + chance.below(9)}-1${chance.below(9)}`;
  return 'abc-é7 '.repeat(10).slice(0, Math.max(minLength, chance.below(Math.min(maxLength, 60)))) || 'a';
}

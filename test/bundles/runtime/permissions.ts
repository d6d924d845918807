import type { Statement } from '../../infra/aws/synthesise.ts';

/** What a function asks AWS to do. */
export interface AskedOf {
  /** Such as `dynamodb:Query`. */
  readonly action: string;
  /** As `arnOf` names what the template names. */
  readonly resource: string;
  /** The partition keys of all items that a command of DynamoDB touches. */
  readonly leadingKeys?: readonly string[];
}

/** The ARN of a resource of the template, as these tests write it; a reference to a secret is its ARN, too. */
export function arnOf(logicalId: string): string {
  return `arn:${logicalId}`;
}

/**
 * Whether IAM would let a role with these statements do it. What our templates do not use is not evaluated but refused:
 * other effects, `NotAction`, other conditions.
 *
 * @throws Error naming what is in a statement and unknown here
 */
export function isAllowed(statements: readonly Statement[], asked: AskedOf): boolean {
  return statements.map(known).some((statement) => {
    const { actions, resources, leadingKeys } = statement;
    return (
      actions.some((pattern) => isLike(asked.action, pattern)) &&
      resources.some((pattern) => isLike(asked.resource, pattern)) &&
      (leadingKeys === undefined ||
        // ForAllValues holds where there is no value at all.
        (asked.leadingKeys ?? []).every((key) => leadingKeys.some((pattern) => isLike(key, pattern))))
    );
  });
}

/** The actions that a role is granted, wherever and on whatever condition. */
export function grantedActions(statements: readonly Statement[]): string[] {
  return statements.flatMap((statement) => known(statement).actions);
}

function known(statement: Statement): { actions: string[]; resources: string[]; leadingKeys?: string[] } {
  const { Effect, Action, Resource, Condition = {}, ...unknown } = statement;
  const names = Object.keys(unknown).filter((name) => name !== 'Sid');
  if (Effect !== 'Allow' || names.length > 0) {
    throw new Error(`a statement has what is not evaluated here: ${[Effect, ...names].join(', ')}`);
  }
  const all = { actions: [Action].flat(), resources: [Resource].flat().map(textOf) };
  const conditions = Object.entries(Condition);
  if (conditions.length === 0) return all;
  const [[operator, keys] = ['', {}]] = conditions;
  const { 'dynamodb:LeadingKeys': leadingKeys, ...others } = keys;
  if (conditions.length > 1 || operator !== 'ForAllValues:StringLike' || Object.keys(others).length > 0) {
    throw new Error(`a condition is not evaluated here: ${JSON.stringify(Condition)}`);
  }
  return { ...all, leadingKeys: [leadingKeys].flat() as string[] };
}

/** A value of the template as text; what only AWS knows is left as a mark that matches nothing. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const {
    Ref,
    'Fn::GetAtt': attribute,
    'Fn::Join': join,
  } = value as {
    Ref?: string;
    'Fn::GetAtt'?: [string, string];
    'Fn::Join'?: [string, unknown[]];
  };
  if (Ref !== undefined) return arnOf(Ref);
  if (attribute?.[1] === 'Arn') return arnOf(attribute[0]);
  if (join) return join[1].map(textOf).join(join[0]);
  throw new Error(`a resource is not resolved here: ${JSON.stringify(value)}`);
}

/** `*` stands for any characters and `?` for one, as in IAM and in `StringLike`. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.split(/([*?])/).map((part) => {
    if (part === '*') return '.*';
    return part === '?' ? '.' : part.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's').test(text);
}

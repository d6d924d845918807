import type { OperatorRole } from '../survey/members.ts';

const everyone: readonly OperatorRole[] = ['operates', 'verifies', 'reads'];
const readers: readonly OperatorRole[] = ['operates', 'reads'];
const verifiers: readonly OperatorRole[] = ['operates', 'verifies'];

/**
 * Who may ask for which of the operator's routes, by member or machine key; what is not listed asks for `operates`.
 * `requireOperator` holds every request against it, and the API's document says it of every route.
 */
const rolesByRoute: Readonly<Record<string, readonly OperatorRole[]>> = {
  // The overview, who it is for, and what was done.
  'GET /operator/session': everyone,
  'GET /operator/health': everyone,
  'GET /operator/waves': everyone,
  'GET /operator/waves/{wave}/editions': everyone,
  'GET /operator/waves/{wave}/import': everyone,
  'GET /operator/house': everyone,
  'GET /operator/actions': everyone,
  'GET /operator/members': everyone,

  'GET /operator/companies': everyone,
  'GET /operator/companies/{id}/recovery': everyone,
  'PATCH /operator/companies/{id}': verifiers,

  // Figures before their release, drafts and keys are for those who work on them or look over their shoulders.
  'GET /operator/waves/{wave}': readers,
  'GET /operator/waves/{wave}/editions/{number}': readers,
  'GET /operator/waves/{wave}/editions/{number}/preview': readers,
  'GET /operator/waves/{wave}/editions/{number}/preview/tables/{question}': readers,
  'GET /operator/questionnaires': readers,
  'GET /operator/questionnaires/{id}': readers,
  'GET /operator/keys': readers,
};

const operators: readonly OperatorRole[] = ['operates'];

/** @param path  as it is described, such as `/operator/waves/{wave}` */
export function rolesOf(method: string, path: string): readonly OperatorRole[] {
  return rolesByRoute[`${method.toUpperCase()} ${path}`] ?? operators;
}

import type { Context } from 'hono';
import { readHouse, writeHouse } from '../../storage/house.ts';
import {
  faultsOfHouse,
  type House,
  type HouseField,
  houseFieldNames,
  isTranslated,
  missingInHouse,
  namedHouse,
  trimmedHouse,
} from '../../survey/house.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { jsonBody, jsonResponse, keyProblems, operatorSecurity } from '../describe.ts';
import {
  asChangedSince,
  etagHeaders,
  ifMatchHeaders,
  requireRevision,
  revisionProblems,
  tellRevision,
} from '../revisions.ts';
import { type Api, describeRoute } from '../route.ts';
import { houseSchema, houseViewSchema } from '../schemas/house.ts';
import type { Services } from '../services.ts';
import { doLogged } from './operator-actions.ts';

const path = '/operator/house';
const view = {
  200: { ...jsonResponse(houseViewSchema, 'The house file as it is kept now'), headers: etagHeaders },
  ...keyProblems,
} as const;

const readRoute = describeRoute({
  method: 'get',
  path,
  summary: 'The publisher’s details as stored now, for editing',
  security: operatorSecurity,
  responses: view,
});

const replaceRoute = describeRoute({
  method: 'put',
  path,
  summary: 'Replaces all of the publisher’s details; a field left out or empty becomes empty',
  security: operatorSecurity,
  request: { headers: ifMatchHeaders, body: jsonBody(houseSchema) },
  responses: { ...view, ...revisionProblems },
});

const changeRoute = describeRoute({
  method: 'patch',
  path,
  summary: 'Changes some of the publisher’s details, in one language or both; a field sent empty is cleared',
  security: operatorSecurity,
  request: { headers: ifMatchHeaders, body: jsonBody(houseSchema) },
  responses: { ...view, ...revisionProblems },
});

export function operatorHouseRoutes(api: Api, services: Services): void {
  const { table } = services;

  const save = async (c: Context, change: (before: House) => House) => {
    const { house: before, revision } = await readHouse(table);
    requireRevision(c, revision);
    const house = change(before);
    requireNoFaults(house);
    const fields = houseFieldNames.filter(
      (field) => JSON.stringify(house[field]) !== JSON.stringify(before[field]),
    );
    if (fields.length > 0) {
      await doLogged(c, [{ action: 'house-changed', object: 'house', fields }], () =>
        asChangedSince(() => writeHouse(table, { house, revision })),
      );
    }
    tellRevision(c, revision + (fields.length > 0 ? 1 : 0));
    return viewOf(house);
  };

  api.route(readRoute, async (c) => {
    const { house, revision } = await readHouse(table);
    tellRevision(c, revision);
    return c.json(viewOf(house), 200);
  });

  api.route(replaceRoute, async (c) => {
    const given = c.req.valid('json');
    return c.json(await save(c, () => trimmedHouse(given)), 200);
  });

  api.route(changeRoute, async (c) => {
    const given = c.req.valid('json');
    return c.json(await save(c, (before) => trimmedHouse(merged(before, given))), 200);
  });
}

function viewOf(house: House) {
  return { house: namedHouse(house), missing: missingInHouse(house) };
}

function merged(before: House, given: Readonly<Partial<Record<HouseField, unknown>>>) {
  const changed = houseFieldNames
    .filter((field) => given[field] !== undefined)
    .map((field) => {
      const value = given[field];
      const whole = isTranslated(field) ? { ...before[field], ...(value as object) } : value;
      return [field, whole];
    });
  return { ...before, ...Object.fromEntries(changed) };
}

/** @throws SurveyError `invalid-request`, with each field and its language */
function requireNoFaults(house: House): void {
  const errors = faultsOfHouse(house);
  if (errors.length === 0) return;
  const detail = errors.map((fault) => `${fault.path}: ${fault.message}`).join('; ');
  throw new SurveyError('invalid-request', detail.slice(0, 1000), { details: { errors } });
}

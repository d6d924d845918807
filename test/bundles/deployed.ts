import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { besideTables } from '../../functions/storage/table.ts';
import { bundleFunctions, bundleHandler, handlers } from '../../infra/aws/bundle-functions.ts';
import { buildPages } from '../../infra/local/pages.ts';
import {
  functionDescribed,
  onlyResource,
  ourFunctions,
  type Resource,
  type Statement,
  stacksOf,
  statementsOf,
} from '../infra/aws/synthesise.ts';
import { startPermissionGate } from './runtime/permission-gate.ts';
import { type AskedOf, grantedActions } from './runtime/permissions.ts';
import { type StartedFunction, startFunction } from './runtime/start-function.ts';

const root = resolve(import.meta.dirname, '../..');

/** A stage as it would be deployed: what its template names is looked up in `names`. */
export interface Deployed {
  /**
   * Starts the function whose description begins so.
   *
   * @param before  told of everything that the function is about to do to AWS
   */
  start(
    description: string,
    names?: Readonly<Record<string, string>>,
    before?: (asked: AskedOf) => void | Promise<void>,
  ): Promise<DeployedFunction>;
  /** What the state machine gives the function of a step that needs nothing but the name of the execution. */
  stepInput(state: string, execution: string): unknown;
  /** By the descriptions of all functions of ours: what the role of each may do, and what was done so far. */
  permissions(): Map<string, { readonly granted: readonly string[]; readonly used: ReadonlySet<string> }>;
}

/** A function that may do what its role may, and nothing else. */
export interface DeployedFunction extends StartedFunction {
  /** Of its bundle. */
  readonly folder: string;
  /** What it asked for and its role does not allow. */
  readonly refused: readonly string[];
}

/** Where a function finds what is AWS around it. */
export interface Surroundings {
  readonly tableName: string;
  readonly databaseEndpoint: string;
  readonly databaseAccessKey: string;
  readonly secretsEndpoint: string;
  readonly slicesEndpoint: string;
  readonly alarmsEndpoint: string;
}

/** The names that the stand-in for Secrets Manager knows the secrets by: their logical ids in the template. */
export const secretIds = { seed: 'SecretsSeed9BD65E26', operatorKey: 'SecretsOperatorKeyFDFCD25C' };

/**
 * Builds what a deployment uploads, synthesises the stage over it, and reads both back as CloudFormation would.
 *
 * @param only  the one function that is bundled; the others are empty
 */
export async function deploy(stageName: string, surroundings: Surroundings, only?: 'api'): Promise<Deployed> {
  const functions = mkdtempSync(join(tmpdir(), 'observatory-bundles-'));
  const pageDrawing = join(root, 'dist/server');
  if (!existsSync(pageDrawing)) await buildPages(root);
  if (only) await bundleAlone(only, functions);
  else await bundleFunctions(functions);
  const { app, observatory } = stacksOf(stageName, {
    built: { pages: join(root, 'dist/web'), pageDrawing, functions },
  });
  const assembly = app.synth();
  const { files } = JSON.parse(
    readFileSync(join(assembly.directory, `${observatory.stackName}.assets.json`), 'utf8'),
  );
  const template = Template.fromStack(observatory);
  const tableIds = Object.keys(template.findResources('AWS::DynamoDB::GlobalTable'));
  const { responses, admissions } = besideTables(surroundings.tableName);
  const nameOf = (logicalId: string) =>
    /^TableResponses/.test(logicalId)
      ? responses
      : /^TableAdmissions/.test(logicalId)
        ? admissions
        : surroundings.tableName;
  const used = new Map<string, Set<string>>();
  return {
    async start(description, names = {}, before) {
      const found = functionDescribed(template, description);
      const { Code, Description, Handler, MemorySize, Timeout } = found.Properties;
      const own = environmentOf(found, tableIds, nameOf);
      const environment = { ...own, ...names };
      const gate = await startPermissionGate({
        statements: roleOf(template, found),
        behind: {
          database: surroundings.databaseEndpoint,
          secrets: surroundings.secretsEndpoint,
          slices: surroundings.slicesEndpoint,
          alarms: surroundings.alarmsEndpoint,
        },
        tables: Object.fromEntries(
          tableIds.flatMap((id) => {
            const variable = Object.keys(own).find((name) => own[name] === nameOf(id));
            return variable === undefined ? [] : [[environment[variable], id]];
          }),
        ),
        used: used.get(Description) ?? new Set(),
        before,
      });
      used.set(Description, gate.used);
      const [hash] = Code.S3Key.split('.');
      const folder = resolve(assembly.directory, files[hash].source.path);
      const started = await startFunction({
        folder,
        handler: Handler,
        environment: {
          ...environment,
          AWS_ACCESS_KEY_ID: surroundings.databaseAccessKey,
          AWS_ENDPOINT_URL_DYNAMODB: gate.endpoints.database,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: gate.endpoints.secrets,
          AWS_ENDPOINT_URL_S3: gate.endpoints.slices,
          AWS_ENDPOINT_URL_CLOUDWATCH: gate.endpoints.alarms,
        },
        memoryMegabytes: MemorySize,
        timeoutSeconds: Timeout,
      });
      return {
        ...started,
        folder,
        refused: gate.refused,
        async stop() {
          await started.stop();
          gate.stop();
        },
      };
    },
    stepInput(state, execution) {
      const machine = onlyResource(template, 'AWS::StepFunctions::StateMachine').Properties.DefinitionString;
      const definition = machine['Fn::Join'][1].map((part: unknown) =>
        typeof part === 'string' ? part : '',
      );
      const { Parameters } = JSON.parse(definition.join('')).States[state];
      return Object.fromEntries(
        Object.entries(Parameters).map(([name, value]) =>
          value === '$$.Execution.Name' ? [name.replace(/\.\$$/, ''), execution] : [name, value],
        ),
      );
    },
    permissions: () =>
      new Map(
        ourFunctions(template).map((found) => {
          const { Description } = found.Properties;
          const granted = grantedActions(roleOf(template, found));
          return [Description, { granted, used: used.get(Description) ?? new Set() }];
        }),
      ),
  };
}

async function bundleAlone(only: 'api', folder: string): Promise<void> {
  for (const name of Object.keys(handlers)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.mjs'), '');
  }
  await bundleHandler(only, join(folder, only));
}

/** What a function's role may do; all of it is in policies of their own. */
function roleOf(template: Template, found: Resource): Statement[] {
  const role = template.findResources('AWS::IAM::Role')[found.Properties.Role['Fn::GetAtt'][0]];
  if (role?.Properties.Policies || role?.Properties.ManagedPolicyArns) {
    throw new Error(`the role of "${found.Properties.Description}" has policies that are not looked at here`);
  }
  return statementsOf(template, found);
}

/** The function's environment; what refers to a table becomes its name, what to a secret or bucket its logical id. */
function environmentOf(
  { Properties }: Resource,
  tableIds: readonly string[],
  nameOf: (logicalId: string) => string,
): Record<string, string> {
  const values = Object.entries<string | { Ref: string }>(Properties.Environment.Variables);
  return Object.fromEntries(
    values.map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      return [name, tableIds.includes(value.Ref) ? nameOf(value.Ref) : value.Ref];
    }),
  );
}

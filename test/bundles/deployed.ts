import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { bundleFunctions } from '../../infra/aws/bundle-functions.ts';
import { buildPages } from '../../infra/local/pages.ts';
import { type Resource, resourcesOf, stacksOf } from '../infra/aws/synthesise.ts';
import { type StartedFunction, startFunction } from './runtime/start-function.ts';

const root = resolve(import.meta.dirname, '../..');

/** A stage as it would be deployed: what its template names is looked up in `names`. */
export interface Deployed {
  /** Starts the function whose description begins so. */
  start(description: string, names?: Readonly<Record<string, string>>): Promise<StartedFunction>;
}

/** Where a function finds what is AWS around it. */
export interface Surroundings {
  readonly tableName: string;
  readonly databaseEndpoint: string;
  readonly secretsEndpoint: string;
  readonly slicesEndpoint: string;
}

/** The names that the stand-in for Secrets Manager knows the secrets by: their logical ids in the template. */
export const secretIds = { seed: 'SecretsSeed9BD65E26', operatorKey: 'SecretsOperatorKeyFDFCD25C' };

/** Builds what a deployment uploads, synthesises the stage over it, and reads both back as CloudFormation would. */
export async function deploy(stageName: string, surroundings: Surroundings): Promise<Deployed> {
  const functions = mkdtempSync(join(tmpdir(), 'observatory-bundles-'));
  const pageDrawing = join(root, 'dist/server');
  if (!existsSync(pageDrawing)) await buildPages(root);
  await bundleFunctions(functions);
  const { app, observatory } = stacksOf(stageName, {
    built: { pages: join(root, 'dist/web'), pageDrawing, functions },
  });
  const assembly = app.synth();
  const { files } = JSON.parse(
    readFileSync(join(assembly.directory, `${observatory.stackName}.assets.json`), 'utf8'),
  );
  const uploaded = resourcesOf(Template.fromStack(observatory), 'AWS::Lambda::Function');
  return {
    start(description, names = {}) {
      const found = uploaded.find(({ Properties }) => String(Properties.Description).startsWith(description));
      if (!found) throw new Error(`no function is described as "${description}…"`);
      const { Code, Handler, MemorySize, Timeout } = found.Properties;
      const [hash] = Code.S3Key.split('.');
      return startFunction({
        folder: resolve(assembly.directory, files[hash].source.path),
        handler: Handler,
        environment: {
          ...environmentOf(found, { Ref: surroundings.tableName }),
          AWS_ENDPOINT_URL_DYNAMODB: surroundings.databaseEndpoint,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: surroundings.secretsEndpoint,
          AWS_ENDPOINT_URL_S3: surroundings.slicesEndpoint,
          ...names,
        },
        memoryMegabytes: MemorySize,
        timeoutSeconds: Timeout,
      });
    },
  };
}

/** The function's environment; what refers to the table becomes its name, what to a secret or bucket its logical id. */
function environmentOf({ Properties }: Resource, table: { Ref: string }): Record<string, string> {
  const values = Object.entries<string | { Ref: string }>(Properties.Environment.Variables);
  return Object.fromEntries(
    values.map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      return [name, name === 'TABLE_NAME' ? table.Ref : value.Ref];
    }),
  );
}

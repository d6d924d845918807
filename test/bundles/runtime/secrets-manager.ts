import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface SecretsManagerStandIn {
  readonly endpoint: string;
  stop(): void;
}

/** Answers `GetSecretValue` as Secrets Manager does; `secrets` may change meanwhile, as a rotation does. */
export async function startSecretsManager(secrets: Map<string, string>): Promise<SecretsManagerStandIn> {
  const server = createServer(async (request, response) => {
    const { SecretId } = (await json(request)) as { SecretId: string };
    const SecretString = secrets.get(SecretId);
    response.writeHead(SecretString === undefined ? 400 : 200, {
      'content-type': 'application/x-amz-json-1.1',
    });
    response.end(
      JSON.stringify(
        SecretString === undefined
          ? {
              __type: 'ResourceNotFoundException',
              Message: 'Secrets Manager can’t find the specified secret.',
            }
          : { Name: SecretId, SecretString, VersionStages: ['AWSCURRENT'] },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

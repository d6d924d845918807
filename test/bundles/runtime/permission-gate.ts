import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Statement } from '../../infra/aws/synthesise.ts';
import { type AskedOf, arnOf, grantedActions, isAllowed } from './permissions.ts';

/** The stand-ins for AWS's services. */
export interface Endpoints {
  readonly database: string;
  readonly secrets: string;
  readonly slices: string;
  readonly alarms: string;
}

export interface PermissionGate {
  readonly endpoints: Endpoints;
  /** Every action that was allowed. */
  readonly used: Set<string>;
  /** What was refused, as `action resource [keys]`. */
  readonly refused: readonly string[];
  stop(): void;
}

export interface GateOptions {
  readonly statements: readonly Statement[];
  readonly behind: Endpoints;
  /** The function's own tables: how the template names them, by the names that it knows. */
  readonly tables: Readonly<Record<string, string>>;
  /** Actions are added to it as they are allowed. */
  readonly used?: Set<string>;
  /** Told of what is about to be done; while it does not resolve, it is not. */
  readonly before?: ((asked: AskedOf) => void | Promise<void>) | undefined;
}

/** As the template writes it: the names of alarms are known to AWS alone. */
const anyAlarm = `arn:${arnOf('AWS::Partition')}:cloudwatch:${arnOf('AWS::Region')}:${arnOf('AWS::AccountId')}:alarm:any`;

/**
 * Stands between one function and AWS, and lets pass what IAM would let its role do. What it refuses it refuses as AWS
 * does, and so does what it cannot read.
 */
export async function startPermissionGate({
  statements,
  behind,
  tables,
  used = new Set(),
  before = () => {},
}: GateOptions): Promise<PermissionGate> {
  const refused: string[] = [];
  // What is in a statement and not evaluated is said here, and not by a request that nobody answers.
  grantedActions(statements);
  const admit = async (asked: AskedOf) => {
    await before(asked);
    const isAdmitted = isAllowed(statements, asked);
    if (isAdmitted) used.add(asked.action);
    else refused.push([asked.action, asked.resource, ...(asked.leadingKeys ?? [])].join(' '));
    return isAdmitted;
  };
  const gates = await Promise.all([
    startProxy(behind.database, {
      asked: (incoming, body) => askedOfDatabase(incoming, body, tables),
      refuse: refuseAsJson('com.amazon.coral.service#AccessDeniedException'),
      admit,
    }),
    startProxy(behind.secrets, {
      asked: ({ headers }, body) => ({
        action: `secretsmanager:${String(headers['x-amz-target']).split('.')[1]}`,
        resource: arnOf(JSON.parse(body.toString()).SecretId),
      }),
      refuse: refuseAsJson('AccessDeniedException'),
      admit,
    }),
    startProxy(behind.slices, { asked: askedOfS3, refuse: refuseAsXml, admit }),
    startProxy(behind.alarms, {
      asked: ({ headers }) => ({
        action: `cloudwatch:${String(headers['x-amz-target']).split('.')[1]}`,
        resource: anyAlarm,
      }),
      refuse: refuseAsJson('AccessDeniedException'),
      admit,
    }),
  ]);
  const [database, secrets, slices, alarms] = gates.map(({ endpoint }) => endpoint) as [
    string,
    string,
    string,
    string,
  ];
  return {
    endpoints: { database, secrets, slices, alarms },
    used,
    refused,
    stop() {
      for (const { stop } of gates) stop();
    },
  };
}

interface Proxy {
  readonly asked: (incoming: IncomingMessage, body: Buffer) => AskedOf;
  readonly refuse: (response: ServerResponse) => void;
  readonly admit: (asked: AskedOf) => Promise<boolean>;
}

async function startProxy(behind: string, { asked, refuse, admit }: Proxy) {
  const server = createServer(async (incoming, response) => {
    const body = await buffer(incoming);
    const what = readable(() => asked(incoming, body));
    if (!(await admit(what))) return refuse(response);
    const { method, url = '/' } = incoming;
    const headers = { ...incoming.headers, host: new URL(behind).host };
    const onward = request(new URL(url, behind), { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end(body);
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

/** What cannot be read is asked of nothing that anybody is granted. */
function readable(read: () => AskedOf): AskedOf {
  try {
    return read();
  } catch (cause) {
    return { action: `(${(cause as Error).message})`, resource: '' };
  }
}

type Attribute = Readonly<Record<string, { readonly S: string }>>;

interface DatabaseCommand {
  readonly TableName?: string;
  readonly BackupArn?: string;
  readonly Key?: Attribute;
  readonly Item?: Attribute;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attribute;
  readonly RequestItems?: Readonly<
    Record<string, readonly { PutRequest?: { Item: Attribute }; DeleteRequest?: { Key: Attribute } }[]>
  >;
}

function askedOfDatabase({ headers }: IncomingMessage, body: Buffer, known: GateOptions['tables']): AskedOf {
  const [, name = ''] = String(headers['x-amz-target']).split('.');
  const command = JSON.parse(body.toString()) as DatabaseCommand;
  const action = `dynamodb:${name}`;
  // IAM asks for the listing of backups, whatever the table is, for all of them.
  if (name === 'ListBackups') return { action, resource: '*' };
  const [, ofBackup = '', backup = ''] = /:table\/(.*)\/backup\/(.*)$/.exec(command.BackupArn ?? '') ?? [];
  const tables =
    command.TableName === undefined ? Object.keys(command.RequestItems ?? {}) : [command.TableName];
  const [table = ofBackup, ...others] = tables;
  const logicalId = others.length === 0 ? known[table] : undefined;
  const resource = arnOf(logicalId ?? `another table (${tables})`);
  return {
    action,
    resource: ofBackup === '' ? resource : `${resource}/backup/${backup}`,
    ...(!/Backup$/.test(name) && { leadingKeys: partitionKeysOf(command) }),
  };
}

function partitionKeysOf({ Key, Item, RequestItems, ...query }: DatabaseCommand): string[] {
  const items = Object.values(RequestItems ?? {}).flat();
  const single = [
    Key,
    Item,
    ...items.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key),
  ];
  const keys = single.flatMap((attributes) => attributes?.pk?.S ?? []);
  if (query.KeyConditionExpression !== undefined) keys.push(partitionKeyOf(query));
  // A command without one, such as a scan, would touch everything.
  return keys.length > 0 ? keys : ['(everything)'];
}

function partitionKeyOf({
  KeyConditionExpression = '',
  ExpressionAttributeNames = {},
  ExpressionAttributeValues = {},
}: DatabaseCommand): string {
  for (const [, name = '', value = ''] of KeyConditionExpression.matchAll(/(#?\w+)\s*=\s*(:\w+)/g)) {
    if ((ExpressionAttributeNames[name] ?? name) === 'pk') return ExpressionAttributeValues[value]?.S ?? '';
  }
  throw new Error(`the partition key is not found in ${KeyConditionExpression}`);
}

const actionsOfS3: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

function askedOfS3({ method = '', url = '' }: IncomingMessage): AskedOf {
  const { pathname } = new URL(url, 'http://s3');
  return { action: actionsOfS3[method] ?? `s3:(${method})`, resource: arnOf(pathname.slice(1)) };
}

function refuseAsJson(type: string) {
  return (response: ServerResponse) => {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: type, message: 'User is not authorized to perform this' }));
  };
}

function refuseAsXml(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'application/xml' });
  response.end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface FunctionToStart {
  /** The folder that Lambda would unpack the bundle into. */
  readonly folder: string;
  /** Such as `index.handler`. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** What a function answered, or the error that it ended with. */
export type Outcome =
  | { readonly result: unknown }
  | { readonly error: { errorType: string; errorMessage: string } };

export interface StartedFunction {
  invoke(event: unknown): Promise<Outcome>;
  /** Everything it wrote, line by line: what would be in its log. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Starts a function in a process of its own, with its environment and nothing of ours, and stands in for Lambda's
 * Runtime API: events are handed over one at a time.
 */
export async function startFunction(asked: FunctionToStart): Promise<StartedFunction> {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let idle: ((invocation: Invocation) => void) | undefined;
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended ??= error;
    for (const { settle } of [...waiting, ...running.values()]) settle(exitOf(ended));
  };

  const server = createServer(async (request, response) => {
    const [, , , group, id = '', kind] = (request.url ?? '').split('/');
    if (group === 'invocation' && id === 'next') {
      const next = waiting.shift();
      if (next) hand(next, response);
      else idle = (invocation) => hand(invocation, response);
      return;
    }
    const body = await readJson(request);
    if (group === 'init') end(new Error((body as { errorMessage: string }).errorMessage));
    else running.get(id)?.settle(kind === 'error' ? { error: body as never } : { result: body });
    running.delete(id);
    response.writeHead(202).end();
  });
  const hand = (invocation: Invocation, response: ServerResponse) => {
    running.set(invocation.id, invocation);
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(Date.now() + asked.timeoutSeconds * 1000),
    });
    response.end(JSON.stringify(invocation.event));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { child, lines } = startProcess(asked, (server.address() as AddressInfo).port);
  child.once('exit', (code) =>
    end(new Error(`the function’s process ended with ${code}:\n${lines.join('\n')}`)),
  );

  return {
    lines,
    invoke: (event) =>
      new Promise((settle) => {
        const invocation = { id: randomUUID(), event: structuredClone(event), settle };
        if (ended) settle(exitOf(ended));
        else if (idle) {
          const handOver = idle;
          idle = undefined;
          handOver(invocation);
        } else waiting.push(invocation);
      }),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      }
      server.closeAllConnections();
      server.close();
    },
  };
}

function exitOf({ message }: Error): Outcome {
  return { error: { errorType: 'Runtime.ExitError', errorMessage: message } };
}

function startProcess(
  { folder, handler, environment, memoryMegabytes }: FunctionToStart,
  port: number,
): { child: ChildProcess; lines: string[] } {
  // As Lambda leaves it to Node: a part of the memory is not the heap's.
  const heap = `--max-old-space-size=${Math.floor(memoryMegabytes * 0.9)}`;
  const child = spawn(process.execPath, [heap, join(import.meta.dirname, 'bootstrap.mjs')], {
    cwd: folder,
    env: {
      AWS_ACCESS_KEY_ID: 'of-these-tests',
      ...environment,
      _HANDLER: handler,
      LAMBDA_TASK_ROOT: folder,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      AWS_LAMBDA_FUNCTION_NAME: 'of-these-tests',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_LAMBDA_LOG_LEVEL: 'WARN',
      AWS_REGION: 'eu-west-3',
      AWS_SECRET_ACCESS_KEY: 'of-these-tests',
      TZ: ':UTC',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  }
  return { child, lines };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  return body === '' ? null : JSON.parse(body);
}

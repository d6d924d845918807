// What Lambda's nodejs runtime does with a function, as far as a function can tell: it imports the file that _HANDLER
// names, writes what the console is given as JSON from the level that is set, and asks for one event after another.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
// https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const { AWS_LAMBDA_RUNTIME_API, AWS_LAMBDA_LOG_LEVEL, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const api = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const levels = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
let requestId;

for (const [method, level] of Object.entries({
  trace: 'TRACE',
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
})) {
  console[method] = (...parts) => {
    if (levels.indexOf(level) < levels.indexOf(AWS_LAMBDA_LOG_LEVEL)) return;
    const [first] = parts;
    const message = parts.length === 1 ? first : format(...parts);
    const line = { timestamp: new Date().toISOString(), level, requestId, message };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
}

const describe = ({ name, message, stack }) => ({ errorType: name, errorMessage: message, trace: stack });
const post = (path, body) => fetch(`${api}${path}`, { method: 'POST', body: JSON.stringify(body ?? null) });

async function load() {
  const [file, name] = _HANDLER.split('.');
  const path = ['.js', '.mjs', '.cjs'].map((end) => join(LAMBDA_TASK_ROOT, `${file}${end}`)).find(existsSync);
  if (!path) throw new Error(`Cannot find module '${file}'`);
  const { [name]: handler } = await import(pathToFileURL(path).href);
  if (typeof handler !== 'function') throw new Error(`${_HANDLER} is undefined or not exported`);
  return handler;
}

let handler;
try {
  handler = await load();
} catch (error) {
  await post('/init/error', describe(error));
  process.exit(1);
}
for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  requestId = next.headers.get('lambda-runtime-aws-request-id');
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
  const event = await next.json();
  try {
    const context = {
      awsRequestId: requestId,
      functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
      getRemainingTimeInMillis: () => deadline - Date.now(),
    };
    await post(`/invocation/${requestId}/response`, await handler(event, context));
  } catch (error) {
    // The runtime itself writes what a function did not catch.
    console.error(error instanceof Error ? describe(error) : error);
    await post(`/invocation/${requestId}/error`, describe(error));
  }
}

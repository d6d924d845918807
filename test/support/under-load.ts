import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * `node test/support/under-load.ts npm test` runs a command while every core is kept busy, as other work on the machine
 * would; ends as the command ends. What passes alone passes then, only later.
 */
const [command, ...options] = process.argv.slice(2);
if (command === undefined) {
  console.error('node test/support/under-load.ts <command> [its arguments]');
  process.exit(1);
}
for (let core = 0; core < availableParallelism(); core++) {
  new Worker('for (;;);', { eval: true }).on('error', (error) => {
    throw error;
  });
}
const child = spawn(command, options, { stdio: 'inherit' });
child.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));

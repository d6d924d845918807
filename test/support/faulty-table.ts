import { setTimeout } from 'node:timers/promises';
import { BatchWriteItemCommand, type BatchWriteItemCommandOutput } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../functions/storage/table.ts';

/**
 * What can go wrong between us and the store: it refuses for the moment, it is not reached, it does what was asked and
 * the reply is lost, it is given up on and does it all the same some time later, it is slow, it does half of a batch.
 */
export type Fault = 'throttled' | 'unreachable' | 'lostReply' | 'timedOut' | 'slow' | 'halfBatch';

export interface FaultyTable {
  readonly table: Table;
  /** How many commands were sent so far. */
  readonly sent: () => number;
  /** Resolves when everything that was given up on is done. */
  readonly settled: () => Promise<void>;
}

/** The table with faults in between. @param faultOf  by the number of the command, from 1 */
export function faultyTable(
  table: Table,
  faultOf: (number: number, command: object) => Fault | undefined,
): FaultyTable {
  let sent = 0;
  const late: Promise<unknown>[] = [];
  const client = new Proxy(table.client, {
    get(target, property, receiver) {
      if (property !== 'send') return Reflect.get(target, property, receiver);
      return (command: never) => {
        const fault = faultOf(++sent, command);
        return fault === undefined
          ? target.send(command)
          : sendFaulty(() => target.send(command), { command, fault, number: sent, late });
      };
    },
  });
  return {
    table: { ...table, client },
    sent: () => sent,
    settled: async () => void (await Promise.all(late)),
  };
}

/** Long enough for whoever gave up to be back with the same, and for other commands to come first. */
const lateMilliseconds = 20;

async function sendFaulty(
  send: () => Promise<unknown>,
  {
    command,
    fault,
    number,
    late,
  }: { command: object; fault: Fault; number: number; late: Promise<unknown>[] },
): Promise<unknown> {
  switch (fault) {
    case 'throttled':
      throw named('ProvisionedThroughputExceededException');
    case 'unreachable':
      throw Object.assign(named('Error'), { code: 'ECONNREFUSED' });
    case 'lostReply':
      await send();
      throw named('TimeoutError');
    case 'timedOut':
      // Whatever becomes of it, nobody waits for it any more.
      late.push(
        setTimeout(lateMilliseconds)
          .then(send)
          .catch(() => undefined),
      );
      throw named('TimeoutError');
    case 'slow':
      // Not all alike, so that what was sent first may come last.
      await setTimeout((number * 7) % 5);
      return send();
    case 'halfBatch':
      return command instanceof BatchWriteItemCommand ? sendHalf(send, command) : send();
  }
}

/** The first half of each table's requests is done, the rest is handed back. */
async function sendHalf(send: () => Promise<unknown>, command: BatchWriteItemCommand): Promise<unknown> {
  const all = command.input.RequestItems ?? {};
  const halves = Object.entries(all).map(([name, requests]) => {
    const middle = Math.ceil(requests.length / 2);
    return { name, done: requests.slice(0, middle), left: requests.slice(middle) };
  });
  command.input.RequestItems = Object.fromEntries(halves.map(({ name, done }) => [name, done]));
  const output = (await send()) as BatchWriteItemCommandOutput;
  const left = halves.filter((half) => half.left.length > 0).map((half) => [half.name, half.left]);
  return { ...output, UnprocessedItems: Object.fromEntries(left) };
}

function named(name: string): Error {
  return Object.assign(new Error('the store did not answer as it should'), { name });
}

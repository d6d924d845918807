import { BatchWriteItemCommand, type BatchWriteItemCommandOutput } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../functions/storage/table.ts';

/**
 * What can go wrong between us and the store: it refuses for the moment, it is not reached, it does what was asked and
 * the reply is lost, it does half of a batch.
 */
export type Fault = 'throttled' | 'unreachable' | 'lostReply' | 'halfBatch';

export interface FaultyTable {
  readonly table: Table;
  /** How many commands were sent so far. */
  readonly sent: () => number;
}

/** The table with faults in between. @param faultOf  by the number of the command, from 1 */
export function faultyTable(
  table: Table,
  faultOf: (number: number, command: object) => Fault | undefined,
): FaultyTable {
  let sent = 0;
  const client = new Proxy(table.client, {
    get(target, property, receiver) {
      if (property !== 'send') return Reflect.get(target, property, receiver);
      return (command: never) => {
        const fault = faultOf(++sent, command);
        return fault === undefined
          ? target.send(command)
          : sendFaulty(() => target.send(command), command, fault);
      };
    },
  });
  return { table: { ...table, client }, sent: () => sent };
}

async function sendFaulty(send: () => Promise<unknown>, command: object, fault: Fault): Promise<unknown> {
  switch (fault) {
    case 'throttled':
      throw named('ProvisionedThroughputExceededException');
    case 'unreachable':
      throw Object.assign(named('Error'), { code: 'ECONNREFUSED' });
    case 'lostReply':
      await send();
      throw named('TimeoutError');
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

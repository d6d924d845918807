import { type AttributeValue, paginateScan } from '@aws-sdk/client-dynamodb';
import { besideTables, type Table } from '../../functions/storage/table.ts';

/** Every item of all tables, as one who holds them has it: table by table, each in the order of its scan. */
export async function storedItems({ client, name }: Table): Promise<Record<string, AttributeValue>[]> {
  const { responses, admissions } = besideTables(name);
  const items: Record<string, AttributeValue>[] = [];
  for (const TableName of [name, responses, admissions]) {
    const pages = paginateScan({ client }, { TableName, ConsistentRead: true });
    for await (const { Items = [] } of pages) items.push(...Items);
  }
  return items;
}

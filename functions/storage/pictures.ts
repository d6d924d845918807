import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { key, type Table } from './table.ts';

/** A picture of a released edition, as PNG: nothing that is not published. */
export interface PictureKey {
  readonly edition: string;
  /** Tells it from the other pictures of its edition. */
  readonly name: string;
}

const pictureKey = ({ edition, name }: PictureKey) => key(`PICTURES#${edition}`, name);

export async function readPicture(table: Table, picture: PictureKey): Promise<Uint8Array | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: pictureKey(picture) }),
  );
  return Item?.png?.B;
}

export async function writePicture(table: Table, picture: PictureKey, png: Uint8Array): Promise<void> {
  await table.client.send(
    new PutItemCommand({ TableName: table.name, Item: { ...pictureKey(picture), png: { B: png } } }),
  );
}

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from './transport.ts';
import { writeMessage } from './write-message.ts';

/** Puts each mail into a folder, where any mail program opens it: for a laptop without a mail server. */
export function folderTransport(folder: string): Transport {
  return {
    async send(mail) {
      const name = mail.messageId.replace(/^<|@.*$/g, '');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${name}.eml`);
      // Renamed when it is whole; the same mail again takes the place of the first.
      await writeFile(`${path}.new`, await writeMessage(mail), { mode: 0o600 });
      await rename(`${path}.new`, path);
      return 'accepted';
    },
    async close() {},
  };
}

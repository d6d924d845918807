import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A mail that the server has taken. */
export interface TakenMail {
  readonly to: string;
  readonly messageId: string;
  readonly source: string;
}

export interface SmtpServer {
  readonly url: string;
  /** All that were taken, those taken again included. */
  readonly taken: TakenMail[];
  stop(): Promise<void>;
}

/** What the server does to a mail before it has taken it. */
export type Fault = 'recipient-later' | 'recipient-never' | 'message-later' | 'hang-up' | 'shut-down';

/**
 * A small SMTP server (RFC 5321) on this machine.
 *
 * @param options  `faultOf`: what goes wrong with the n-th attempt, from 1; `onTaken` is called for each mail
 */
export async function startSmtpServer({
  faultOf = () => undefined,
  onTaken = () => {},
}: {
  faultOf?: (attempt: number, to: string) => Fault | undefined;
  onTaken?: (taken: number) => void;
} = {}): Promise<SmtpServer> {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  let attempts = 0;
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let to = '';
    let fault: Fault | undefined;
    let data: string | undefined;
    let buffered = '';
    const reply = (text: string) => socket.write(`${text}\r\n`);
    const take = (source: string) => {
      if (fault === 'message-later') return reply('451 4.3.0 try again');
      if (fault === 'hang-up') return socket.destroy();
      const messageId = /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim() ?? '';
      taken.push({ to, messageId, source });
      onTaken(taken.length);
      return reply('250 2.0.0 taken');
    };
    const answer = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        fault = faultOf(++attempts, to);
        if (fault === 'recipient-later') return reply(`450 4.2.0 <${to}> later`);
        if (fault === 'recipient-never') return reply(`550 5.1.1 <${to}> unknown`);
        if (fault === 'shut-down') return socket.end('421 4.3.2 shutting down\r\n');
        return reply('250 2.1.5 ok');
      }
      if (verb === 'DATA') {
        data = '';
        return reply('354 go on');
      }
      if (verb === 'QUIT') return socket.end('221 2.0.0 bye\r\n');
      return reply('250 ok');
    };
    socket.on('data', (chunk) => {
      buffered += chunk.toString('latin1');
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        if (data === undefined) answer(line);
        else if (line === '.') {
          const source = data;
          data = undefined;
          take(source);
        } else data += `${line.replace(/^\./, '')}\r\n`;
      }
    });
    reply('220 test');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

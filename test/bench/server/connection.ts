/**
 * One connection that is kept alive, with as little between it and the socket as will do: the load
 * shares the machine with what it measures, and Node's own client takes as long for a request as the
 * server does for its answer.
 *
 * @module
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** One request. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A connection; one request at a time. */
export interface Connection {
  /** Resolves to the status when the answer is here, body and all. */
  ask(asked: Asked): Promise<number>;
  close(): void;
}

/** Connects to the server of an address such as `http://127.0.0.1:8787`. */
export async function openConnection(url: string): Promise<Connection> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  const answers = answersOf(socket);
  return {
    ask(asked) {
      const answer = answers.next();
      socket.write(textOf(asked, host));
      return answer;
    },
    close: () => void socket.destroy(),
  };
}

/** The request as it goes over the wire. */
function textOf({ method, path, headers = {}, body = '' }: Asked, host: string): string {
  let text = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n`;
  for (const name of Object.keys(headers)) text += `${name}: ${headers[name]}\r\n`;
  if (method === 'POST') text += `content-length: ${Buffer.byteLength(body)}\r\n`;
  return `${text}\r\n${body}`;
}

/** The statuses of the answers that a socket brings, each when it is whole. */
function answersOf(socket: Socket) {
  let read = '';
  let waiting: { resolve: (status: number) => void; reject: (reason: unknown) => void } | null =
    null;
  const fail = (reason: unknown) => {
    waiting?.reject(reason);
    waiting = null;
  };
  // A byte is a character: lengths are those of the wire.
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    read += chunk;
    if (!isWhole(read)) return;
    const status = Number(read.slice(9, 12));
    read = '';
    waiting?.resolve(status);
    waiting = null;
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server has closed a connection.')));
  return {
    next: () =>
      new Promise<number>((resolve, reject) => {
        waiting = { resolve, reject };
      }),
  };
}

/** Whether this is a whole answer: by its length, or by its last chunk. */
function isWhole(read: string): boolean {
  const end = read.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(read)?.[1];
  if (length !== undefined) return read.length >= end + 4 + Number(length);
  return !/\r\ntransfer-encoding: *chunked\r\n/i.test(read) || read.endsWith('\r\n0\r\n\r\n');
}

import { connect } from 'node:net';

/** Sends bytes as they are and gives all that comes back until the other side ends or an answer is whole. */
export function sendRaw(base: string, ...parts: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const end = (): void => {
      socket.destroy();
      resolve(text);
    };
    socket.on('data', (data) => {
      text += data.toString('latin1');
      const [head = '', body] = text.split('\r\n\r\n');
      const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (body !== undefined && body.length >= length) end();
    });
    socket.on('end', end);
    socket.on('error', end);
    for (const part of parts) socket.write(part);
  });
}

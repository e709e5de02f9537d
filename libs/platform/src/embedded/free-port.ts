import { createServer } from 'node:net';

import { EmbeddedError } from './embedded-error';

/**
 * A TCP port on which nobody listens.
 * @param preferred the wish, 1..65535; when it is taken the next free one above is given. Without it: any.
 * @param host the address to listen on; the wildcard addresses are looked at too, since a server there answers here
 * @throws EmbeddedError 'port-taken' when 200 ports above the wish are taken
 */
export async function freePort(preferred?: number, host = '127.0.0.1'): Promise<number> {
  if (preferred === undefined) return listenOnce(0, host);
  for (let port = preferred; port <= Math.min(preferred + 200, 65_535); port++) {
    if (await isFree(port, host)) return port;
  }
  throw new EmbeddedError('port-taken', `No free port from ${preferred} up.`, 'Name another one: npm start -- --port <number>');
}

async function isFree(port: number, host: string): Promise<boolean> {
  try {
    // A listener on 0.0.0.0 does not keep 127.0.0.1 from being bound on every system: ask both.
    await listenOnce(port, host);
    await listenOnce(port, '0.0.0.0');
    return true;
  } catch {
    return false;
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const given = address !== null && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(given));
    });
  });
}

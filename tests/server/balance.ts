import { once } from 'node:events';
import { createServer, get } from 'node:http';

type Answer = Readonly<{ status: number; body: Buffer; type: string; tag: string }>;

/**
 * The least that a balancer does: each request goes to the next of the instances, and where that one does not answer whole, to the
 * one after it.
 */
export async function balance(origins: readonly string[]) {
  let turn = 0;
  let retried = 0;
  const server = createServer(async (request, response) => {
    turn += 1;
    for (const origin of [
      ...origins.slice(turn % origins.length),
      ...origins.slice(0, turn % origins.length),
    ]) {
      const answer = await fetchWhole(origin + request.url);
      if (answer) {
        response.writeHead(answer.status, { 'content-type': answer.type, etag: answer.tag });
        response.end(answer.body);
        return;
      }
      retried += 1;
    }
    response.writeHead(502).end();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    /** How often an instance did not answer, and another one did in its place. */
    retried: () => retried,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fetchWhole(address: string): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = get(address, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', () => resolve(null));
      response.once('close', () => {
        const { 'content-type': type = '', etag: tag = '' } = response.headers;
        const body = Buffer.concat(chunks);
        resolve(response.complete ? { status: response.statusCode ?? 0, body, type, tag } : null);
      });
    });
    request.once('error', () => resolve(null));
  });
}

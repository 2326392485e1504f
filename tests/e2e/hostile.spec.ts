import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { sendHostile } from '../fixtures/hostile/requests';

// None of these needs a browser: they ask the server what no browser would.

test('hostile requests over all routes break nothing and bring nothing of their own', async ({ baseURL }) => {
  expect(await sendHostile(baseURL ?? '', 300)).toEqual([]);
});

/** Of what is too long the rest is not even read. */
const REFUSED = /^HTTP\/1.1 431 |ECONNRESET|EPIPE/;

/** What the server answers to bytes that need not be a request. */
async function answerTo(bytes: string, baseURL = ''): Promise<string> {
  const { port } = new URL(baseURL);
  const socket = connect(Number(port), 'localhost');
  socket.end(bytes, 'latin1');
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

test('what is no request, or too long a one, is refused, and readers are served on', async ({
  baseURL,
  request,
}) => {
  for (const [bytes, status] of [
    ['hello\r\n\r\n', /^HTTP\/1.1 400 /],
    ['GET / HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400 /],
    [
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      /^HTTP\/1.1 400 /,
    ],
    [`GET /?partner=${'JP,'.repeat(10_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, REFUSED],
    [`GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: ${'"x",'.repeat(10_000)}\r\n\r\n`, REFUSED],
    [`GET /?q=${'x'.repeat(1_000_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, REFUSED],
  ] as const)
    expect(await answerTo(bytes, baseURL).catch(String), bytes.slice(0, 60)).toMatch(status);
  expect((await request.get('/healthz')).status()).toBe(200);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../app/environment';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the Dockerfile', () => {
  const text = read('docs/deploy/Dockerfile');
  const lines = text.split('\n');
  const argumentsOf = (instruction: string) =>
    lines
      .filter((line) => line.startsWith(`${instruction} `))
      .map((line) => line.slice(instruction.length + 1));

  test('has nothing that its linter finds', () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  test('has two stages on a named version of Node, one that we say we run on', () => {
    const [build = '', serve = '', ...more] = argumentsOf('FROM');
    expect(build).toBe(`${serve} AS build`);
    expect(more).toEqual([]);
    expect(Number(/^node:(\d+)-[a-z]+-slim$/.exec(serve)?.[1])).toBeGreaterThanOrEqual(20);
  });

  test('leaves the build’s tools behind, runs as nobody of note, and says how it is', () => {
    const last = lines.findLastIndex((line) => line.startsWith('FROM '));
    const served = lines.slice(last).filter((line) => /^[A-Z]+ /.test(line));
    expect(served.filter((line) => line.startsWith('COPY'))).toEqual([
      'COPY --from=build /entente/.next/standalone ./',
    ]);
    expect(served.filter((line) => line.startsWith('RUN'))).toEqual([]);
    expect(argumentsOf('USER')).toEqual(['node']);
    expect(argumentsOf('HEALTHCHECK').join()).toContain('/healthz');
    expect(argumentsOf('CMD').at(-1)).toBe('["node", "server.js"]');
  });

  test('sets only what can be set', () => {
    const set = argumentsOf('ENV')
      .at(-1)
      ?.split(' ')
      .map((pair) => pair.split('='));
    expect(readEnvironment(Object.fromEntries(set ?? []))).not.toHaveProperty('problems');
  });
});

describe('the examples', () => {
  test('of a unit sets only what can be set, and gives a termination its time', () => {
    const unit = read('docs/deploy/entente.service');
    const set = /^Environment=(.*)$/m
      .exec(unit)?.[1]
      ?.split(' ')
      .map((pair) => pair.split('='));
    expect(readEnvironment(Object.fromEntries(set ?? []))).not.toHaveProperty('problems');
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10);
    for (const line of [
      'DynamicUser=yes',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
    ])
      expect(unit.split('\n')).toContain(line);
  });

  test('of proxies lead to TLS, say that the reader came by it, and go to two instances', () => {
    const nginx = read('docs/deploy/nginx.conf');
    expect(nginx).toContain('return 301 https://$host$request_uri;');
    expect(nginx).toContain('proxy_set_header X-Forwarded-Proto $scheme;');
    expect(nginx).toContain('proxy_set_header Host $host;');
    expect(nginx.match(/^ {4}server localhost:\d+;$/gm)).toHaveLength(2);
    expect(nginx.split('{')).toHaveLength(nginx.split('}').length);
    expect(read('docs/deploy/Caddyfile')).toMatch(/reverse_proxy localhost:\d+ localhost:\d+ \{/);
  });
});

test('the README has a row for everything that can be set', () => {
  const environment = readEnvironment({ ENTENTE_: 'x' });
  const names =
    'problems' in environment ? (environment.problems[0]?.match(/[A-Z_]{4,}/g) ?? []).slice(1) : [];
  expect(names.length).toBeGreaterThan(5);
  for (const name of ['PORT', ...names])
    expect(read('README.md'), name).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
});

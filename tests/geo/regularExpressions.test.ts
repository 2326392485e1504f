import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { leastMs } from '../fixtures/leastMs';

const ROOT = join(import.meta.dirname, '..', '..');

/** As long as the longest text that comes through a door: a request's line and headers have 16 KB at most. */
const LONG = 16_384;
const MOST_MS = 50;

type Written = Readonly<{ file: string; expression: RegExp }>;

/** Every regular expression that is written in the sources, and every place where one is made of something else. */
function readSources(): { written: Written[]; made: string[] } {
  const written: Written[] = [];
  const made: string[] = [];
  const files = ['app', 'components', 'geo']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .concat('proxy.ts', 'next.config.js')
    .filter((name) => /\.(?:tsx?|js)$/.test(name));
  for (const file of files) {
    const { program, errors } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
    expect(errors, file).toEqual([]);
    new Visitor({
      Literal(node) {
        if ('regex' in node)
          written.push({ file, expression: new RegExp(node.regex.pattern, node.regex.flags) });
      },
      NewExpression({ callee }) {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') made.push(file);
      },
      CallExpression({ callee }) {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') made.push(file);
      },
    }).visit(program);
  }
  return { written, made };
}

/** What an expression could stumble over again and again: the characters that it names, one and two at a time. */
function attacks({ source, flags }: RegExp): string[] {
  const named = [...new Set(source.replace(/\\[a-zA-Z]/g, ' a0_-').replace(/[^ -~]/g, ''))].slice(0, 24);
  const suspected = analyse({ source, flags }).reports.map(({ character }) => character.pick);
  const units = [...suspected, ...named, ...named.flatMap((one) => named.map((other) => one + other))];
  return units.flatMap((unit) => {
    const long = unit.repeat(LONG / unit.length);
    return [long, `${long}\0`, `${long}\n!`];
  });
}

test('no regular expression is made of anything but its own text', () => {
  expect(readSources().made).toEqual([]);
});

test('each regular expression is done within 50 ms with whatever it is given', () => {
  const { written } = readSources();
  expect(written.length).toBeGreaterThan(80);
  const slow = written.flatMap(({ file, expression }) =>
    attacks(expression)
      .map((text) => ({ text, ms: leastMs(() => text.replace(expression, ''), MOST_MS) }))
      .filter(({ ms }) => ms > MOST_MS)
      .map(
        ({ text, ms }) =>
          `${file} ${expression}: ${Math.round(ms)} ms for ${JSON.stringify(text.slice(0, 4))}…`,
      ),
  );
  expect(slow).toEqual([]);
}, 60_000);

test('none of them goes back and forth exponentially', () => {
  const exponential = readSources().written.filter(({ expression: { source, flags } }) =>
    analyse({ source, flags }).reports.some((report) => report.exponential),
  );
  expect(exponential).toEqual([]);
});

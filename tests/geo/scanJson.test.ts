import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../geo/scanJson';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const fault = (text: string) => {
  const { error } = scanJson(text);
  return error && `${error.offset} ${error.path.join('.')}: ${error.problem} → ${error.remedy}`;
};

describe('scanJson', () => {
  it('takes what JSON.parse takes, and refuses what it refuses', () => {
    const json = fc.json({ depthSize: 'medium', noUnicodeString: false });
    // A text that is nearly JSON says more than one that is nothing like it.
    const nearly = fc
      .tuple(
        json,
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', '"', '\\', '}', ']', '0', '-', '.', 'e', '\n', 'nul'),
      )
      .map(([text, place, length, put]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + length);
      });
    fc.assert(
      fc.property(fc.oneof(json, nearly, fc.string()), (text) => {
        expect(scanJson(text).error === null).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['0', '-0', '1.5e-3', '"\\u00e9\\n"', ' [ ] ', '{ }', '[[],{}]', '\t{"a" :\r\n[1 , null]}'],
    [
      '',
      ' ',
      '01',
      '+1',
      '.5',
      '1.',
      '1e',
      '-',
      'NaN',
      "'a'",
      '"\t"',
      '"\\x"',
      '"\\u12g4"',
      '[,]',
      '{,}',
      '[1,]',
      '{"a"}',
    ],
  ])('agrees with JSON.parse on the fine points', (...texts) => {
    for (const text of texts) expect(scanJson(text).error === null, text).toBe(isJson(text));
  });

  it.each([
    ['', '0 : the file is empty → Put the whole file there.'],
    ['{"a": [1, 2', '11 a: the file ends before it is complete → Put the whole file there.'],
    ['{"a": "b', '8 : the file ends before it is complete → Put the whole file there.'],
    ['{"a": 1,}', '8 : "}" stands where a key is expected → Remove the comma before it.'],
    ['[1, ]', '4 : a comma stands before "]" → Remove the comma before it.'],
    ['{"a" 1}', '5 : "1" stands where a colon is expected → Put a colon after the key.'],
    [
      '{"a": [1 20]}',
      '9 a: "20" stands where a comma or "]" is expected → Put a comma between two entries, or "]" after the last.',
    ],
    ['{}\n{}', '3 : "{" stands after the end → Remove what follows the closing bracket.'],
    [
      '{"a": undefined}',
      '6 : "undefined" stands where a value is expected → Write a text in double quotes, a number, true, false, null, a list or an object.',
    ],
    [
      '["b\n"]',
      '3 : a line break or another control character stands in a text → Close the text with a double quote, or write \\n for a line break, \\\\ for a backslash.',
    ],
    ['[😀]', expect.stringMatching(/^1 : "😀" stands where a value is expected/)],
  ])('says of %j where it is wrong and what would mend it', (text, says) => {
    expect(fault(text)).toEqual(says);
  });

  it('refuses what nests deeper than 100, however deep, and takes what does not', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(scanJson(nested(100)).error).toBeNull();
    for (const depth of [101, 10_000, 5_000_000]) {
      expect(scanJson(nested(depth)).error).toMatchObject({
        offset: 100,
        problem: 'lists and objects nest deeper than 100',
      });
    }
    expect(scanJson('{"a":'.repeat(10_000)).error?.problem).toContain('deeper');
  });

  it('sees a key that is there twice, however it is written, in one object only', () => {
    expect(scanJson('{"a": {"é": 1, "b": 2, "\\u00e9": 3}, "b": [{"b": 1}, {"b": 1}]}').faults).toEqual([
      {
        offset: 23,
        path: ['a', 'é'],
        problem: 'the key "é" is here twice; only the last one counts',
        remedy: 'Remove one.',
      },
    ]);
  });

  it('sees a number that is not kept, and none that is only long', () => {
    const { faults } = scanJson(
      '[1e400, 12345678901234567891, 139.69171234567890123, 9007199254740992, 18955979572178750, 1e30, -0]',
    );
    expect(faults.map(({ offset, path }) => [offset, ...path])).toEqual([
      [1, 0],
      [8, 1],
    ]);
  });
});

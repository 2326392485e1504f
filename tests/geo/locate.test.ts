import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, parsePath } from '../../geo/jsonPath';
import { locate, placesIn } from '../../geo/locate';

const TEXT = [
  '{', // 1
  '  "features": [', // 2
  '    {"id": "a", "names": ["x", ["é", "日本", "😀"], {"y": null}]},', // 3
  '    {', // 4
  '      "a key": {"\\u0061b": 1, "a\\"]b": [ ]},', // 5
  '      "twice": 1,', // 6
  '      "twice": [2]', // 7
  '    }', // 8
  '  ]', // 9
  '}', // 10
].join('\n');

/** What the text has from the place on at which a value is located. */
function at(path: string, text = TEXT, onKey = false): string {
  const [place] = locate(text, [{ path, onKey }]);
  if (!place) throw new Error('no place');
  const lines = text.split(/\r\n|\r|\n/);
  return `${place.line}: ${lines[place.line - 1]?.slice(place.column - 1, place.column + 5)}`;
}

describe('locate', () => {
  it.each([
    ['', '1: {'],
    ['features', '2: ['],
    ['features[0]', '3: {"id":'],
    ['features[0].id', '3: "a", "'],
    ['features[0].names[1][2]', '3: "😀"],'],
    ['features[0].names[2].y', '3: null}]'],
    ['features[1]', '4: {'],
    ['features[1]["a key"].ab', '5: 1, "a\\'],
    ['features[1]["a key"]["a\\"]b"]', '5: [ ]},'],
    ['features[1].twice[0]', '7: 2]'],
  ])('finds %s', (path, there) => {
    expect(at(path)).toBe(there.length > 9 ? there.slice(0, 9) : there);
  });

  it('finds a key', () => {
    expect(at('features[1]["a key"].ab', TEXT, true)).toBe('5: "\\u006');
    expect(at('features[1].twice', TEXT, true)).toBe('7: "twice');
  });

  it('finds what should hold a value that is not there', () => {
    for (const path of ['features[0].title', 'features[0].title.en[3]']) expect(at(path)).toBe('3: {"id":');
    expect(at('features[0].title', TEXT, true)).toBe('3: {"id":');
    expect(at('features[1]["a key"].zz', TEXT, true)).toBe('5: {"\\u00');
    expect(at('features[7].title')).toBe('2: [');
    expect(at('features[1]["a key"]["a\\"]b"][0]')).toBe('5: [ ]},');
    expect(at('__proto__.constructor')).toBe('1: {');
  });

  it.each(['\r\n', '\r'])('counts the lines that %j ends', (lineBreak) => {
    const text = TEXT.replaceAll('\n', lineBreak);
    expect(at('features[0].names[1][2]', text)).toBe('3: "😀"],');
    expect(at('features[1].twice', text)).toBe('7: [2]');
  });

  it('counts the columns from 1 in UTF-16 code units', () => {
    expect(locate('[1,\n "😀", 2]', [{ path: '[0]' }, { path: '[2]' }, { path: '[1]' }])).toEqual([
      { line: 1, column: 2 },
      { line: 2, column: 8 },
      { line: 2, column: 2 },
    ]);
  });

  it('finds every value of any JSON by its path, as JSON.parse has it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const all: (readonly [string, unknown])[] = [];
        const visit = (path: (string | number)[], inside: unknown) => {
          all.push([formatPath(path), inside]);
          if (typeof inside !== 'object' || inside === null) return;
          for (const [key, child] of Object.entries(inside)) {
            visit([...path, Array.isArray(inside) ? Number(key) : key], child);
          }
        };
        visit([], JSON.parse(text));
        const lines = text.split('\n');
        for (const [index, place] of locate(
          text,
          all.map(([path]) => ({ path })),
        ).entries()) {
          const rest = [lines[place.line - 1]?.slice(place.column - 1), ...lines.slice(place.line)].join(
            '\n',
          );
          const written = JSON.stringify(all[index]?.[1], null, indent).split('\n')[0] ?? '';
          expect(rest.startsWith(written)).toBe(true);
        }
      }),
    );
  });
});

describe('a path', () => {
  it('is read as it was written, whatever the keys', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.nat(99))), (path) => {
        expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
    expect(formatPath(['features', 3, 'a-b', 'a.b', '', '7'])).toBe('features[3].a-b["a.b"][""].7');
  });
});

describe('placesIn', () => {
  it('knows the places around line breaks', () => {
    const place = placesIn('a\r\n\n\rb');
    expect([0, 1, 3, 4, 5, 6].map(place).map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:2',
      '2:1',
      '3:1',
      '4:1',
      '4:2',
    ]);
  });
});

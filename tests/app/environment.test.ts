import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../app/environment';

describe('an environment', () => {
  test('that sets nothing is a whole one, and so is one of empty variables', () => {
    const byDefault = {
      origin: null,
      dataFolder: join(process.cwd(), 'geo', 'data'),
      report: null,
      frameAncestors: ['*'],
      logLevel: 'info',
    };
    expect(readEnvironment({ HOME: '/home/entente' })).toEqual(byDefault);
    expect(readEnvironment({ LOG_LEVEL: '', ENTENTE_ORIGIN: ' ', ENTENTE_DATA: '' })).toEqual(byDefault);
  });

  test('that sets everything is read', () => {
    expect(
      readEnvironment({
        HOSTNAME: '::',
        KEEP_ALIVE_TIMEOUT: '65000',
        LOG_LEVEL: 'warn',
        ENTENTE_ORIGIN: 'https://atlas.example.org/',
        ENTENTE_DATA: tmpdir(),
        ENTENTE_REPORT: 'https://example.org/report?record={id}',
        ENTENTE_FRAME_ANCESTORS: ' https://news.example https://*.press.example:8443  localhost:4000 ',
      }),
    ).toEqual({
      origin: 'https://atlas.example.org',
      dataFolder: tmpdir(),
      report: 'https://example.org/report?record={id}',
      frameAncestors: ['https://news.example', 'https://*.press.example:8443', 'localhost:4000'],
      logLevel: 'warn',
    });
    expect(readEnvironment({ ENTENTE_FRAME_ANCESTORS: "'none'" })).toMatchObject({ frameAncestors: [] });
    expect(readEnvironment({ ENTENTE_REPORT: 'desk@example.org' })).toMatchObject({
      report: 'desk@example.org',
    });
  });

  test.each([
    [
      'HOSTNAME',
      'web01',
      'must be an address to listen on, such as :: for all or localhost for this machine alone',
    ],
    [
      'HOSTNAME',
      '127.0.0.1',
      'must be an address to listen on, such as :: for all or localhost for this machine alone',
    ],
    ['KEEP_ALIVE_TIMEOUT', '1m', 'must be a whole number from 0 to 3600000'],
    ['LOG_LEVEL', 'verbose', 'must be one of error, warn, info, debug'],
    [
      'ENTENTE_ORIGIN',
      'atlas.example.org',
      'must be an origin such as https://atlas.example.org, without a path',
    ],
    [
      'ENTENTE_ORIGIN',
      'https://example.org/atlas',
      'must be an origin such as https://atlas.example.org, without a path',
    ],
    [
      'ENTENTE_ORIGIN',
      'javascript:alert(1)',
      'must be an origin such as https://atlas.example.org, without a path',
    ],
    ['ENTENTE_DATA', 'geo/data', 'must be the whole path of a folder, from / on'],
    ['ENTENTE_DATA', '/no/such/folder', 'must be a folder that is there and can be read'],
    ['ENTENTE_DATA', import.meta.filename, 'must be a folder that is there and can be read'],
    ['ENTENTE_REPORT', 'the desk', 'must be an e-mail address or a web address'],
    ['ENTENTE_REPORT', 'javascript:alert(1)', 'must be an e-mail address or a web address'],
    [
      'ENTENTE_FRAME_ANCESTORS',
      "https://a.example; script-src 'unsafe-inline'",
      "must be origins such as https://news.example.org with spaces between them, or 'none'",
    ],
  ])('with %s=%s is refused, and says what it must be', (name, value, problem) => {
    expect(readEnvironment({ [name]: value })).toEqual({
      problems: [`${name} ${problem}: it is ${JSON.stringify(value)}`],
    });
  });

  test('names every problem at once, and a name that is misspelt', () => {
    const read = readEnvironment({
      HOSTNAME: 'x',
      LOG_LEVEL: 'y',
      ENTENTE_FRAME_ANCESTOR: 'https://a.example',
    });
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'HOSTNAME',
      'LOG_LEVEL',
      'ENTENTE_FRAME_ANCESTOR',
    ]);
    expect(problems.at(-1)).toContain('ENTENTE_FRAME_ANCESTORS');
  });
});

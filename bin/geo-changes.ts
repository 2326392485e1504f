/**
 * geo-changes [earlier] [--note "why"] [--correction] [--on YYYY-MM-DD]: adds to geo/data/changes.json what has
 * changed in geo/data since an earlier state, which is a folder of the same shape or a revision of git (HEAD unless
 * it is said). `earlier` is `none` for the first data there was. `--correction` says that published facts were wrong.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Change, changesBetween, type DataState, dataState, parseChanges } from '../geo/changes';
import { type DataContents, dataContents, dataVersion } from '../geo/dataFiles';
import { readAtlasFiles, sha256 } from './readAtlasFiles';

const FOLDER = process.env.ENTENTE_DATA || join('geo', 'data');
const LOG = join(FOLDER, 'changes.json');
const USAGE =
  'usage: npm run geo:changes -- [folder or git revision or none] [--note "why"] [--correction] [--on YYYY-MM-DD]';

try {
  process.exitCode = logChanges();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function logChanges(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { note: { type: 'string' }, correction: { type: 'boolean' }, on: { type: 'string' } },
  });
  const [earlier = 'HEAD', ...surplus] = positionals;
  if (surplus.length > 0) throw new Error(USAGE);

  const log = existsSync(LOG) ? parseChanges(readJson(LOG)) : [];
  if (!log) throw new Error(`${LOG} is not a log of changes. Mend it first.`);
  const before = earlier === 'none' ? null : stateOf(contentsOf(earlier), earlier);
  const after = stateOf(readAtlasFiles(FOLDER), FOLDER);
  // A change that was logged and not yet published is told anew, as a whole.
  const [newest, ...older] = log;
  const isAmended = newest !== undefined && before !== null && newest.from === before.version;
  const kept = isAmended ? older : log;
  const last = kept[0];
  if (last && before?.version !== last.to) {
    const is = before ? `version ${before.version}` : 'no state at all';
    throw new Error(
      `The log ends with version ${last.to}, and ${earlier} is ${is}. Name the state that the log ends with.`,
    );
  }
  const { records: formerIds } = readJson(join(FOLDER, 'formerIds.json')) as {
    records: Record<string, string>;
  };
  const change = changesBetween(before, after, formerIds);
  if (!change) {
    console.log(`Nothing has changed since ${earlier}.`);
    return 0;
  }
  const { from, to, added, removed, renamed, changed } = change;
  const entry: Change = {
    on: values.on ?? new Date().toISOString().slice(0, 10),
    from,
    to,
    note: values.note ?? (isAmended ? newest.note : null),
    correction: values.correction ?? (isAmended && newest.correction),
    added,
    removed,
    renamed,
    changed,
  };
  const content = { changes: [...kept.toReversed(), entry] };
  if (!parseChanges(content)) throw new Error(`This entry is not valid: is "${entry.on}" a day?`);
  writeFileSync(LOG, `${JSON.stringify(content, null, 2)}\n`);
  console.log(
    `${LOG}: ${added.length} added, ${removed.length} removed, ${renamed.length} renamed, ${changed.length} facts changed; version ${to}.`,
  );
  return 0;
}

/** The data files of a folder, or of a revision of git where there is no such folder. */
function contentsOf(earlier: string): DataContents {
  if (existsSync(earlier)) return readAtlasFiles(earlier);
  try {
    execFileSync('git', ['cat-file', '-e', `${earlier}^{commit}`], { stdio: 'ignore' });
  } catch {
    throw new Error(`${earlier} is neither a folder nor a revision of git.`);
  }
  return dataContents(
    () => 0,
    (name) =>
      execFileSync('git', ['show', `${earlier}:geo/data/${name}`], {
        maxBuffer: 256 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
  );
}

function stateOf(contents: DataContents, name: string): DataState {
  const read = (file: keyof DataContents): unknown => {
    const content = contents[file];
    if (!(content instanceof Uint8Array)) throw new Error(`${name}: ${file} cannot be read.`);
    return parseJson(new TextDecoder().decode(content), `${name}: ${file}`);
  };
  const state = dataState(
    {
      places: read('places.geojson'),
      parties: read('parties.geojson'),
      partnerships: read('partnerships.geojson'),
      visits: read('visits.geojson'),
    },
    dataVersion(contents, sha256),
  );
  if (!state) throw new Error(`${name}: not every file is a FeatureCollection.`);
  return state;
}

function readJson(path: string): unknown {
  return parseJson(readFileSync(path, 'utf8'), path);
}

/** Parses a text, or says whose it is that is no JSON. */
function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

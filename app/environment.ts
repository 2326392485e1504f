import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A source of a content security policy that may be an ancestor: a scheme, or a host with or without scheme and port. */
const ANCESTOR = /^(\*|https?:|(https?:\/\/)?(localhost|(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+)(:(\d+|\*))?)$/i;
const EMAIL = /^[^\s@?&]+@[^\s@?&]+$/;
/** Next calls these "localhost" in one place and not in another, and takes its own pages for those of another host. */
const LOOPBACK = /^(127\.|::1$)/;
/** What names nobody: the embed is left to ourselves. */
const NOBODY = "'none'";

/** What an operator can set, by the names of the environment's variables. PORT is not here: Next reads it before we can. */
const VARIABLES = {
  HOSTNAME: z
    .string()
    .refine((address) => address === 'localhost' || (isIP(address) !== 0 && !LOOPBACK.test(address)), {
      error: 'must be an address to listen on, such as :: for all or localhost for this machine alone',
    })
    .optional(),
  KEEP_ALIVE_TIMEOUT: wholeNumber(0, 3_600_000),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
  ENTENTE_ORIGIN: z
    .string()
    .refine((address) => webOrigin(address) === address.replace(/\/$/, ''), {
      error: 'must be an origin such as https://atlas.example.org, without a path',
    })
    .optional(),
  ENTENTE_DATA: z
    .string()
    .refine(isAbsolute, { error: 'must be the whole path of a folder, from / on' })
    .refine((path) => !isAbsolute(path) || isFolder(path), {
      error: 'must be a folder that is there and can be read',
    })
    .optional(),
  ENTENTE_REPORT: z
    .string()
    .refine((place) => EMAIL.test(place) || webOrigin(place) !== null, {
      error: 'must be an e-mail address or a web address',
    })
    .optional(),
  ENTENTE_FRAME_ANCESTORS: z
    .string()
    .refine((list) => list === NOBODY || list.split(/\s+/).every((source) => ANCESTOR.test(source)), {
      error: `must be origins such as https://news.example.org with spaces between them, or ${NOBODY}`,
    })
    .optional(),
};

const schema = z.object(VARIABLES);

/** What the environment sets, with what stands for what it does not. */
export type Settings = Readonly<{
  /** The origin under which readers know this site; null where it is that of each request. */
  origin: string | null;
  /** The folder of the data, as a whole path. */
  dataFolder: string;
  /** Where readers report an error: an e-mail address or a web address; null where nowhere is named. */
  report: string | null;
  /** Who besides ourselves may show an embed in a frame, as sources of a content security policy. */
  frameAncestors: readonly string[];
  logLevel: LogLevel;
}>;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads what the environment sets. A variable that is empty is not set. Each problem is one line: the variable, what
 * it must be, and what it is. A variable of our own that we do not know is a problem, too: a name that is misspelt would
 * leave a limit off without a word.
 */
export function readEnvironment(variables: Variables): Settings | Readonly<{ problems: readonly string[] }> {
  const set = Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const unknown = Object.keys(set)
    .filter((name) => name.startsWith('ENTENTE_') && !Object.hasOwn(VARIABLES, name))
    .map((name) => `${name} is no setting; there are ${Object.keys(VARIABLES).join(', ')}`);
  const { data, error } = schema.safeParse(set);
  const wrong = (error?.issues ?? []).map(({ path: [name = ''], message }) => {
    return `${String(name)} ${message}: it is ${JSON.stringify(set[String(name)])}`;
  });
  if (!data || unknown.length > 0) return { problems: [...wrong, ...unknown] };
  const ancestors = data.ENTENTE_FRAME_ANCESTORS ?? '*';
  return {
    origin: data.ENTENTE_ORIGIN?.replace(/\/$/, '') ?? null,
    dataFolder: data.ENTENTE_DATA ?? join(process.cwd(), 'geo', 'data'),
    report: data.ENTENTE_REPORT ?? null,
    frameAncestors: ancestors === NOBODY ? [] : ancestors.split(/\s+/),
    logLevel: data.LOG_LEVEL ?? 'info',
  };
}

let known: Readonly<{ of: string; settings: Settings }> | null = null;

/** The settings of this process. Throws where `readEnvironment` finds a problem; a server refuses to start with one. */
export function environment(): Settings {
  const of = Object.keys(VARIABLES)
    .map((name) => process.env[name])
    .join('\n');
  if (known?.of === of) return known.settings;
  const settings = readEnvironment(process.env);
  if ('problems' in settings) throw new Error(settings.problems.join('\n'));
  known = { of, settings };
  return settings;
}

/** The origin of an http(s) address without anything that XML or HTML would want escaped, or `null`. */
export function webOrigin(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return /^https?:$/.test(protocol) && /^[\w:/.[\]-]+$/.test(origin) ? origin : null;
}

function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .refine((text) => /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most, { error })
    .optional();
}

function isFolder(path: string): boolean {
  try {
    return statSync(/* turbopackIgnore: true */ path).isDirectory();
  } catch {
    return false;
  }
}

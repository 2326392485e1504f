import type { z } from 'zod';
import type { Fault } from './finding';
import { formatPath } from './jsonPath';

const SWAP = 'Write the longitude first, then the latitude: they look swapped.';

/** Tells an issue that zod has with `feature` in an editor's words: one fault, or one for each key too many. */
export function describeIssue(issue: z.core.$ZodIssue, feature: unknown): Fault[] {
  const path = formatPath(issue.path);
  const value = issue.path.reduce<unknown>(step, feature);
  const tell = (problem: string, remedy: string): Fault[] => [{ path, problem, remedy }];

  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return tell('the key is missing', `Add it: ${expectation(issue)}.`);
  }
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return tell(`${show(value)} is not ${expectation(issue)}`, `Write ${expectation(issue)}.`);
    case 'invalid_format':
      return issue.format === 'url'
        ? tell(`${show(value)} is not a web address`, 'Write the whole address, from https:// or http:// on.')
        : tell(`${show(value)} is not ${issue.message}`, `Write ${issue.message}.`);
    case 'custom':
      return tell(`${show(value)} is not ${issue.message}`, `Write ${issue.message}.`);
    case 'too_small':
      if (issue.origin === 'string') return tell('the text is empty', 'Write the text.');
      if (Array.isArray(value)) {
        return tell(`the list has ${value.length} entries`, `List at least ${issue.minimum}.`);
      }
      return tell(
        `${show(value)} is too small`,
        isSwapped(issue.path, feature) ? SWAP : `Write at least ${issue.minimum}.`,
      );
    case 'too_big':
      if (Array.isArray(value)) {
        return tell(`the list has ${value.length} entries`, `List at most ${issue.maximum}.`);
      }
      return tell(
        `${show(value)} is too large`,
        isSwapped(issue.path, feature) ? SWAP : `Write at most ${issue.maximum}.`,
      );
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: formatPath([...issue.path, key]),
        onKey: true,
        problem: `no key ${JSON.stringify(key)} belongs here`,
        remedy: 'Remove it, or give it the name that was meant.',
      }));
    case 'invalid_union': {
      // Geometries are the one union: the member whose type was written says best what is wrong.
      const meant = issue.errors.find((issues) => issues.every((one) => one.path[0] !== 'type'));
      return meant
        ? meant.flatMap((one) => describeIssue({ ...one, path: [...issue.path, ...one.path] }, feature))
        : tell(
            `${show(value)} is not a geometry of a record`,
            'Write a Point, LineString or MultiLineString.',
          );
    }
    default:
      return tell(issue.message, 'Write what geo/schema.ts allows here.');
  }
}

function expectation(issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidValue): string {
  if (issue.code === 'invalid_type') {
    return (
      {
        string: 'a text',
        array: 'a list',
        tuple: 'a list',
        number: 'a number (without quotes)',
        int: 'a whole number',
      }[issue.expected as string] ?? `a JSON ${issue.expected}`
    );
  }
  const values = issue.values.map((value) => show(value));
  return values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

/** Whether the path leads to a latitude that no globe has, beside a longitude that could be one. */
function isSwapped(path: readonly PropertyKey[], feature: unknown): boolean {
  const position = path.slice(0, -1).reduce<unknown>(step, feature);
  return path.at(-1) === 1 && Array.isArray(position) && Math.abs(position[0]) <= 90;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

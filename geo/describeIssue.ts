import type { z } from 'zod';
import type { Fault } from './finding';

/** Tells an issue that zod has with `feature` in an editor's words. */
export function describeIssue(issue: z.core.$ZodIssue, feature: unknown): Fault {
  const path = formatPath(issue.path);
  const value = issue.path.reduce<unknown>(step, feature);
  const tell = (problem: string, remedy: string): Fault => ({ path, problem, remedy });

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
      return tell(`${show(value)} is too small`, `Write at least ${issue.minimum}.`);
    case 'too_big':
      if (Array.isArray(value)) {
        return tell(`the list has ${value.length} entries`, `List at most ${issue.maximum}.`);
      }
      return tell(`${show(value)} is too large`, `Write at most ${issue.maximum}.`);
    case 'unrecognized_keys':
      return tell(
        `no key ${issue.keys.map((key) => `"${key}"`).join(', ')} belongs here`,
        'Remove it, or give it the name that was meant.',
      );
    case 'invalid_union': {
      // Geometries are the one union: the member whose type was written says best what is wrong.
      const meant = issue.errors.find((issues) => issues.every((one) => one.path[0] !== 'type'))?.[0];
      return meant
        ? describeIssue({ ...meant, path: [...issue.path, ...meant.path] }, feature)
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
      { string: 'a text', array: 'a list', tuple: 'a list', int: 'a whole number' }[
        issue.expected as string
      ] ?? `a JSON ${issue.expected}`
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

function formatPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildIfNeeded } from '../../bin/buildIfNeeded.js';
import { whyNoRoom } from '../../bin/room.js';

describe('before a build', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'entente-room-'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true });
  });

  test('room is found where there is some, and nothing is left of the search', () => {
    expect(whyNoRoom(root)).toBeUndefined();
    expect(readdirSync(join(root, '.next'))).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'a disk that is full is said to be full, in a sentence, and nothing is built',
    async () => {
      mkdirSync(join(root, '.next'));
      // The one file on which each write meets a full disk.
      symlinkSync('/dev/full', join(root, '.next/entente-room'));
      const sentence = `The disk of ${join(root, '.next')} is full. Make room there, and start again.`;
      expect(whyNoRoom(root)).toBe(sentence);
      const said: string[] = [];
      vi.spyOn(console, 'error').mockImplementation((text) => said.push(String(text)));
      expect(await buildIfNeeded(root)).toBe(1);
      expect(said).toEqual([sentence]);
    },
  );

  test('what cannot be written to is named, with why', () => {
    writeFileSync(join(root, '.next'), 'a file where a folder should be');
    expect(whyNoRoom(root)).toBe(
      `A build cannot be written to ${join(root, '.next')} (EEXIST). Let it be written to, or bring a build along.`,
    );
  });
});

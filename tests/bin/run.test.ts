import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { run } from '../../bin/run.js';

const module = new URL('../../bin/run.js', import.meta.url).href;

/**
 * Starts a program that runs a shell script. Its output stays open for as long as any process below it
 * lives, so that its `close` tells that none does.
 */
async function startRunner(shellScript: string) {
  const script = `import { run } from ${JSON.stringify(module)};
    process.exitCode = await run('sh', ['-c', ${JSON.stringify(shellScript)}]);`;
  const runner = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(runner.stdout, 'data');
  return runner;
}

describe('a program that we run', () => {
  test('ends with its own exit code', async () => {
    expect(await run(process.execPath, ['--eval', 'process.exit(7)'])).toBe(7);
  });

  test('is killed when it takes too long', async () => {
    const forever = 'setInterval(() => {}, 1000)';
    expect(await run(process.execPath, ['--eval', forever], { timeoutMs: 200 })).toBe(137);
  });

  // Windows has neither these signals nor this shell.
  describe.skipIf(process.platform === 'win32')('on a system with signals', () => {
    test.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)('ends on %s, and its children with it', async (signal, code) => {
      const runner = await startRunner('sleep 30 & echo started; wait');
      runner.kill(signal);
      expect(await once(runner, 'close')).toEqual([code, null]);
    });

    test('leaves no child behind', async () => {
      const runner = await startRunner('sleep 30 & echo started');
      expect(await once(runner, 'close')).toEqual([0, null]);
    });
  });
});

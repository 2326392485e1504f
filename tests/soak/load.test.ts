import { expect, test } from 'vitest';
import { withBarePage } from './barePage';
import { chance, drive, inWords } from './drive';
import { bitmap, readersOf } from './readers';
import { serving, servingFolder } from './server';

/** `SOAK_MINUTES=10 npm run soak -- load` sees whether memory grows. */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 1);
const READERS = 200;
const minutes = (count: number) => (elapsedMs: number) => elapsedMs > 60_000 * count;

test(`${READERS} readers for ${MINUTES} min are all answered, and memory does not grow`, async () => {
  await serving(async ({ origin, memoryMb }) => {
    const next = await readersOf(origin, 1);
    const atRest = memoryMb();
    const first = await drive(origin, READERS, next, minutes(1));
    const afterOne = memoryMb();
    console.log(inWords('The first minute', first));
    console.log(`Memory: ${atRest.toFixed(0)} MB at rest, ${afterOne.toFixed(0)} MB after one minute`);
    expect(first.failures).toEqual([]);
    const { p50Ms = 0, p99Ms = Number.NaN } = first.kinds.dashboard ?? {};
    expect(p99Ms / p50Ms).toBeLessThan(10);
    if (MINUTES <= 1) return;
    const rest = await drive(origin, READERS, next, minutes(MINUTES - 1));
    const afterAll = memoryMb();
    console.log(inWords(`The other ${MINUTES - 1} minutes`, rest));
    console.log(`Memory: ${afterAll.toFixed(0)} MB after ${MINUTES} minutes`);
    expect(rest.failures).toEqual([]);
    expect(afterAll / afterOne).toBeLessThan(1.1);
  });
});

test('a storm of bitmaps starves no page', async () => {
  await serving(async ({ origin }) => {
    const random = chance(2);
    const pages = () => drive(origin, 10, () => ({ kind: 'dashboard', path: '/' }), minutes(1 / 4));
    const calm = await pages();
    const [storm, during] = await Promise.all([
      drive(origin, 100, () => bitmap(random), minutes(1 / 4)),
      pages(),
    ]);
    console.log(
      [inWords('Calm', calm), inWords('Storm', storm), inWords('Pages meanwhile', during)].join('\n'),
    );
    expect([...storm.failures, ...during.failures]).toEqual([]);
    const { count = 0, p50Ms = 0, p99Ms = Number.NaN } = during.kinds.dashboard ?? {};
    expect(count).toBeGreaterThan(0);
    expect(p99Ms / p50Ms).toBeLessThan(10);
  });
});

test('the dashboard beside a bare page of Next, as a ratio', async () => {
  const ask = () => ({ kind: 'dashboard', path: '/' });
  const drivePage = (origin: string) => drive(origin, 20, ask, minutes(1 / 6));
  const [bare, ours] = await withBarePage((folder) =>
    servingFolder(folder, (ceiling) =>
      serving(async ({ origin }) => {
        // Once for nothing: code that has just been read is slow.
        await drivePage(ceiling.origin);
        await drivePage(origin);
        return [await drivePage(ceiling.origin), await drivePage(origin)] as const;
      }),
    ),
  );
  console.log([inWords('A bare page', bare), inWords('The dashboard', ours)].join('\n'));
  console.log(`The dashboard is answered ${(ours.perSecond / bare.perSecond).toFixed(3)} times as often`);
  expect([...bare.failures, ...ours.failures]).toEqual([]);
  expect(Math.min(bare.answers, ours.answers)).toBeGreaterThan(0);
});

import { expect, test } from '@playwright/test';
import { drive } from '../soak/drive';
import { readersOf } from '../soak/readers';
import { serving } from './drivers/serve';

test('twenty readers at once are all answered', async ({ request }) => {
  // The long form, with times and memory: npm run soak.
  await serving('geo/data', request, async (origin) => {
    const { answers, failures } = await drive(origin, 20, await readersOf(origin, 1), (ms) => ms > 5000);
    expect(failures).toEqual([]);
    expect(answers).toBeGreaterThan(20);
  });
});

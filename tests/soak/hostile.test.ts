import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks } from '../fixtures/hostile/checkLinks';
import { sendHostile } from '../fixtures/hostile/requests';
import { type Site, startSite } from '../fixtures/startSite';

let site: Site;
beforeAll(async () => {
  site = await startSite({});
});
afterAll(() => site.stop());

test('a hundred thousand hostile links are read, and shown as what could be read of them', () => {
  checkLinks(100_000);
});

test('ten thousand hostile requests over all routes break nothing and bring nothing of their own', async () => {
  // What is kept between requests has come with these.
  expect(await sendHostile(site.origin, 1_000)).toEqual([]);
  const before = site.memoryMb();
  expect(await sendHostile(site.origin, 10_000)).toEqual([]);
  expect(site.memoryMb(), 'megabytes').toBeLessThan(before + 300);
});

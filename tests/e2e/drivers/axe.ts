import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with a page, each finding as its rule and the elements that break it.
 *
 * @param within a part of the page to which to keep, as a selector
 * @param without rules that do not hold for what is tested
 */
export async function axe(
  page: Page,
  { within, without = [] }: Readonly<{ within?: string; without?: readonly string[] }> = {},
): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    // What passes need not be told one by one; and by default axe gathers what it finds on an empty page of its own, for the
    // sake of frames of another origin, of which our policy lets none in. Both together took three times as long.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .disableRules([...without]);
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The same in light and in dark colours. */
export async function axeInBothColours(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axe(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

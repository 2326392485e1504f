import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';

/** What a page is made of before anyone has touched it, in bytes as they travel. */
export type FirstLoad = Readonly<{
  html: string;
  htmlBytes: number;
  scriptBytes: number;
  styleBytes: number;
}>;

/** As a phone says that it is one; what else a page is made with varies by nothing. */
export const PHONE = { 'sec-ch-ua-mobile': '?1' };

/**
 * Fetches a page, and every script and style sheet that it names: by a tag, or in the data from which it comes to life.
 * A script for browsers without modules is left out, since no browser that runs ours fetches it.
 */
export async function firstLoad(
  request: APIRequestContext,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<FirstLoad> {
  const html = await (await request.get(path, { headers })).text();
  const old = new Set(
    [...html.matchAll(/<script[^>]*>/g)].flatMap(([tag]) => (/nomodule/i.test(tag) ? assetsOf(tag) : [])),
  );
  const assets = [...new Set(assetsOf(html))].filter((asset) => !old.has(asset));
  const sizes = await Promise.all(
    assets.map(async (asset) => ({ asset, bytes: gzipSync(await (await request.get(asset)).body()).length })),
  );
  const sumOf = (ending: string) =>
    sizes.filter(({ asset }) => asset.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    html,
    htmlBytes: gzipSync(html).length,
    scriptBytes: sumOf('.js'),
    styleBytes: sumOf('.css'),
  };
}

function assetsOf(html: string): string[] {
  return [...html.matchAll(/\/_next\/static\/[\w./-]+\.(?:js|css)/g)].map(([asset]) => asset);
}

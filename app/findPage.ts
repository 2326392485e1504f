import { presentPartyCode, presentRecordId } from '../geo/presentId';
import { loadAtlas } from './atlas';

/** What an address of ours leads to: a page, another address for ever, or nothing. */
export type Found = 'page' | Readonly<{ movedTo: string }> | null;

/** The paths that every language has. */
const PAGES: ReadonlySet<string> = new Set([
  '/',
  '/about',
  '/cite',
  '/embed',
  '/feed.atom',
  '/print',
  '/still.svg',
  '/still.png',
]);

const NAMED = /^\/(records|partners)\/([^/]+)$/;

/**
 * What stands at a path, its language's segment taken away. Said before the page is made, so that an address that
 * is not ours is answered with 404 and a page that needs no script.
 */
export function findPage(path: string): Found {
  if (PAGES.has(path)) return 'page';
  const [, folder, name] = NAMED.exec(path) ?? [];
  const { atlas } = loadAtlas();
  if (folder === undefined || name === undefined) return null;
  // Without an atlas the page says that it cannot be made: a 404 would tell crawlers to forget the citation.
  if (!atlas) return 'page';
  const present = folder === 'records' ? presentRecordId(name, atlas) : presentPartyCode(name, atlas);
  if (present === null) return null;
  return present === name ? 'page' : { movedTo: `/${folder}/${present}` };
}

/** `[west, south, east, north]` in degrees. */
type Bbox = readonly [number, number, number, number];

/**
 * A line that is drawn dashed: between two codes of the basemap, in alphabetical order, and where only part
 * of their line is disputed, within a box.
 */
export type DisputedLine = Readonly<{ between: readonly [string, string]; within?: Bbox }>;

/** Lines of control, armistice and ceasefire lines, and the edges of what some states recognise and others do not. */
export const DISPUTED_BORDERS: readonly DisputedLine[] = [
  { between: ['CN', 'IN'] },
  { between: ['CN', 'KAS'] },
  { between: ['CY', 'CYN'] },
  // Northern Cyprus and the sovereign base area of Dhekelia.
  { between: ['CYN', 'GB'] },
  // The 22nd parallel from Wadi Halfa to the sea: the Halaib triangle north of it, Bir Tawil south.
  { between: ['EG', 'SD'], within: [33, 21, 38, 24] },
  { between: ['EH', 'MA'] },
  { between: ['DJ', 'SOL'] },
  { between: ['ET', 'SOL'] },
  { between: ['IL', 'PS'] },
  // The Golan: the source draws the line of 1974, and has no other.
  { between: ['IL', 'SY'] },
  { between: ['IN', 'KAS'] },
  // Jammu and Kashmir; south of it the border is undisputed.
  { between: ['IN', 'PK'], within: [72, 32.3, 79, 38] },
  { between: ['KAS', 'PK'] },
  { between: ['KP', 'KR'] },
  { between: ['RS', 'XK'] },
  { between: ['SD', 'SS'] },
  { between: ['SO', 'SOL'] },
];

/** The shore of ground that `holder`, one of the two, holds. */
type DisputedCoast = Required<DisputedLine> & Readonly<{ holder: string }>;

/** Coasts of islands that another state claims. The sources have no lines at sea, so the shore itself is dashed. */
export const DISPUTED_COASTS: readonly DisputedCoast[] = [
  // Kunashir, Iturup, Shikotan and the Habomai islands.
  { between: ['JP', 'RU'], holder: 'RU', within: [145.3, 43.3, 149.2, 45.6] },
  // The Paracels, which Taiwan claims as well.
  { between: ['CN', 'VN'], holder: 'CN', within: [111, 15.5, 113.2, 17.3] },
  // The Senkaku or Diaoyu islands, which Taiwan claims as well.
  { between: ['CN', 'JP'], holder: 'JP', within: [123.3, 25.6, 124.7, 26.1] },
  // Abu Musa and the Tunbs.
  { between: ['AE', 'IR'], holder: 'IR', within: [54.9, 25.8, 55.5, 26.4] },
];

/** Whether a segment's middle lies within a box. A box left out holds everything. */
export function isWithin(
  from: readonly [number, number],
  to: readonly [number, number],
  box: Bbox | undefined,
): boolean {
  if (!box) return true;
  const [west, south, east, north] = box;
  const longitude = (from[0] + to[0]) / 2;
  const latitude = (from[1] + to[1]) / 2;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

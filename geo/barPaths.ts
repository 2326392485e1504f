import { lengthOf, STACK } from './intervals';
import { brushOf, type Period } from './period';
import type { Look } from './rows';
import type { Timeline } from './timeline';

/** The bars of one look as an SVG path: x counts intervals, y counts records down from `tallest`. */
export type BarPath = Readonly<{
  look: Look;
  /** Whether the intervals lie in the period. */
  inside: boolean;
  /** Whether it tells of records that may begin elsewhere. */
  spread: boolean;
  d: string;
}>;

/** The share of its interval that a bar leaves free on each side. */
const GAP = 0.12;

/** The bars of a timeline, one look standing on the other, at most one path of a kind. */
export function barPaths(timeline: Timeline, period: Period, tallest: number): readonly BarPath[] {
  const { start, end } = brushOf(period, timeline);
  const paths = new Map<string, { look: Look; inside: boolean; spread: boolean; d: string }>();
  for (let at = 0; at < lengthOf(timeline); at += 1) {
    const inside = at >= start && at < end;
    let foot = tallest;
    for (const spread of [false, true])
      for (const look of STACK) {
        const height = timeline[spread ? 'spread' : 'counts'][look][at] ?? 0;
        if (height === 0) continue;
        foot -= height;
        const key = `${look} ${inside} ${spread}`;
        const path = paths.get(key) ?? { look, inside, spread, d: '' };
        path.d += `M${short(at + GAP)} ${short(foot)}h${short(1 - 2 * GAP)}v${short(height)}h${short(2 * GAP - 1)}z`;
        paths.set(key, path);
      }
  }
  return [...paths.values()];
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

import { SIDE_LOOKS } from '../arcLooks';
import { hasPicked, type LabelledMark } from '../markLabels';
import type { Mark, Point } from '../marks';
import type { Palette } from '../palette';
import type { StillProjection } from './stillProjection';
import { atSpot, element, escapeText, halo } from './svg';

/** What of a still map (stillMap.ts) its marks depend on. */
type Inked = Readonly<{ ink: Palette; larger: number; file: boolean; hrefOf?: (point: Point) => string }>;

/** A mark as the live map has it, at its spot; empty where the globe hides it. */
export function stillMark(labelled: LabelledMark, still: Inked, { spotOf }: StillProjection): string {
  const { mark, muted } = labelled;
  const spot = spotOf(mark.position);
  if (spot === null) return '';
  const [only, ...others] = mark.points;
  const href = only && others.length === 0 && still.hrefOf ? still.hrefOf(only) : null;
  const names = mark.points.map((point) => point.name).join(' · ');
  const said = still.file ? `<title>${escapeText(names)}</title>` : '';
  const inside = said + face(labelled, still.ink) + labelOf(labelled, still.ink);
  const group = atSpot(spot, still.larger, inside, { 'data-mark': mark.key, opacity: muted ? '.5' : null });
  return href === null ? group : element('a', { href, tabindex: '-1' }, group);
}

/** Half the width of what a stop's number stands in. */
function halfPill(mark: Mark): number {
  return Math.max(11, 3.4 * mark.text.length + 5.5);
}

/** A stop with its number, or the dot of a seat: the live map's marks, drawn. */
function face({ mark, muted }: LabelledMark, ink: Palette): string {
  const own = mark.side === null ? null : ink[SIDE_LOOKS[mark.side].color];
  const [seat, stop] = [own ?? ink.tie, own ?? ink.visit];
  if (mark.stops.length === 0) {
    const chosen = mark.seats.some((seat) => seat.chosen);
    return [
      element('circle', { r: chosen ? 8.5 : 6.5, fill: seat }),
      element('circle', { r: 5.5, fill: ink.paper }),
      element('circle', { r: 3.5, fill: seat }),
    ].join('');
  }
  if (muted)
    return [
      mark.seats.length > 0 ? element('circle', { r: 6.5, fill: ink.tie }) : '',
      element('circle', { r: 4.5, fill: ink.paper }),
      element('circle', { r: 3, fill: stop }),
    ].join('');
  const half = halfPill(mark);
  const pill = (grow: number, looks: Readonly<Record<string, string | number>>) =>
    element('rect', {
      x: -half - grow,
      y: -11 - grow,
      width: 2 * (half + grow),
      height: 22 + 2 * grow,
      rx: 11 + grow,
      ...looks,
    });
  const current = mark.stops.some((one) => one.current);
  const verified = mark.stops.some((one) => one.verified);
  return [
    mark.seats.length > 0 ? pill(2, { fill: ink.tie }) : '',
    current ? pill(3, { fill: stop }) : '',
    pill(0, { fill: ink.paper }),
    verified
      ? pill(-1.5, { fill: current ? ink.ink : stop })
      : pill(-1, {
          fill: 'none',
          stroke: stop,
          'stroke-width': 2,
          'stroke-dasharray': '.1 3.4',
          'stroke-linecap': 'round',
        }),
    element(
      'text',
      {
        y: '.36em',
        'text-anchor': 'middle',
        'font-size': 11,
        'font-weight': 700,
        fill: verified ? ink.paper : stop,
      },
      escapeText(mark.text),
    ),
  ].join('');
}

function labelOf({ mark, label, side }: LabelledMark, ink: Palette): string {
  if (side === null || label === '') return '';
  const beside = halfPill(mark) + 4;
  const place = {
    right: { x: beside, y: '.35em', 'text-anchor': 'start' },
    left: { x: -beside, y: '.35em', 'text-anchor': 'end' },
    below: { x: 0, y: 25, 'text-anchor': 'middle' },
    above: { x: 0, y: -16, 'text-anchor': 'middle' },
  }[side];
  const looks = {
    ...halo(ink.paper, 3.5),
    fill: ink.ink,
    'font-size': 13,
    'font-weight': hasPicked(mark) ? 700 : 600,
  };
  return element('text', { ...place, ...looks }, escapeText(label));
}

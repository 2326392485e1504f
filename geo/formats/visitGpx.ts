import { x } from 'xastscript';
import type { Atlas, Visit } from '../atlas';
import type { Words } from '../words';
import { LICENCE_URL } from './recordsGeoJson';
import { type Issue, type VisitStop, visitParts } from './visitParts';
import { xmlFile } from './xml';

/**
 * A visit as GPX 1.1: its stops as waypoints and, where one journey joins them, as a route in their order. There is no track,
 * since nobody recorded the way; and no `time`, which in GPX says when a point was made, not when somebody was there.
 */
export function visitGpx(visit: Visit, atlas: Atlas, words: Words, issue: Issue): string {
  const { page, about, stops } = visitParts(visit, atlas, words, issue);
  const { t } = words;
  return xmlFile(
    x('gpx', { xmlns: 'http://www.topografix.com/GPX/1/1', version: '1.1', creator: t('site.name') }, [
      x('metadata', [
        x('name', visit.title),
        x('desc', about),
        x('author', [x('name', t('cite.author'))]),
        x('copyright', { author: t('cite.author') }, [x('license', LICENCE_URL)]),
        x('link', { href: page }, [x('text', visit.title)]),
        issue.changedOn === null ? null : x('time', `${issue.changedOn}T00:00:00Z`),
      ]),
      ...stops.map((stop) => point('wpt', stop)),
      visit.continuous && stops.length > 1
        ? x('rte', [
            x('name', visit.title),
            x('link', { href: page }),
            ...stops.map((stop) => point('rtept', stop)),
          ])
        : null,
    ]),
  );
}

function point(name: 'wpt' | 'rtept', { place, name: said, about, days }: VisitStop) {
  const [longitude, latitude] = place.position;
  const dated = days && (days.first === days.last ? days.first : `${days.first}/${days.last}`);
  return x(name, { lat: String(latitude), lon: String(longitude) }, [
    x('name', said),
    dated && x('cmt', dated),
    about === '' ? null : x('desc', about),
  ]);
}

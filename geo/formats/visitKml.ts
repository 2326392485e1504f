import { x } from 'xastscript';
import { arcGeometry } from '../arcGeometry';
import type { Atlas, Visit } from '../atlas';
import type { Geometry, Position } from '../schema';
import type { Words } from '../words';
import { type Issue, type VisitStop, visitParts } from './visitParts';
import { xmlFile } from './xml';

/** The orange of visits, as KML has colours: opacity, blue, green, red. */
const VISIT_COLOUR = 'ff0e39b8';

/** The paler one of what is not verified. */
const UNVERIFIED_COLOUR = '800e39b8';

/**
 * A visit as KML 2.2 (OGC 07-147r2): its stops as points with their days, and, where one journey joins them, its line
 * along great circles, cut at ±180°.
 */
export function visitKml(visit: Visit, atlas: Atlas, words: Words, issue: Issue): string {
  const { page, about, stops } = visitParts(visit, atlas, words, issue);
  const geometry = stops.length > 1 ? arcGeometry(visit, atlas) : null;
  return xmlFile(
    x('kml', { xmlns: 'http://www.opengis.net/kml/2.2', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, [
      x('Document', [
        x('name', visit.title),
        x('atom:author', [x('atom:name', words.t('cite.author'))]),
        x('atom:link', { href: page }),
        x('description', about),
        style('visit', VISIT_COLOUR),
        style('unverified', UNVERIFIED_COLOUR),
        ...stops.map((stop) => placemark(stop)),
        geometry &&
          x('Placemark', [
            x('name', visit.title),
            x('TimeSpan', [x('begin', visit.startOn), x('end', visit.endOn)]),
            x('styleUrl', visit.verified ? '#visit' : '#unverified'),
            lines(geometry),
          ]),
      ]),
    ]),
  );
}

function style(id: string, colour: string) {
  return x('Style', { id }, [
    x('IconStyle', [x('color', colour)]),
    x('LineStyle', [x('color', colour), x('width', '3')]),
  ]);
}

function placemark({ stop, place, name, about, days }: VisitStop) {
  return x('Placemark', [
    x('name', name),
    about === '' ? null : x('description', about),
    days && x('TimeSpan', [x('begin', days.first), x('end', days.last)]),
    x('styleUrl', stop.verified ? '#visit' : '#unverified'),
    x('Point', [x('coordinates', tuple(place.position))]),
  ]);
}

function lines(geometry: Exclude<Geometry, null>) {
  const parts =
    geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : geometry.type === 'LineString'
        ? [geometry.coordinates]
        : [];
  return x(
    'MultiGeometry',
    parts.map((part) => x('LineString', [x('tessellate', '1'), x('coordinates', part.map(tuple).join(' '))])),
  );
}

function tuple([longitude, latitude]: Position): string {
  return `${longitude},${latitude}`;
}

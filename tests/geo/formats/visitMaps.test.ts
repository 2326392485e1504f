import { describe, expect, test } from 'vitest';
import type { Visit } from '../../../geo/atlas';
import { visitGpx } from '../../../geo/formats/visitGpx';
import { visitKml } from '../../../geo/formats/visitKml';
import { english, shipped, shippedVisit } from '../../fixtures/shipped';
import { xmlFaults } from '../../fixtures/xmlSchema';

const ISSUE = { origin: 'https://entente.example', changedOn: '2026-11-24' };

const kml = (visit: Visit) => visitKml(visit, shipped, english, ISSUE);
const gpx = (visit: Visit) => visitGpx(visit, shipped, english, ISSUE);

/** Text that XML would take for markup, or cannot hold. */
const hostile: Visit = {
  ...shippedVisit('borrell-japan-korea-2024-11'),
  title: '<script>&"\u0007]]>\u{1F600}\uD800',
};

const pacific = shippedVisit('albanese-fiji-seattle-kananaskis-2025-06');

/** The numbers of each list of coordinates. */
function coordinatesIn(text: string): number[][][] {
  return [...text.matchAll(/<coordinates>([^<]*)<\/coordinates>/g)].map(([, list = '']) =>
    list.split(' ').map((tuple) => tuple.split(',').map(Number)),
  );
}

describe('a visit as KML', () => {
  test('is valid by the schema of KML 2.2, every visit, whatever its texts', async () => {
    expect(await xmlFaults('kml', [...shipped.visits, hostile].map(kml))).toEqual([]);
    expect(kml(hostile)).toContain('<name>&#x3C;script>&#x26;"]]&gt;\u{1F600}</name>');
  });

  test('has a point for each stop, where it is', () => {
    const points = coordinatesIn(kml(pacific)).filter((list) => list.length === 1);
    expect(points.map(([point]) => point)).toEqual(
      pacific.stops.map(({ place }) => shipped.places[place]?.position),
    );
  });

  test('has a line from stop to stop, cut at ±180°, and none where no journey is proven', () => {
    const lines = coordinatesIn(kml(pacific)).filter((list) => list.length > 1);
    const [before, after] = lines;
    expect(before?.at(-1)?.[0]).toBe(180);
    expect(after?.[0]?.[0]).toBe(-180);
    expect(after?.[0]?.[1]).toBe(before?.at(-1)?.[1]);
    expect(kml({ ...pacific, continuous: false })).not.toContain('<LineString>');
  });

  test('says of each stop when it was, in the place’s own days', () => {
    const seoul = /<name>5 · Seoul<\/name>.*?<TimeSpan>(.*?)<\/TimeSpan>/s.exec(
      kml(shippedVisit('borrell-japan-korea-2024-11')),
    );
    expect(seoul?.[1]).toBe('<begin>2024-11-03</begin><end>2024-11-04</end>');
  });
});

describe('a visit as GPX', () => {
  test('is valid by the schema of GPX 1.1, every visit, whatever its texts', async () => {
    expect(await xmlFaults('gpx', [...shipped.visits, hostile].map(gpx))).toEqual([]);
  });

  test('has a waypoint for each stop and a route through them in order', () => {
    const at = (name: string) =>
      [...gpx(pacific).matchAll(new RegExp(`<${name} lat="([^"]+)" lon="([^"]+)"`, 'g'))].map(
        ([, latitude, longitude]) => [Number(longitude), Number(latitude)],
      );
    const stops = pacific.stops.map(({ place }) => shipped.places[place]?.position);
    expect(at('wpt')).toEqual(stops);
    expect(at('rtept')).toEqual(stops);
    expect(gpx({ ...pacific, continuous: false })).not.toContain('<rte>');
  });
});

describe('the schemas that hold them', () => {
  test('refuse what is out of order, out of range, or not of the format', async () => {
    expect(
      await xmlFaults('kml', [kml(pacific).replace(/<name>[^<]*<\/name>/, '<color>ff</color>')]),
    ).not.toEqual([]);
    expect(await xmlFaults('kml', [kml(pacific).replace(/<begin>2025/, '<begin>June ')])).not.toEqual([]);
    expect(await xmlFaults('gpx', [gpx(pacific).replace(/lat="[^"]+"/, 'lat="91"')])).not.toEqual([]);
    expect(await xmlFaults('gpx', [gpx(pacific).replace('</wpt>', '<ele>3</ele></wpt>')])).not.toEqual([]);
  });
});

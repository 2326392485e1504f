import type { z } from 'zod';
import type { Lookup, Party, Place } from './atlas';
import { checkClaims } from './checkClaims';
import { checkVisitGeometry } from './checkGeometry';
import { dangling, type Fault } from './finding';
import type { visitFeature } from './schema';

type VisitFeature = z.infer<typeof visitFeature>;
type Stop = VisitFeature['properties']['stops'][number];
type DatedPath = Readonly<{ path: string; on: string }>;

const DAY_MS = 86_400_000;

/** All that the schema cannot see in a visit: what it names, the order of its stops and days, its geometry. */
export function checkVisit(
  { geometry, properties }: VisitFeature,
  parties: Lookup<Party>,
  places: Lookup<Place>,
  partnershipIds: Pick<ReadonlySet<string>, 'has'>,
): Fault[] {
  const found = properties.stops.map((stop) => places.get(stop.place));
  const known = found.filter((place) => place !== undefined);
  const faults = [
    ...checkNames(properties, parties, places, partnershipIds),
    ...checkClaims(properties.claims),
    ...checkOrder(properties.stops),
    ...checkPeriod(properties),
    ...properties.stops.flatMap(checkStay),
    ...checkSuccession(properties.stops, found),
  ];
  if (known.length < found.length) return faults;
  const positions = known.map((place) => place.position);
  return [...faults, ...checkVisitGeometry(geometry, positions, properties.continuous)];
}

function checkNames(
  { traveller, stops, partnerships }: VisitFeature['properties'],
  parties: Lookup<Party>,
  places: Lookup<Place>,
  partnershipIds: Pick<ReadonlySet<string>, 'has'>,
): Fault[] {
  const faults: Fault[] = [];
  if (!parties.has(traveller.party)) {
    faults.push(dangling('properties.traveller.party', 'party', traveller.party, 'parties.geojson'));
  }
  stops.forEach(({ place }, index) => {
    if (!places.has(place)) {
      faults.push(dangling(`properties.stops[${index}].place`, 'place', place, 'places.geojson'));
    }
  });
  partnerships.forEach((id, index) => {
    if (!partnershipIds.has(id)) {
      faults.push(dangling(`properties.partnerships[${index}]`, 'partnership', id, 'partnerships.geojson'));
    }
    if (partnerships.indexOf(id) < index) {
      faults.push({
        path: `properties.partnerships[${index}]`,
        problem: `"${id}" is named twice`,
        remedy: 'Name each partnership once.',
      });
    }
  });
  return faults;
}

function checkOrder(stops: readonly Stop[]): Fault[] {
  return stops.flatMap(({ order }, index) =>
    order === index + 1
      ? []
      : {
          path: `properties.stops[${index}].order`,
          problem: `stop ${index + 1} of the list has the number ${order}`,
          remedy: 'Number the stops 1, 2, 3 in the order of the journey.',
        },
  );
}

function checkPeriod({ startOn, endOn, stops }: VisitFeature['properties']): Fault[] {
  if (startOn > endOn) {
    return [
      {
        path: 'properties.endOn',
        problem: `the visit ends on ${endOn}, before it starts on ${startOn}`,
        remedy: 'Correct startOn or endOn.',
      },
    ];
  }
  return stops.flatMap(datesOf).flatMap(({ path, on }) =>
    startOn <= on && on <= endOn
      ? []
      : {
          path,
          problem: `${on} lies outside the visit, ${startOn} to ${endOn}`,
          remedy: 'Correct the day, or startOn or endOn of the visit.',
        },
  );
}

/** A stop is left after it is reached, and what happens there happens in between. */
function checkStay(stop: Stop, index: number): Fault[] {
  const { arriveOn, departOn } = stop;
  if (arriveOn !== null && departOn !== null && arriveOn > departOn) {
    return [
      {
        path: `properties.stops[${index}].departOn`,
        problem: `stop ${index + 1} is left on ${departOn}, before it is reached on ${arriveOn}`,
        remedy: 'Correct arriveOn or departOn.',
      },
    ];
  }
  return datesOf(stop, index).flatMap(({ path, on }) =>
    on >= (arriveOn ?? on) && on <= (departOn ?? on)
      ? []
      : {
          path,
          problem: `${on} lies outside the stay at stop ${index + 1}`,
          remedy: 'Correct the day, or arriveOn or departOn of the stop.',
        },
  );
}

function checkSuccession(stops: readonly Stop[], places: readonly (Place | undefined)[]): Fault[] {
  const faults: Fault[] = [];
  let latest: string | null = null;
  let previous: Place | undefined;
  stops.forEach((stop, index) => {
    const place = places[index];
    // Whoever crosses the date line eastward may arrive on the local day before the one of departure.
    if (latest !== null && previous && place && place.position[0] - previous.position[0] < -180) {
      latest = dayBefore(latest);
    }
    previous = place ?? previous;
    const days = datesOf(stop, index)
      .map(({ on }) => on)
      .sort();
    const first = days[0];
    if (latest !== null && first !== undefined && first < latest) {
      faults.push({
        path: `properties.stops[${index}]`,
        problem: `stop ${index + 1} begins on ${first}, but an earlier stop lasts until ${latest}`,
        remedy: 'Correct the days, or the order of the stops.',
      });
    }
    const last = days.at(-1);
    if (last !== undefined && (latest === null || last > latest)) latest = last;
  });
  return faults;
}

function datesOf({ arriveOn, departOn, events }: Stop, index: number): DatedPath[] {
  const path = `properties.stops[${index}]`;
  return [
    { path: `${path}.arriveOn`, on: arriveOn },
    ...events.map(({ on }, number) => ({ path: `${path}.events[${number}].on`, on })),
    { path: `${path}.departOn`, on: departOn },
  ].filter((dated): dated is DatedPath => dated.on !== null);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

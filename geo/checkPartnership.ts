import type { z } from 'zod';
import type { Lookup, Party, Place } from './atlas';
import { checkClaims } from './checkClaims';
import { checkTieGeometry } from './checkGeometry';
import { dangling, type Fault } from './finding';
import { earliestDay, latestDay } from './fuzzyDate';
import type { partnershipFeature } from './schema';

type PartnershipFeature = z.infer<typeof partnershipFeature>;

/** Pairs of dates of which the second cannot come before the first. */
const ORDER = [
  ['signedOn', 'inForceOn'],
  ['appliedOn', 'inForceOn'],
  ['signedOn', 'endedOn'],
  ['appliedOn', 'endedOn'],
  ['inForceOn', 'endedOn'],
] as const;

/** All that the schema cannot see in a partnership: what it names, its dates, its status, its geometry. */
export function checkPartnership(
  { geometry, properties }: PartnershipFeature,
  parties: Lookup<Party>,
  places: Lookup<Place>,
): Fault[] {
  const faults = [
    ...checkNames(properties, parties, places),
    ...checkClaims(properties.claims),
    ...checkDates(properties),
    ...checkStatus(properties),
  ];
  const codes = new Set(properties.parties);
  const known = [...codes].map((code) => parties.get(code)).filter((party) => party !== undefined);
  // Without every seat nothing can be said about the line, nor of a party's tie with itself.
  return known.length === codes.size && codes.size > 1
    ? [...faults, ...checkTieGeometry(geometry, known)]
    : faults;
}

function checkNames(
  { parties: codes, signatories, place }: PartnershipFeature['properties'],
  parties: Lookup<Party>,
  places: Lookup<Place>,
): Fault[] {
  const faults: Fault[] = [];
  codes.forEach((code, index) => {
    const path = `properties.parties[${index}]`;
    if (!parties.has(code)) faults.push(dangling(path, 'party', code, 'parties.geojson'));
    if (codes.indexOf(code) < index) {
      faults.push({ path, problem: `"${code}" is named twice`, remedy: 'Name each party once.' });
    }
  });
  signatories.forEach(({ party }, index) => {
    if (!parties.has(party)) {
      faults.push(dangling(`properties.signatories[${index}].party`, 'party', party, 'parties.geojson'));
    }
  });
  if (place !== null && !places.has(place)) {
    faults.push(dangling('properties.place', 'place', place, 'places.geojson'));
  }
  return faults;
}

function checkDates(properties: PartnershipFeature['properties']): Fault[] {
  return ORDER.flatMap(([before, after]) => {
    const first = properties[before];
    const second = properties[after];
    // Dates known only in part are at odds only where no two of their days could be in order.
    if (first === null || second === null || earliestDay(first) <= latestDay(second)) return [];
    return {
      path: `properties.${after}`,
      problem: `${after} ${second} lies before ${before} ${first}`,
      remedy: `Correct ${before} or ${after}.`,
    };
  });
}

function checkStatus({ status, inForceOn, statusNote }: PartnershipFeature['properties']): Fault[] {
  if (status !== 'in-force' || inForceOn !== null || statusNote !== null) return [];
  return [
    {
      path: 'properties.inForceOn',
      problem: 'it is in force, but nothing says since when',
      remedy: 'Give inForceOn, or say in statusNote that the day is not known.',
    },
  ];
}

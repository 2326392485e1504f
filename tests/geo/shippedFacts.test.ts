import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAtlasFiles, sha256 } from '../../bin/readAtlasFiles';
import { arcEnds } from '../../geo/arcs';
import type { AtlasRecord } from '../../geo/atlas';
import { parseChanges } from '../../geo/changes';
import { dataVersion } from '../../geo/dataFiles';
import { arcLengthKm } from '../../geo/greatCircle';
import { DATE_BASES, KINDS, RANKS, STATUSES } from '../../geo/vocabulary';
import facts from '../fixtures/factIds.json' with { type: 'json' };
import { english, shipped, shippedPartnership, shippedVisit } from '../fixtures/shipped';

const DATA = join(import.meta.dirname, '..', '..', 'geo', 'data');
const records: readonly AtlasRecord[] = [...shipped.partnerships, ...shipped.visits];
const recordIds = new Set(records.map(({ id }) => id));

describe('the researched facts', () => {
  test('are all in the data, each as the type of record that it is', () => {
    const missing = (known: readonly AtlasRecord[], ids: readonly string[]) =>
      ids.filter((id) => !known.some((record) => record.id === id));
    expect(missing(shipped.partnerships, facts.partnerships)).toEqual([]);
    expect(missing(shipped.visits, facts.visits)).toEqual([]);
  });

  test.each(records.map((record): [string, AtlasRecord] => [record.id, record]))(
    'have a source with a publisher and an address: %s',
    (_, { sources }) => {
      expect(sources.length).toBeGreaterThan(0);
      for (const { publisher, url } of sources) {
        expect(publisher.trim()).not.toBe('');
        expect(['http:', 'https:']).toContain(new URL(url).protocol);
      }
    },
  );

  test.each(facts.claims)('correct $id where it belongs, on $about', ({ id, about }) => {
    const owners = records.filter(({ claims }) => claims.some((claim) => claim.id === id));
    expect(owners.map((record) => record.id)).toEqual([about]);
  });

  test.each([
    ['aukus', ['AU', 'GB', 'US']],
    ['aukus-naval-nuclear-propulsion-agreement', ['AU', 'GB', 'US']],
    ['gcap-gigo-convention', ['GB', 'IT', 'JP']],
    ['anzus', ['AU', 'NZ', 'US']],
    ['camp-david-trilateral', ['JP', 'KR', 'US']],
  ])('have %s once, between %j, with a line for every two', (id, parties) => {
    const record = shippedPartnership(id);
    expect(record.parties.toSorted()).toEqual(parties);
    const arcs = arcEnds(record, shipped, english);
    expect(new Set(arcs.map(({ key }) => key)).size).toBe(3);
    const same = shipped.partnerships.filter((other) => other.title === record.title);
    expect(same).toEqual([record]);
  });

  test('have every programme of NATO between NATO and its one partner', () => {
    const programmes = shipped.partnerships.filter(({ kind }) => kind === 'nato-itpp');
    expect(programmes.map(({ parties }) => parties.filter((code) => code !== 'NATO')).toSorted()).toEqual([
      ['AU'],
      ['JP'],
      ['KR'],
      ['NZ'],
    ]);
    for (const { parties } of programmes) expect(parties).toContain('NATO');
    for (const { id, parties } of shipped.partnerships)
      if (id.startsWith('nato-')) expect(parties).toContain('NATO');
  });

  test('take Borrell from Tokyo to Seoul, to the Demilitarised Zone and back to Seoul', () => {
    const { stops, startOn, endOn } = shippedVisit('borrell-japan-korea-2024-11');
    expect([startOn, endOn]).toEqual(['2024-11-01', '2024-11-04']);
    expect(stops.filter(({ verified }) => verified).map(({ place }) => place)).toEqual([
      'tokyo',
      'seoul',
      'panmunjom-dmz',
      'seoul',
    ]);
    const days = stops.flatMap(({ events }) => events.map(({ on }) => on ?? ''));
    expect(days).toEqual(days.toSorted());
    const [, tokyo] = stops;
    expect(tokyo?.events.findIndex(({ with: people }) => people.some((one) => /Nakatani/.test(one)))).toBe(0);
  });

  test('have one place for all that happened at one site', () => {
    const places = Object.values(shipped.places);
    expect(new Set(places.map(({ name, country }) => `${name} ${country}`)).size).toBe(places.length);
    const near = places.flatMap((place, index) =>
      places
        .slice(index + 1)
        .filter((other) => arcLengthKm(place.position, other.position) < 0.2)
        .map((other) => [place.id, other.id]),
    );
    expect(near).toEqual([]);
    const travellers = (place: string) =>
      shipped.visits.filter(({ stops }) => stops.some((stop) => stop.place === place)).length;
    expect(travellers('brussels-nato-headquarters')).toBeGreaterThan(1);
    expect(travellers('panmunjom-dmz')).toBeGreaterThan(1);
  });
});

describe('the log of changes that is shipped', () => {
  const log = parseChanges(JSON.parse(readFileSync(join(DATA, 'changes.json'), 'utf8'))) ?? [];

  test('ends with the data that are shipped', () => {
    expect(log[0]?.to).toBe(dataVersion(readAtlasFiles(DATA), sha256));
    expect(log[0]?.to).toBe(shipped.version);
  });

  test('goes from each version to the next, from the first data on, by no day that is earlier', () => {
    expect(log.map(({ from }) => from)).toEqual([...log.slice(1).map(({ to }) => to), null]);
    const days = log.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('adds up to what there is', () => {
    const ids = new Set<string>();
    for (const { added, removed, renamed, changed } of log.toReversed()) {
      for (const id of added) ids.add(id);
      for (const id of removed) expect(ids.delete(id)).toBe(true);
      for (const { id, to } of renamed) {
        expect(ids.delete(id)).toBe(true);
        ids.add(to);
      }
      for (const { id } of changed) expect(ids).toContain(id);
    }
    expect(ids).toEqual(
      new Set([
        ...recordIds,
        ...Object.keys(shipped.parties).map((code) => `parties/${code}`),
        ...Object.keys(shipped.places).map((id) => `places/${id}`),
      ]),
    );
  });
});

describe('the words of the vocabulary', () => {
  const { t } = english;
  const defined = [
    ...KINDS.map((word) => [word, t(`kind.${word}`), t(`kindMeaning.${word}`)]),
    ...STATUSES.map((word) => [word, t(`status.${word}`), t(`statusMeaning.${word}`)]),
    ...RANKS.map((word) => [word, t(`rank.${word}`), t(`rankMeaning.${word}`)]),
    ...DATE_BASES.map((word) => [word, t(`dated.${word}`, { date: '2024' }), t(`dated.${word}Meaning`)]),
  ];

  test.each(defined)('define %s', (_, name, meaning) => {
    // Where a message is missing, its key is what is said.
    expect(name).not.toMatch(/^\w+\.[\w-]+$/);
    expect(meaning).toMatch(/^\p{Lu}.* .*\.$/u);
    expect(meaning).not.toBe(name);
  });

  test('mean each something else', () => {
    expect(new Set(defined.map(([, , meaning]) => meaning)).size).toBe(defined.length);
  });
});

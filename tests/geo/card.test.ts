import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../geo/atlas';
import { type Card, type CardStop, card } from '../../geo/card';
import { RANKS } from '../../geo/vocabulary';
import { english, sceneOf, shipped, shippedPartnership, shippedVisit } from '../fixtures/shipped';

const BORRELL = 'borrell-japan-korea-2024-11';

function cardOf(id: string): Card {
  const shown = sceneOf(`pick=${id}`).card;
  if (!shown) throw new Error(`no card of ${id}`);
  return shown;
}

const legs = (shown: Card) => shown.stops.map(({ leg }) => leg);

/** The kilometres of "9,450 km from Brussels". */
function legKm({ leg }: CardStop): number {
  return Number(/^([\d,]+) km from /.exec(leg ?? '')?.[1]?.replaceAll(',', ''));
}

/** A fact's value by its label. */
function fact(shown: Card, label: string): string | undefined {
  return shown.facts.find((one) => one.label === label)?.value;
}

describe('the card of a visit', () => {
  const borrell = cardOf(BORRELL);

  test('says who travelled, when, and that it is a visit', () => {
    expect(borrell.eyebrow.replace(/\s*–\s*/, '–')).toBe('Visit · 1–4 November 2024');
    expect(borrell.lead).toMatch(/^Josep Borrell Fontelles, High Representative of the EU/);
    expect(borrell).toMatchObject({ look: 'visit', facts: [], signatories: [] });
  });

  test('has the stops in order, with their days', () => {
    expect(borrell.stops.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Brussels'],
      [2, 'Tokyo'],
      [3, 'Seoul'],
      [4, 'DMZ (Panmunjom)'],
      [5, 'Seoul'],
    ]);
    expect(borrell.stops.map(({ dates }) => dates?.replace(/\s*–\s*/, '–') ?? null)).toEqual([
      null,
      '1 Nov 2024',
      '2–3 Nov 2024',
      '3 Nov 2024',
      '3–4 Nov 2024',
    ]);
    const [first] = borrell.stops[1]?.events ?? [];
    expect(first).toMatchObject({ date: '1 Nov', people: 'With Gen Nakatani, Minister of Defense of Japan' });
    expect(borrell.stops[3]?.events.map(({ people }) => people)).toEqual([null]);
  });

  test('has the length of each leg, on the great circle', () => {
    const [brussels, tokyo, seoul, zone, again] = borrell.stops;
    if (!brussels || !tokyo || !seoul || !zone || !again) throw new Error('a stop is missing');
    expect(brussels.leg).toBeNull();
    expect(tokyo.leg).toMatch(/ km from Brussels$/);
    expect(Math.abs(legKm(tokyo) - 9_447)).toBeLessThan(10);
    expect(Math.abs(legKm(seoul) - 1_155)).toBeLessThan(20);
    expect(Math.abs(legKm(zone) - 50)).toBeLessThan(5);
    expect(again.leg).toBe(zone.leg?.replace('Seoul', 'DMZ (Panmunjom)'));
    const [, seattle] = cardOf('albanese-fiji-seattle-kananaskis-2025-06').stops;
    if (!seattle) throw new Error('a stop is missing');
    expect(Math.abs(legKm(seattle) - 9_412)).toBeLessThan(10);
  });

  test('has no leg where the journey between the stops is not proven, nor to the same place', () => {
    const visit = shippedVisit(BORRELL);
    const broken = card({ ...visit, continuous: false }, shipped, english);
    expect(legs(broken)).toEqual([null, null, null, null, null]);
    const [first] = visit.stops;
    if (!first) throw new Error('no stop');
    const staying = { ...visit, stops: [first, { ...first, order: 2 }] };
    expect(legs(card(staying, shipped, english))).toEqual([null, null]);
  });

  test('says of the presumed origin that it is not verified, and why', () => {
    const [brussels, ...others] = borrell.stops;
    expect(brussels).toMatchObject({
      verified: false,
      note: expect.stringMatching(/^Presumed origin; no source documents the departure\. The marker stands/),
    });
    expect(others.every(({ verified }) => verified)).toBe(true);
  });
});

describe('the card of a partnership', () => {
  test.each([
    ['eu-japan-sdp', 'Announced on 1 November 2024', 'Partnership · In operation'],
    ['eu-korea-sdp', 'Announced on 4 November 2024', 'Partnership · In operation'],
    ['eu-uk-sdp', 'Adopted on 19 May 2025', 'Partnership · In operation'],
    ['eu-norway-sdp', 'Signed on 28 May 2024', 'Partnership · Signed'],
    ['eu-japan-spa', 'Signed on 17 July 2018', 'Partnership · In force'],
    ['eu-australia-sdp', 'Reported as signed on 24 March 2026', 'Partnership · Signed, not verified'],
    ['eu-japan-soia', 'No date is known', 'Proposed or negotiated · Under negotiation'],
  ])('says of %s what its date is: %s', (id, date, eyebrow) => {
    const shown = cardOf(id);
    expect(fact(shown, 'Date')).toBe(date);
    expect(shown.eyebrow).toBe(eyebrow);
  });

  test('never says of the partnership with Japan that it was signed', () => {
    const { eyebrow, title, lead, summary, facts, areas } = cardOf('eu-japan-sdp');
    const said = [
      eyebrow,
      title,
      lead,
      summary,
      ...areas,
      ...facts.flatMap((one) => [one.value, one.note, one.meaning]),
    ];
    const signed = said.filter((text) => text?.match(/\bsign(ed|s|ing)\b/i));
    expect(signed).toEqual([
      'The date on which it was made public; no primary source says that it was signed.',
    ]);
    const row = sceneOf('partner=JP').rows.find(({ id }) => id === 'eu-japan-sdp');
    expect(row?.detail).not.toMatch(/signed/i);
  });

  test('tells signature, provisional application and entry into force apart', () => {
    const { facts } = cardOf('eu-japan-spa');
    expect(facts.map(({ label, value }) => [label, value]).slice(0, 6)).toEqual([
      ['Kind', 'Strategic partnership agreement'],
      ['Status', 'In force'],
      ['Date', 'Signed on 17 July 2018'],
      ['Applied provisionally from', '1 February 2019'],
      ['In force since', '1 January 2025'],
      ['Place', 'Tokyo'],
    ]);
    const ended = { ...shippedPartnership('eu-japan-spa'), endedOn: '2030-06' };
    expect(fact(card(ended, shipped, english), 'Ended on')).toBe('June 2030');
  });

  test('names the parties, and who signed or presented it for whom', () => {
    const { lead, signatories, stops } = cardOf('eu-japan-sdp');
    expect(lead).toBe('European Union and Japan');
    expect(signatories).toHaveLength(2);
    expect(signatories[1]).toEqual({ who: 'Takeshi Iwaya, Minister for Foreign Affairs', party: 'Japan' });
    expect(stops).toEqual([]);
  });

  test('says that the partnership with Australia is not verified, and what is uncertain', () => {
    const shown = cardOf('eu-australia-sdp');
    expect(shown.verified).toBe(false);
    expect(shown.doubts.length).toBeGreaterThan(0);
    expect(shown.facts.find(({ label }) => label === 'Date')?.meaning).toBe(
      'The date that reports give; no primary source confirms it.',
    );
    expect(cardOf('eu-ghana-sdp').verified).toBe(true);
  });

  test('defines its kind, its status and what its date stands for, in words of the catalogue', () => {
    const meanings = (id: string) =>
      cardOf(id)
        .facts.filter(({ meaning }) => meaning !== null)
        .map(({ label, meaning }) => [label, meaning]);
    const { t } = english;
    expect(meanings('eu-japan-sdp')).toEqual([
      ['Kind', t('kindMeaning.security-and-defence-partnership')],
      ['Status', t('statusMeaning.in-operation')],
      ['Date', t('dated.announcedMeaning')],
    ]);
    expect(meanings('eu-japan-soia')).toEqual([
      ['Kind', t('kindMeaning.security-of-information-agreement')],
      ['Status', t('statusMeaning.negotiating')],
    ]);
  });

  test('keeps what the record itself says of its status apart from what the word means', () => {
    const record = { ...shippedPartnership('eu-japan-spa'), statusNote: 'As notified.' };
    const status = card(record, shipped, english).facts.find(({ label }) => label === 'Status');
    expect(status).toMatchObject({ value: 'In force', note: 'As notified.' });
    expect(status?.meaning).toBe(english.t('statusMeaning.in-force'));
  });

  test('says where a text was signed: a place, what there is to say of it, or words alone', () => {
    const placeOf = (shown: Card) => shown.facts.find(({ label }) => label === 'Place');
    expect(placeOf(cardOf('japan-australia-raa'))).toMatchObject({
      value: 'Online: signed virtually, in Canberra and Tokyo',
      note: null,
    });
    expect(placeOf(cardOf('eu-japan-sdp'))).toMatchObject({
      value: 'Tokyo',
      note: 'Iikura Guest House, Azabudai, Minato',
    });
    const record = shippedPartnership('eu-japan-sdp');
    const bare = card({ ...record, placeNote: null }, shipped, english);
    expect(placeOf(bare)).toMatchObject({ value: 'Tokyo', note: shipped.places.tokyo?.note });
    expect(placeOf(card({ ...record, place: null, placeNote: null }, shipped, english))).toBeUndefined();
  });

  test('has what was said of it, word for word', () => {
    const record = shippedPartnership('eu-japan-sdp');
    const quotes = [{ speaker: 'A. Minister', text: 'We agree.', url: 'https://gazette.example/' }];
    expect(card({ ...record, quotes }, shipped, english).quotes).toEqual(quotes);
    expect(cardOf(BORRELL).quotes).toEqual([]);
  });

  test('corrects what circulates', () => {
    const ids = cardOf('eu-japan-sdp').claims.map(({ id }) => id);
    expect(ids).toContain('claim-signed-tokyo');
  });
});

describe('the sources of a card', () => {
  const records: readonly AtlasRecord[] = [...shipped.partnerships, ...shipped.visits];

  test.each(records.map(({ id }) => id))('of %s are all there, heaviest rank first, and counted', (id) => {
    const record = records.find((one) => one.id === id);
    const shown = cardOf(id);
    expect(shown.sources.map(({ source }) => source.url).sort()).toEqual(
      record?.sources.map(({ url }) => url).sort(),
    );
    const ranks = shown.sources.map(({ source }) => RANKS.indexOf(source.rank));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const counted = [...shown.restsOn.matchAll(/(\d+) (\w+)/g)].map(([, count, rank]) => [
      rank,
      Number(count),
    ]);
    expect(counted).toEqual(
      RANKS.map((rank) => [rank, shown.sources.filter(({ source }) => source.rank === rank).length]).filter(
        ([, count]) => count !== 0,
      ),
    );
  });

  test('are dated as far as their dates are known', () => {
    const dates = cardOf('eu-japan-sdp').sources.map(({ date }) => date);
    expect(dates).toContain('1 November 2024');
    expect(dates).toContain('June 2025');
    const [source] = shippedPartnership('eu-japan-sdp').sources;
    if (!source) throw new Error('no source');
    const undated = { ...shippedPartnership('eu-japan-sdp'), sources: [{ ...source, date: null }] };
    expect(card(undated, shipped, english).sources.map(({ date }) => date)).toEqual([null]);
  });

  test('stand in the order of their ranks whatever the order of the file', () => {
    const record = shippedPartnership('eu-japan-sdp');
    const shown = card({ ...record, sources: record.sources.toReversed() }, shipped, english);
    expect(shown.sources.map(({ rank }) => rank)).toEqual([
      'Primary',
      'Primary',
      'Primary',
      'News agency',
      'News agency',
      'Press',
      'Reference',
      'Weak',
    ]);
    expect(shown.restsOn).toBe('3 primary, 2 agency, 1 press, 1 reference, 1 weak');
  });
});

describe('a record that rests on weak sources alone', () => {
  const [source] = shippedPartnership('eu-japan-sdp').sources;
  if (!source) throw new Error('no source');
  const weak = { ...source, rank: 'weak' as const };

  test.each([shippedPartnership('eu-japan-sdp'), shippedVisit(BORRELL)])('is marked so: $id', (record) => {
    const shown = card({ ...record, sources: [weak, weak] }, shipped, english);
    expect(shown).toMatchObject({ restsOnWeakAlone: true, restsOn: '2 weak' });
    const better = { ...source, rank: 'reference' as const };
    expect(card({ ...record, sources: [weak, better] }, shipped, english).restsOnWeakAlone).toBe(false);
  });

  test('is one where only weak ones are known today: the proposed partnership with Brazil', () => {
    expect(cardOf('eu-brazil-security-defence-dialogue').restsOnWeakAlone).toBe(true);
    expect(cardOf('eu-japan-sdp').restsOnWeakAlone).toBe(false);
  });
});

describe('the partners of a card', () => {
  test('are the parties of a partnership', () => {
    expect(
      cardOf('aukus')
        .partners.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Australia', 'United Kingdom', 'United States']);
  });

  test('are the traveller’s party and the countries of the stops of a visit, each once', () => {
    expect(cardOf(BORRELL).partners).toEqual([
      { code: 'EU', name: 'European Union' },
      { code: 'BE', name: 'Belgium' },
      { code: 'JP', name: 'Japan' },
      { code: 'KR', name: 'South Korea' },
    ]);
  });
});

describe('related records', () => {
  test('are named on the card of the visit and on that of the partnership', () => {
    const related = (id: string) => cardOf(id).related.map((one) => one.id);
    expect(related(BORRELL)).toEqual(['eu-korea-sdp', 'eu-japan-sdp']);
    expect(related('eu-japan-sdp')).toEqual(
      expect.arrayContaining([BORRELL, 'vdl-costa-japan-china-2025-07']),
    );
    expect(related('eu-korea-sdp')).toContain(BORRELL);
    expect(related('eu-japan-spa')).toEqual([]);
    for (const visit of shipped.visits)
      for (const id of visit.partnerships) expect(related(id)).toContain(visit.id);
  });
});

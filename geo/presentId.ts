import type { Atlas } from './atlas';

/** The id under which a record stands today: its own, or the one it was renamed to; `null` where there is none. */
export function presentRecordId(id: string, atlas: Atlas): string | null {
  const { partnerships, visits, formerIds } = atlas;
  const stands = partnerships.some((record) => record.id === id) || visits.some((record) => record.id === id);
  return stands ? id : own(formerIds.records, id);
}

/** The code under which a partner stands today, in any case of letters; `null` where there is none. */
export function presentPartyCode(code: string, atlas: Atlas): string | null {
  const upper = code.toUpperCase();
  return Object.hasOwn(atlas.parties, upper) ? upper : own(atlas.formerIds.partners, upper);
}

function own(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

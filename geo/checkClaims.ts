import type { Fault } from './finding';
import type { Claim } from './schema';

/** The ids of a record's claims: each is an address within the record's page. */
export function checkClaims(claims: readonly Claim[]): Fault[] {
  return claims.flatMap(({ id }, index) =>
    claims.findIndex((claim) => claim.id === id) < index
      ? {
          path: `properties.claims[${index}].id`,
          problem: `"${id}" is already the id of another claim`,
          remedy: 'Give it an id of its own.',
        }
      : [],
  );
}

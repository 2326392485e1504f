import codes from './codes.json' with { type: 'json' };

/** Every code that has a polygon on the basemap, sorted: ISO 3166-1 alpha-2, XK, and the basemap's own CYN, KAS, SOL. */
export const BASEMAP_CODES: readonly string[] = codes;

/** The codes that carry a name on the map: contested ground without an ISO code is drawn, but not named. */
export const LABEL_CODES: readonly string[] = BASEMAP_CODES.filter((code) => code.length === 2);

/** Codes that the atlas may use although the basemap has no polygon for them, each with the reason. */
export const NOT_DRAWN: Readonly<Record<string, string>> = {
  EU: 'an organisation: its members are drawn',
  NATO: 'an organisation: its members are drawn',
  UN: 'an organisation',
  BQ: 'drawn as part of the Netherlands',
  BV: 'not in the source: an uninhabited island',
  GF: 'drawn as part of France',
  GP: 'drawn as part of France',
  MQ: 'drawn as part of France',
  RE: 'drawn as part of France',
  SJ: 'drawn as part of Norway',
  TK: 'too small for the source',
  VA: 'too small for the source',
  YT: 'drawn as part of France',
};

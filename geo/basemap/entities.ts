/**
 * ISO 3166-1 alpha-3 → alpha-2, for the entities of the source that have both. The source names its polygons
 * by alpha-3, the atlas by alpha-2.
 */
const ISO_CODES = `
  ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ ATF:TF ATG:AG
  AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLM:BL BLR:BY
  BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BWA:BW CAF:CF CAN:CA CHE:CH CHL:CL CHN:CN CIV:CI
  CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CYM:KY CYP:CY CZE:CZ DEU:DE
  DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE ETH:ET FIN:FI FJI:FJ
  FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB GEO:GE GGY:GG GHA:GH GIN:GN GMB:GM GNB:GW GNQ:GQ GRC:GR
  GRD:GD GRL:GL GTM:GT GUM:GU GUY:GY HKG:HK HMD:HM HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM IND:IN
  IOT:IO IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM JEY:JE JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG
  KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT
  LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH MKD:MK MLI:ML MLT:MT
  MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MUS:MU MWI:MW MYS:MY NAM:NA NCL:NC NER:NE NFK:NF
  NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PCN:PN PER:PE PHL:PH
  PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA ROU:RO RUS:RU RWA:RW SAU:SA
  SDN:SD SEN:SN SGP:SG SGS:GS SHN:SH SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SPM:PM SRB:RS SSD:SS STP:ST
  SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ TKM:TM
  TLS:TL TON:TO TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA URY:UY USA:US UZB:UZ VAT:VA
  VCT:VC VEN:VE VGB:VG VIR:VI VNM:VN VUT:VU WLF:WF WSM:WS YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW
`;

/**
 * Entities of the source without an alpha-2 code of ISO 3166-1. `XK` for Kosovo is customary (user-assigned,
 * as in the EU's own tables); the three-letter ones are ours and name a polygon of the basemap, never a party,
 * so that contested ground is neither tinted nor labelled as anybody's. The numbers are from ISO's
 * user-assigned range (900–999).
 */
const OWN_CODES: Readonly<Record<string, Entity>> = {
  XKX: { code: 'XK', id: 900 },
  /** Northern Cyprus, north of the UN buffer zone. */
  CYN: { code: 'CYN', id: 901 },
  /** Somaliland. */
  SOL: { code: 'SOL', id: 902 },
  /** The Siachen glacier, where the line of control ends. */
  KAS: { code: 'KAS', id: 903 },
};

/** A polygon's name in the basemap: `code` for the atlas, `id` (M49 where there is one) for MapLibre's feature-state. */
export type Entity = Readonly<{ code: string; id: number }>;

const codeOfA3: ReadonlyMap<string, string> = new Map(
  ISO_CODES.trim()
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/**
 * What a polygon of the source is called in the basemap.
 *
 * @param a3 the source's three letters
 * @param m49 the source's UN M49 number, as text
 * @param position `[longitude, latitude]` of any point of the polygon, in degrees
 */
export function entityOf(a3: string, m49: string, [longitude]: readonly [number, number]): Entity {
  // One entity in the source, two in ISO 3166-1: Christmas Island and, 900 km west of it, Cocos.
  if (a3 === 'IOA') return longitude > 100 ? { code: 'CX', id: 162 } : { code: 'CC', id: 166 };
  // Ashmore and Cartier have no code of their own; the source numbers them as Australia.
  if (a3 === 'ATC') return { code: 'AU', id: 36 };
  const own = OWN_CODES[a3];
  if (own) return own;
  const code = codeOfA3.get(a3);
  if (code === undefined)
    throw new Error(`The basemap's source has an entity that is not in the table: ${a3}`);
  return { code, id: Number(m49) };
}

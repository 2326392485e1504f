import { loadAtlas } from '../atlas';

/** 200 and the version of the data, `degraded` where records were dropped; 503 where there is no atlas. */
export function GET(): Response {
  const { atlas, findings } = loadAtlas();
  const headers = { 'cache-control': 'no-store' };
  if (!atlas) return Response.json({ status: 'unavailable', reasons: findings }, { status: 503, headers });
  const status = findings.length > 0 ? 'degraded' : 'ok';
  return Response.json({ status, version: atlas.version, reasons: findings }, { headers });
}

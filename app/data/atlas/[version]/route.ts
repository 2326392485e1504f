import { loadAtlas } from '../../../atlas';

/**
 * The whole atlas for the browser, by the version that names these facts: so it can be kept for ever. Another
 * version is answered with the present one, which must not be kept under that name.
 */
export async function GET(_request: Request, { params }: Readonly<{ params: Promise<{ version: string }> }>) {
  const { atlas } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const named = (await params).version === atlas.version;
  return Response.json(atlas, {
    headers: { 'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-store' },
  });
}

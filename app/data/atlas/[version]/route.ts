import { loadAtlas } from '../../../atlas';

/**
 * The whole atlas for the browser, by its address, which names these facts in this shape: so it can be kept for
 * ever. Another address is answered with the present atlas, which must not be kept under that name.
 */
export async function GET(_request: Request, { params }: Readonly<{ params: Promise<{ version: string }> }>) {
  const { atlas, address } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const named = (await params).version === address;
  return Response.json(atlas, {
    headers: { 'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-store' },
  });
}

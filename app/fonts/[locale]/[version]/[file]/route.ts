import { readFile } from 'node:fs/promises';
import { fontSheet } from '../../../../fonts';

type Context = Readonly<{ params: Promise<{ locale: string; version: string; file: string }> }>;

/** The style sheet of a language's font, and the files that it names: each for ever the same at its address. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, version, file } = await params;
  const sheet = fontSheet(locale);
  if (sheet === null || version !== sheet.version) return new Response(null, { status: 404 });
  const path = sheet.files.get(file);
  if (file !== 'faces.css' && path === undefined) return new Response(null, { status: 404 });
  return new Response(path === undefined ? sheet.css : new Uint8Array(await readFile(path)), {
    headers: {
      'content-type': path === undefined ? 'text/css; charset=utf-8' : 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}

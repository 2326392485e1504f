import { pngAnswer } from '../../picture';

type Context = Readonly<{ params: Promise<{ locale: string }> }>;

/** The view that the address asks for, as a bitmap by itself. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return pngAnswer(request, (await params).locale);
}

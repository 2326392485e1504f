import { svgAnswer } from '../../picture';

type Context = Readonly<{ params: Promise<{ locale: string }> }>;

/** The view that the address asks for, as a vector drawing by itself. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return svgAnswer(request, (await params).locale);
}

import { pictureAnswer } from '../../still';

type Context = Readonly<{ params: Promise<{ locale: string }> }>;

/** The still map of the view that the address asks for, as a picture by itself. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return pictureAnswer(request, (await params).locale);
}

import type { Metadata } from 'next';
import { Message } from '../../../components/ui/Message';
import { loadAtlas } from '../../atlas';
import { wordsTable } from '../../words';

type Props = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { error } = wordsTable((await params).locale, null).messages;
  return { title: error.notFoundTitle, robots: { index: false } };
}

/**
 * What proxy.ts shows, with status 404, for an address that is not ours. A page of its own, not Next's notFound(),
 * whose answer is blank without JavaScript under a layout like ours.
 */
export default async function Missing({ params }: Props) {
  const { locale, messages } = wordsTable((await params).locale, loadAtlas().atlas);
  const { error } = messages;
  const home = locale === 'en' ? '/' : `/${locale}`;
  return (
    <Message title={error.notFoundTitle} text={error.notFound} action={{ href: home, label: error.back }} />
  );
}

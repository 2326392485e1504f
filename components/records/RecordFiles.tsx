import { recordAddress, recordFileAddress, visitFileAddress } from '../../geo/address';
import type { Card } from '../../geo/card';
import type { Words } from '../../geo/words';
import { FileRow, FileRows } from '../share/FileRows';

type Props = Readonly<{
  card: Pick<Card, 'id' | 'look'>;
  words: Words;
  /** Whether the page itself shows how to cite the record. */
  onItsPage?: boolean;
}>;

/** What can be taken away of one record: the journey as a calendar and for maps, its citation, and those of its sources. */
export function RecordFiles({ card: { id, look }, words, onItsPage = false }: Props) {
  const { t, locale } = words;
  const files = (what: 'cite' | 'sources') =>
    (['bib', 'ris', 'json'] as const).map((format) => ({
      href: recordFileAddress(id, what, format),
      name: t(`cite.${format}`),
    }));
  const citing = { href: `${recordAddress(id, locale)}#cite`, name: t('cite.record') };
  return (
    <FileRows>
      {look === 'visit' && (
        <FileRow
          label={t('take.journey')}
          files={(['ics', 'kml', 'gpx'] as const).map((format) => ({
            href: visitFileAddress(id, format),
            name: t(`take.${format}`),
          }))}
        />
      )}
      <FileRow label={t('take.cite')} files={onItsPage ? files('cite') : [citing, ...files('cite')]} />
      <FileRow label={t('take.sources')} files={files('sources')} />
    </FileRows>
  );
}

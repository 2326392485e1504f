import type { Box } from '../../geo/boxZoom';
import type { Printed } from '../../geo/printed';
import { signName } from '../../geo/signName';
import type { Words } from '../../geo/words';
import legend from '../map/Legend.module.css';
import styles from './PrintPage.module.css';

type Props = Readonly<{
  content: Printed;
  /** The view's still map, drawn in this box. */
  drawing: string;
  box: Box;
  link: string;
  version: string;
  /** The day of the last change to the data. */
  asOf: string | null;
  words: Words;
}>;

/** A view on paper: what it is, its map as a drawing, its records with their sources, and where it is to be found. */
export function PrintPage({ content, drawing, box, link, version, asOf, words }: Props) {
  const { t } = words;
  const { name, summary, filters, rows, all } = content;
  return (
    <main className={styles.page}>
      <p className={styles.hint}>{t('print.hint')}</p>
      <header>
        <p className={styles.soft}>{t('site.name')}</p>
        <h1>{name}</h1>
        <p>{summary}</p>
        {filters.length > 0 && (
          <p className={styles.soft}>
            {t('picture.filters', { filters: filters.map((chip) => chip.label).join(' · ') })}
          </p>
        )}
      </header>
      <figure className={styles.map}>
        <svg
          viewBox={`0 0 ${box.widthPx} ${box.heightPx}`}
          role="img"
          aria-label={t('map.pictureOf', { title: name })}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: geo/still writes it, and escapes every text in it
          dangerouslySetInnerHTML={{ __html: drawing }}
        />
        <figcaption>
          <ul className={legend.legend} data-compared={content.comparison !== null}>
            {content.legend.map((sign) => (
              <li key={sign}>
                <span className={legend.sign} data-sign={sign} aria-hidden />
                {signName(sign, content.comparison, words)}
              </li>
            ))}
          </ul>
          <span>
            {t('map.borders')} · {t('map.attribution')}
          </span>
        </figcaption>
      </figure>
      <section className={styles.about}>
        <p>{t('print.link', { link })}</p>
        <p>
          {asOf !== null && `${t('about.asOf', { date: words.date(asOf) })} `}
          {t('page.version', { version })}. {t('page.attribution')}
        </p>
      </section>
      <h2>{t('print.records')}</h2>
      {rows.length < all && <p>{t('print.cut', { shown: rows.length, all })}</p>}
      {rows.length === 0 && <p>{t('table.empty')}</p>}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('table.column.date')}</th>
              <th scope="col">{t('table.title')}</th>
              <th scope="col">{t('print.source')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className={styles.date}>{row.date}</td>
                <td>
                  <strong>{row.title}</strong>
                  <span>{row.detail}</span>
                  {row.side !== null && <span>{signName(row.side, content.comparison, words)}</span>}
                  {!row.verified && <span>{t('table.unverified')}</span>}
                  {row.weak && <span>{t('table.weak')}</span>}
                </td>
                <td>
                  <ol>
                    {row.sources.map(({ name, url }, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a source may be cited twice, and the list never reorders
                      <li key={index}>
                        {name} <span className={styles.url}>{url}</span>
                      </li>
                    ))}
                  </ol>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

import type { ReactNode } from 'react';
import { feedAddress, partnerAddress, recordAddress } from '../geo/address';
import type { Atlas } from '../geo/atlas';
import type { Change } from '../geo/changes';
import { coverage } from '../geo/coverage';
import { recordLang } from '../geo/recordLanguage';
import { DEFAULT_VIEW } from '../geo/view';
import { DATE_BASES } from '../geo/vocabulary';
import type { Words } from '../geo/words';
import { AboutGroups } from './AboutGroups';
import styles from './AboutPage.module.css';

type Props = Readonly<{
  atlas: Atlas;
  words: Words;
  /** Newest first; `null` where the log could not be read. */
  changes: readonly Change[] | null;
}>;

/** The method page: what is covered and what is not, how a record gets in, how doubt is marked, what has changed. */
export function AboutPage({ atlas, words, changes }: Props) {
  const { t } = words;
  const covered = coverage(atlas);
  const { ties, prospects, visits, stops, parties } = covered;
  const latest = changes?.[0];
  return (
    <article className={styles.about}>
      <h1>{t('about.title')}</h1>
      <p className={styles.lead}>{t('about.lead')}</p>

      <Section id="coverage" title={t('about.covered')}>
        <p>{t('about.coveredText', { ties, prospects, visits, stops, parties })}</p>
        <p>
          {covered.years && t('about.yearsText', covered.years)}{' '}
          {latest && t('about.asOf', { date: words.date(latest.on) })}
        </p>
        <p>{t('about.startText')}</p>
        <details>
          <summary>{t('about.partners')}</summary>
          <ul className={styles.partners}>
            {Object.keys(atlas.parties)
              .map((code) => ({ code, name: words.party(code) }))
              .sort((a, b) => words.compare(a.name, b.name))
              .map(({ code, name }) => (
                <li key={code}>
                  <a href={partnerAddress(code, words.locale)}>{name}</a>
                </li>
              ))}
          </ul>
        </details>
      </Section>
      <Section id="not-covered" title={t('about.notCovered')}>
        <p>{t('about.notCoveredText')}</p>
      </Section>
      <Section id="method" title={t('about.getsIn')}>
        <p>{t('about.getsInText')}</p>
        <Vocabulary
          title={t('about.kinds')}
          words={words}
          entries={covered.kinds.map(({ kind, count }) => [
            t(`kind.${kind}`),
            t(`kindMeaning.${kind}`),
            count,
          ])}
        />
        <Vocabulary
          title={t('about.statuses')}
          words={words}
          entries={covered.statuses.map(({ status, count }) => [
            t(`status.${status}`),
            t(`statusMeaning.${status}`),
            count,
          ])}
        />
      </Section>
      <Section id="doubt" title={t('about.doubt')}>
        <p>{t('about.doubtText')}</p>
        <p>
          {t('about.doubtCount', {
            unverified: covered.unverified,
            weakAlone: covered.weakAlone,
            claims: covered.withClaims,
          })}
        </p>
        <Vocabulary
          title={t('about.ranks')}
          words={words}
          entries={covered.ranks.map(({ rank, count }) => [
            t(`rank.${rank}`),
            t(`rankMeaning.${rank}`),
            count,
          ])}
        />
        <Vocabulary
          title={t('about.dates')}
          words={words}
          entries={DATE_BASES.map((basis) => [
            t(`dated.${basis}`, { date: '…' }),
            t(`dated.${basis}Meaning`),
            atlas.partnerships.filter((one) => one.signedOn !== null && one.dateBasis === basis).length,
          ])}
        />
      </Section>
      {atlas.groups.length > 0 && (
        <Section id="groups" title={t('about.groups')}>
          <p>{t('about.groupsText')}</p>
          <AboutGroups atlas={atlas} words={words} />
        </Section>
      )}
      <Section id="borders" title={t('about.borders')}>
        <p>{t('about.bordersText')}</p>
        <p>{t('about.seatsText')}</p>
      </Section>
      <Section id="licence" title={t('about.licence')}>
        <p>{t('about.licenceText')}</p>
        <p>{t('about.versionText', { version: atlas.version })}</p>
      </Section>
      <Section id="changes" title={t('about.changes')}>
        <p>
          {t('about.correctionsText')} <a href={feedAddress(DEFAULT_VIEW, words.locale)}>{t('take.feed')}</a>
        </p>
        {changes === null && <p>{t('about.noLog')}</p>}
        {changes?.every((change) => !change.correction) && <p>{t('about.noCorrections')}</p>}
        <ol className={styles.changes}>
          {changes?.map((change) => (
            <li key={change.to} id={`v-${change.to}`}>
              <ChangeEntry change={change} atlas={atlas} words={words} />
            </li>
          ))}
        </ol>
      </Section>
    </article>
  );
}

function Section({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type VocabularyProps = Readonly<{
  title: string;
  words: Words;
  entries: readonly (readonly [word: string, meaning: string, count: number])[];
}>;

function Vocabulary({ title, words, entries }: VocabularyProps) {
  const { t } = words;
  return (
    <table className={styles.vocabulary}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('about.word')}</th>
          <th scope="col">{t('about.meaning')}</th>
          <th scope="col">{t('about.count')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([word, meaning, count]) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td>{meaning}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChangeEntry({ change, atlas, words }: Readonly<{ change: Change; atlas: Atlas; words: Words }>) {
  const { t } = words;
  const titles = new Map([...atlas.partnerships, ...atlas.visits].map(({ id, title }) => [id, title]));
  const name = (id: string): ReactNode => {
    const title = titles.get(id);
    if (title === undefined) return id;
    return (
      <a href={recordAddress(id, words.locale)} lang={recordLang(words.locale)}>
        {title}
      </a>
    );
  };
  const isRecord = (id: string): boolean => !id.includes('/');
  const records = change.added.filter(isRecord);
  const removed = change.removed.filter(isRecord);
  const basis = change.added.length - records.length;
  const counted = [
    records.length > 0 ? t('about.addedCount', { count: records.length }) : null,
    basis > 0 ? t('about.basisCount', { count: basis }) : null,
    change.renamed.length > 0 ? t('about.renamedCount', { count: change.renamed.length }) : null,
    removed.length > 0 ? t('about.removedCount', { count: removed.length }) : null,
    change.changed.length > 0 ? t('about.changedCount', { count: change.changed.length }) : null,
  ].filter((part) => part !== null);
  return (
    <>
      <h3>
        <time dateTime={change.on}>{words.date(change.on)}</time>
        {change.correction && <span className={styles.correction}>{t('about.correction')}</span>}
      </h3>
      {change.note && <p lang={recordLang(words.locale)}>{change.note}</p>}
      <details>
        <summary>{counted.length > 0 ? words.and(counted) : t('about.sameFacts')}</summary>
        <ul>
          {change.changed.map(({ id, field, before, after }) => (
            <li key={`${id} ${field}`}>
              {before === null && after === null
                ? t('about.changedField', { id, field })
                : t('about.changedFrom', {
                    id,
                    field,
                    before: before ?? t('about.nothing'),
                    after: after ?? t('about.nothing'),
                  })}
            </li>
          ))}
          {change.renamed.map(({ id, to }) => (
            <li key={id}>{t('about.renamed', { id, to })}</li>
          ))}
          {change.removed.map((id) => (
            <li key={id}>
              <s>{id}</s>
            </li>
          ))}
          {records.map((id) => (
            <li key={id}>{name(id)}</li>
          ))}
        </ul>
      </details>
      <p className={styles.soft}>{t('about.toVersion', { version: change.to })}</p>
    </>
  );
}

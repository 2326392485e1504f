import type { Atlas, Group } from '../geo/atlas';
import type { Words } from '../geo/words';
import styles from './AboutPage.module.css';

/** The groups that readers filter by: their members, since when and until when, and on whose word. */
export function AboutGroups({ atlas, words }: Readonly<{ atlas: Atlas; words: Words }>) {
  return atlas.groups.map((group) => (
    <details key={group.code}>
      <summary>{words.group(group.code)}</summary>
      {group.note && <p>{group.note}</p>}
      <ul className={styles.partners}>
        {group.members.map((member) => (
          <li key={`${member.party} ${member.joinedOn}`}>{membership(member, words)}</li>
        ))}
      </ul>
      <ul>
        {group.sources.map(({ url, title, publisher, supports }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title ?? publisher}
            </a>{' '}
            {words.t('card.supports', { what: supports })}
          </li>
        ))}
      </ul>
    </details>
  ));
}

function membership({ party, joinedOn, leftOn }: Group['members'][number], words: Words): string {
  const { t, shortDate } = words;
  const name = words.party(party);
  if (joinedOn === null) return name;
  return leftOn === null
    ? t('about.memberSince', { name, from: shortDate(joinedOn) })
    : t('about.memberUntil', { name, from: shortDate(joinedOn), to: shortDate(leftOn) });
}

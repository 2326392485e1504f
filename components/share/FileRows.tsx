import type { ReactNode } from 'react';
import styles from './FileRows.module.css';

/** What can be taken away, a row a thing, each with the forms it comes in. */
export function FileRows({ children }: Readonly<{ children: ReactNode }>) {
  return <dl className={styles.rows}>{children}</dl>;
}

type RowProps = Readonly<{
  label: string;
  files: readonly Readonly<{ href: string; name: string }>[];
}>;

export function FileRow({ label, files }: RowProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {files.map(({ href, name }) => (
          // A crawler would ask for every filter in every form.
          <a key={name} href={href} rel="nofollow">
            {name}
          </a>
        ))}
      </dd>
    </div>
  );
}

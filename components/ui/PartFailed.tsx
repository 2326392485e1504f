import type { ReactNode } from 'react';
import styles from './PartFailed.module.css';

/** Stands where a part of the page could not be shown: what is lost, and ways on. */
export function PartFailed({ text, children }: Readonly<{ text: string; children?: ReactNode }>) {
  return (
    <div className={styles.failed} role="alert">
      <p>{text}</p>
      {children && <p className={styles.ways}>{children}</p>}
    </div>
  );
}

import styles from './FetchFailed.module.css';

/** Says below a button that what it opens did not come; it is there before, and empty, so that its words are read out. */
export function FetchFailed({ text }: Readonly<{ text: string | null }>) {
  return (
    <p className={styles.said} role="status">
      {text}
    </p>
  );
}

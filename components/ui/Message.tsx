import type { ReactNode } from 'react';

type Props = Readonly<{
  title: string;
  text: string;
  action: Readonly<{ href: string; label: string }>;
  children?: ReactNode;
}>;

/** A whole page that says one thing, with a way on. */
export function Message({ title, text, action, children }: Props) {
  return (
    <main className="message">
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="actions">
        <a href={action.href}>{action.label}</a>
        {children}
      </p>
    </main>
  );
}

'use client';

import { Message } from '../../components/ui/Message';
import en from '../../geo/words/en.json';

/** Shown where a page could not be made. It speaks English: the words themselves may be what failed. */
export default function PageError() {
  const { error } = en;
  return (
    <Message title={error.failedTitle} text={error.failed} action={{ href: '/', label: error.back }}>
      <button type="button" onClick={() => window.location.reload()}>
        {error.again}
      </button>
    </Message>
  );
}

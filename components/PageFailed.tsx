import en from '../geo/words/en.json';
import { Message } from './ui/Message';

/** Says that a page could not be made. It speaks English: the words themselves may be what failed. */
export default function PageFailed() {
  const { error } = en;
  return (
    <Message title={error.failedTitle} text={error.failed} action={{ href: '/', label: error.back }}>
      <button type="button" onClick={() => window.location.reload()}>
        {error.again}
      </button>
    </Message>
  );
}

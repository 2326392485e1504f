import { savesData } from '../ui/savesData';
import { loadDialog } from './loadDialog';

/** On a device that is always busy the line may go before it has time. */
const LATEST_MS = 2000;

/**
 * Fetches what makes pictures without a connection, when the browser has time for it: it is to be there when the line goes.
 * Not for those who pay for what they did not ask for.
 */
export function fetchPictures(): void {
  if (savesData()) return;
  // Whoever opens the dialog has fetched again what did not come.
  const act = () =>
    void loadDialog()
      .then(({ loadDevice }) => loadDevice())
      .catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: LATEST_MS });
  else setTimeout(act);
}

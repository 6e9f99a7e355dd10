/**
 * Gives what has just opened over the page an entry of its own in the history, so that the way back closes it
 * and does not leave the page behind it. Returns what undoes that when it is closed otherwise.
 */
export function closeOnBack(close: () => void): () => void {
  history.pushState({ isOverlay: true }, '');
  addEventListener('popstate', close);
  return () => {
    removeEventListener('popstate', close);
    if (history.state?.isOverlay) history.back();
  };
}

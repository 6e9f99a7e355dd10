import { useEffect, useState } from 'preact/hooks';
import { useApp } from './app-context.tsx';

const pollMs = 2000;

/** Asks now and then whether the server is there again, and says so. */
export function ServerWatch() {
  const { words, client } = useApp();
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (isBack) return;
    const timer = setInterval(
      () =>
        client.text('/healthz').then(
          () => setBack(true),
          () => {},
        ),
      pollMs,
    );
    return () => clearInterval(timer);
  }, [isBack, client]);
  return (
    <p class={isBack ? 'back' : 'waiting'}>
      {isBack ? words.problem.offlineBack : words.problem.offlineWaiting}
    </p>
  );
}

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose code comes when it is first shown; nothing stands in its place until then, and nothing does
 * when it cannot be loaded.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  return function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      loading ??= load();
      loading.then(
        (component) => setLoaded(() => component),
        () => {
          loading = null;
        },
      );
    }, []);
    return Loaded && <Loaded {...props} />;
  };
}

const prefix = 'cewen.';

/** A choice that this browser remembers; `null` when there is none or storage is switched off. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a choice where the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // A browser without storage forgets; nothing else depends on it.
  }
}

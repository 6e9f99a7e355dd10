const prefix = 'cewen.';

/** What this tab of the browser keeps over a reload; `null` when there is nothing, or nothing that can be read. */
export function keptInTab<Value>(name: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value until the tab is closed, where the browser allows it; `null` forgets it. */
export function keepInTab(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(prefix + name);
    else sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Too large, or storage is switched off: a reload then begins anew.
  }
}

/**
 * The browser's storage, or the page's memory where the browser refuses it: private windows and blocked cookies
 * throw on the first touch.
 */
interface SafeStorage {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  keys(): string[];
  /** Whether what is written outlives the page. */
  isLasting(): boolean;
}

/** @param open  names the storage, such as `() => sessionStorage`: naming it may already throw */
export function safeStorage(open: () => Storage): SafeStorage {
  const memory = new Map<string, string>();
  let lasting = true;

  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(open());
    } catch {
      lasting = false;
      return undefined;
    }
  };

  return {
    read(key) {
      const text = attempt((storage) => storage.getItem(key)) ?? memory.get(key);
      try {
        return text === undefined ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      // Not beside the storage: what another tab removes from it must be gone here, too.
      memory.delete(key);
      if (attempt((storage) => storage.setItem(key, text) ?? true) === undefined) memory.set(key, text);
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
    keys() {
      return [...new Set([...memory.keys(), ...(attempt(keysOf) ?? [])])];
    },
    isLasting() {
      attempt((storage) => storage.getItem(''));
      return lasting;
    },
  };
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
}

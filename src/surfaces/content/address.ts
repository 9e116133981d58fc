const LOOK_MS = 1_000;

/** Tells of every new address of the page, before it is taken where the browser says so. */
export function followAddress(changed: (to: URL) => void, signal: AbortSignal): void {
  let last = location.href;
  const look = (href: string) => {
    if (href === last) return;
    last = href;
    changed(new URL(href));
  };
  if (globalThis.navigation) {
    const told = ({ destination }: NavigateEvent) => look(destination.url);
    navigation.addEventListener('navigate', told, { signal });
    return;
  }
  const timer = setInterval(() => look(location.href), LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

import { batch, effect, type Signal } from '@preact/signals';
import { type ArchiveSearch, archiveAddress, readArchiveAddress } from './archive-search.ts';
import { allDone } from './search-tokens.ts';

/** Typing writes the address when it pauses: browsers count how often that is done. */
const ADDRESS_MS = 250;

type Signals = { readonly [K in keyof ArchiveSearch]: Signal<ArchiveSearch[K]> };

/** Keeps a search and the address the same, so that it can be linked and back leads to the one before. */
export function followArchiveAddress({ text, business, device, watched, where }: Signals) {
  const stop = new AbortController();
  let timer = 0;

  function arrived() {
    const here = readArchiveAddress(location.hash);
    if (!here) return;
    clearTimeout(timer);
    batch(() => {
      // As it was typed it may have spaces that the address has not.
      if (here.text !== text.peek().trim()) text.value = allDone(here.text);
      business.value = here.business;
      device.value = here.device;
      watched.value = here.watched;
      where.value = here.where;
    });
  }

  const searched = (): ArchiveSearch => ({
    text: text.value,
    business: business.value,
    device: device.value,
    watched: watched.value,
    where: where.value,
  });

  arrived();
  addEventListener('hashchange', arrived, { signal: stop.signal });
  const end = effect(() => {
    const wanted = archiveAddress(searched());
    const here = readArchiveAddress(location.hash);
    clearTimeout(timer);
    if (!here || archiveAddress(here) === wanted) return;
    const isTyping = archiveAddress({ ...here, text: text.peek() }) === wanted;
    if (!isTyping) {
      history.pushState(null, '', wanted);
      return;
    }
    const { hash } = location;
    // Whoever went back meanwhile is at another address, which is not to be written over.
    timer = window.setTimeout(() => {
      if (location.hash === hash) history.replaceState(null, '', wanted);
    }, ADDRESS_MS);
  });
  return {
    dispose() {
      stop.abort();
      clearTimeout(timer);
      end();
    },
  };
}

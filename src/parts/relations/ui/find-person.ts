import { signal } from '@preact/signals';
import { namesIncomplete } from '@/src/parts/person/shared/named.ts';
import type { Background } from '@/src/rpc/client.ts';
import { parseBiliLink } from '@/src/shared/bili-link.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { personInText } from '@/src/shared/person-text.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

/** Why nobody was found. */
export type NotFound =
  | { readonly why: 'nobody'; readonly name: string }
  | { readonly why: 'no-person' }
  | { readonly why: 'failed'; readonly error: BiliErrorFields };

const HOST = /^(?:[\w-]+\.)?(?:bilibili\.com|b23\.tv)\//i;
const DIGITS = /^\d{1,16}$/;

/** UID, link or exact name: whose page to open. */
export function createFindPerson(ask: Background, open: (mid: number) => void) {
  const stop = new AbortController();
  const busy = signal(false);
  const notFound = signal<NotFound | null>(null);

  async function lookUp(text: string): Promise<number | NotFound> {
    const plain = text.normalize('NFKC').trim();
    const id = Number(plain);
    if (DIGITS.test(plain) && Number.isSafeInteger(id) && id > 0) return id;
    const address = HOST.test(plain) ? `https://${plain}` : plain;
    if (/^https?:/i.test(address)) {
      const link = parseBiliLink(address);
      const end =
        link?.type === 'short'
          ? await ask('links.resolve', { link: link.url }, { signal: stop.signal })
          : address;
      const to = end === null ? null : parseBiliLink(end);
      return to?.type === 'user' ? to.mid : { why: 'no-person' };
    }
    const said = personInText(text);
    if (!said) return { why: 'no-person' };
    if (said.type === 'user') return said.mid;
    const found = await ask(
      'person.named',
      { name: said.name, from: 'any' },
      { signal: stop.signal },
    );
    if (found && found.value === null && found.dropped > 0) {
      return { why: 'failed', error: fieldsOf(namesIncomplete()) };
    }
    return found?.value ?? { why: 'nobody', name: said.name };
  }

  return {
    busy,
    notFound,
    async find(text: string) {
      if (busy.peek() || text.trim() === '') return;
      busy.value = true;
      notFound.value = null;
      try {
        const found = await lookUp(text);
        if (stop.signal.aborted) return;
        if (typeof found === 'number') open(found);
        else notFound.value = found;
      } catch (caught) {
        if (!stop.signal.aborted) notFound.value = { why: 'failed', error: fieldsOf(caught) };
      } finally {
        busy.value = false;
      }
    },
    typed() {
      notFound.value = null;
    },
    dispose: () => stop.abort(),
  };
}

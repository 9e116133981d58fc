import { browser } from 'wxt/browser';
import type messages from '../public/_locales/zh_CN/messages.json';
import type { Texts } from './shared/texts.ts';

/** Every text of the interface, by its key in the default locale. */
export type MessageKey = keyof typeof messages;

declare global {
  /** The catalogue of a chosen language; missing while texts follow the browser. Our scripts in one page share it. */
  var bilideckTexts: Texts | undefined;
  /** What the browser was asked for, by key; our scripts in one page share it too. */
  var bilideckKnown: Map<string, string> | undefined;
}

/** Puts a catalogue in place of the browser's choice; null gives it back. */
export function setTexts(texts: Texts | null): void {
  globalThis.bilideckTexts = texts ?? undefined;
}

/** In no text of anybody's, and kept by browsers, which cut a value at a control character. */
const HOLE = 0xe000;
const HOLES = Array.from({ length: 9 }, (_, place) => String.fromCharCode(HOLE + place));
const HOLE_AT = /[\ue000-\ue008]/g;
/** `{person|people}`: one word or the other, by the value before it. Languages that count alike have none. */
const ONE_OR_MORE = /\{([^{|}]*)\|([^{|}]*)\}/;
const HOLE_OR_WORD = new RegExp(`${HOLE_AT.source}|${ONE_OR_MORE.source}`, 'g');
const NAME_OR_WORD = new RegExp(`\\$(\\w+)\\$|${ONE_OR_MORE.source}`, 'g');

/** Puts values into a text, and after each the word that goes with it. */
function put(text: string, places: RegExp, valueAt: (found: string) => string): string {
  let last = '';
  return text.replace(places, (found: string, ...groups: readonly (string | undefined)[]) => {
    const [one, more] = groups.slice(-4, -2);
    if (more !== undefined) return last === '1' ? (one ?? '') : more;
    last = valueAt(found);
    return last;
  });
}

/**
 * The browser's own texts as they are known: asked for once each, with holes for the values. It takes longer to
 * answer than a row to be drawn, and a page whose extension was replaced can be drawn to its end.
 */
export const known = (): Map<string, string> => {
  globalThis.bilideckKnown ??= new Map();
  return globalThis.bilideckKnown;
};

/** The browser's answer; null for what was not asked before the extension was replaced under the page. */
function message(key: MessageKey, values: readonly (string | number)[] = []): string | null {
  const texts = known();
  let text = texts.get(key);
  try {
    text ??= browser.i18n.getMessage(key, HOLES);
  } catch {
    return null;
  }
  if (text) texts.set(key, text);
  return put(text, HOLE_OR_WORD, (hole) => String(values[hole.charCodeAt(0) - HOLE] ?? ''));
}

/** The text for a key, with up to nine values for its placeholders. */
export function t(key: MessageKey, values: readonly (string | number)[] = []): string {
  const chosen = globalThis.bilideckTexts?.[key];
  if (chosen) return fill(chosen, values);
  // When nothing else can be said, it is the reason for whatever else there was to say.
  return (message(key, values) ?? known().get('error_gone' satisfies MessageKey)) || key;
}

/** As browsers do: `$NAME$` stands for the content of its placeholder, `$1` there for a value. */
function fill(
  { message, placeholders }: Texts[string],
  values: readonly (string | number)[],
): string {
  return put(message, NAME_OR_WORD, (name) =>
    (placeholders?.[name.slice(1, -1).toLowerCase()]?.content ?? '').replace(
      /\$(\d)/g,
      (_all, at) => String(values[Number(at) - 1] ?? ''),
    ),
  );
}

/** Locale for Intl: the language the texts are in, not the page's. */
export function locale(): string {
  return (globalThis.bilideckTexts?.['locale_tag']?.message ?? message('locale_tag')) || 'zh-CN';
}

const WAN = 10_000;
const YI = 100_000_000;

/** 12345 → "1.2万", as the site writes counts; other languages use their own compact form. */
export function compactCount(count: number): string {
  const tag = locale();
  if (!tag.startsWith('zh')) {
    return new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }).format(
      count,
    );
  }
  if (count < WAN) return String(count);
  const [unit, size] = count >= YI ? [t('unit_yi'), YI] : [t('unit_wan'), WAN];
  // The site cuts off and does not round up: 19,999 is 1.9万.
  const tenths = Math.floor((count / size) * 10);
  const tenth = tenths % 10;
  return `${Math.floor(tenths / 10)}${tenth > 0 ? `.${tenth}` : ''}${unit}`;
}

/**
 * The exact figure, grouped: all our languages write it alike, and making a formatter costs more
 * than drawing the list that the figure stands under.
 */
export function exactCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Names one after another, as the language lists them: "甲、乙和丙". */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(names);
}

const two = (part: number) => String(part).padStart(2, '0');

/** A day from Unix seconds in the person's own time zone: "2023-05-01". */
export function day(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "09:05" from Unix seconds, in the person's own time zone. */
export function timeOfDay(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** 3725 → "1:02:05"; 65 → "01:05", as players write it. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

// Tools for the pages of the simulated site. Text always goes in as text.

/** @param {string} tag @param {Record<string, unknown>} [attributes] @param {...unknown} children */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat(9).filter((child) => child !== null && child !== undefined));
  return node;
}

/** An icon drawn with lines, 20 units wide. */
export function icon(path) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  node.setAttribute('viewBox', '0 0 20 20');
  node.setAttribute('class', 'icon');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  node.append(line);
  return node;
}

export const ICONS = {
  home: 'M3 9l7-6 7 6v8h-5v-5H8v5H3z',
  dynamic: 'M10 3v14M3 10h14M5 5l10 10M15 5L5 15',
  video: 'M3 5h14v10H3zM9 8l3 2-3 2z',
  lists: 'M3 5h14M3 10h14M3 15h9',
  star: 'M10 3l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.800 8.300l5-.7z',
  heart: 'M10 16S3 12 3 7.500a3.500 3.500 0 0 1 7-1 3.500 3.500 0 0 1 7 1C17 12 10 16 10 16z',
  play: 'M3 5h14v10H3zM8.500 8l3.500 2-3.500 2z',
  chat: 'M3 4h14v9H9l-4 3v-3H3z',
};

/** `1.2万`, as the site writes counts. */
export function count(value) {
  const short = (number) => number.toFixed(1).replace(/\.0$/, '');
  if (value >= 1e8) return `${short(value / 1e8)}亿`;
  return value >= 1e4 ? `${short(value / 1e4)}万` : String(value);
}

/** `11-23`, with the year when it is not the present one. Beijing time. */
export function day(seconds, now) {
  const iso = (at) => new Date((at + 8 * 3600) * 1000).toISOString();
  const date = iso(seconds).slice(0, 10);
  return date.slice(0, 4) === iso(now).slice(0, 4) ? date.slice(5) : date;
}

export const data = JSON.parse(document.getElementById('fake-data')?.textContent ?? 'null');

import { type Reply, raw } from '../kernel/reply.ts';
import type { SiteRoute } from '../kernel/route.ts';
import { createRandom, mixSeed, type Random } from '../state/random.ts';

/** Pictures are drawn from their address: `/bfs/<kind>/<40 hex>.<ending>`, size suffix allowed. */

function svg(width: number, height: number, inner: string): Reply {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  return raw('image/svg+xml', `${open} viewBox="0 0 ${width} ${height}">${inner}</svg>`);
}

/** Two hues that go together, and the gradient between them. */
function gradient(random: Random, saturation: number): string {
  const hue = random.int(0, 359);
  const other = (hue + random.int(25, 70)) % 360;
  const angle = random.int(0, 90);
  return `<defs><linearGradient id="g" gradientTransform="rotate(${angle} .5 .5)">
<stop offset="0" stop-color="hsl(${hue} ${saturation}% 72%)"/>
<stop offset="1" stop-color="hsl(${other} ${saturation}% 52%)"/></linearGradient></defs>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** First character that shows something, without marks of direction or width. */
function initialOf(name: string): string {
  return (
    [...name].find((character) => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(character)) ?? '?'
  );
}

function avatar(mid: number, name: string): Reply {
  const random = createRandom(mixSeed(mid, 61));
  const initial = escapeText(initialOf(name));
  return svg(
    160,
    160,
    `${gradient(random, 62)}<rect width="160" height="160" fill="url(#g)"/>
<circle cx="${random.int(20, 140)}" cy="${random.int(90, 170)}" r="${random.int(40, 70)}" fill="#fff" opacity=".16"/>
<text x="80" y="82" fill="#fff" font-size="76" font-weight="600" text-anchor="middle" dominant-baseline="central" font-family="'Noto Sans CJK SC','PingFang SC',sans-serif">${initial}</text>`,
  );
}

/** A landscape of a few soft shapes: sun, hills, a line of light. */
function cover(id: number): Reply {
  const random = createRandom(mixSeed(id, 62));
  const hills = Array.from({ length: 3 }, (_, layer) => {
    const top = 170 + layer * 42;
    const [a, b, c] = [random.int(-50, 20), random.int(-60, 40), random.int(-30, 50)];
    const path = `M0 ${top + a} C 160 ${top + b - 60}, 300 ${top + c + 40}, 480 ${top + a / 2} V300 H0Z`;
    return `<path d="${path}" fill="#14202e" opacity="${0.16 + layer * 0.14}"/>`;
  });
  const sun = random.int(26, 52);
  return svg(
    480,
    300,
    `${gradient(random, 48)}<rect width="480" height="300" fill="url(#g)"/>
<circle cx="${random.int(70, 410)}" cy="${random.int(60, 140)}" r="${sun}" fill="#fff" opacity=".55"/>
${hills.join('')}`,
  );
}

function banner(): Reply {
  const random = createRandom(9);
  const dots = Array.from({ length: 46 }, () => {
    const [x, y, r] = [random.int(0, 1920), random.int(0, 180), random.int(1, 3)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff" opacity=".5"/>`;
  });
  return svg(
    1920,
    200,
    `<defs><linearGradient id="g"><stop offset="0" stop-color="#7fb6e8"/><stop offset=".55" stop-color="#b9a5e6"/><stop offset="1" stop-color="#f2a9c4"/></linearGradient></defs>
<rect width="1920" height="200" fill="url(#g)"/>${dots.join('')}
<path d="M0 150 C 400 90, 700 190, 1100 140 S 1700 100, 1920 150 V200 H0Z" fill="#fff" opacity=".18"/>`,
  );
}

export const PICTURE_ROUTES: readonly SiteRoute[] = [
  {
    operation: 'site.wbi-image',
    host: /^i\d\.hdslb\.com$/,
    path: /^\/bfs\/wbi\//,
    handle: () => raw('image/png', '', 404),
  },
  {
    operation: 'site.asset',
    host: /^i\d\.hdslb\.com$/,
    path: /^\/bfs\/(face|archive|live|article|bangumi|season|banner)\/[0-9a-f]{40}\.\w+(@[\w.]+)?$/,
    handle: ({ request, world }) => {
      const [, , kind = '', file = ''] = request.path.split('/');
      const id = Number.parseInt(file.slice(0, 40), 16);
      if (kind === 'banner') return banner();
      return kind === 'face' ? avatar(id, world.people.get(id)?.name ?? '') : cover(id);
    },
  },
];

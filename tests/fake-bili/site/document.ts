import type { SimRequest } from '../kernel/request.ts';
import { fieldOf } from '../kernel/request.ts';

/** Frame of every page of the simulated site. */
export interface Page {
  readonly title: string;
  readonly styles: readonly string[];
  /** Module below `/fake-assets/`. */
  readonly script: string;
  readonly isDark: boolean;
  readonly bodyClass?: string;
  readonly data: unknown;
  /** Trusted HTML inside the body, before the script. */
  readonly body: string;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Chosen by `?theme=dark`, else by the site's own cookie. */
export function isDark({ query, cookies }: SimRequest): boolean {
  return (fieldOf(query, 'theme') ?? cookies.get('theme_style')) === 'dark';
}

export function renderDocument(page: Page): string {
  const json = JSON.stringify(page.data).replaceAll('<', '\\u003c');
  const links = page.styles.map((name) => `<link rel="stylesheet" href="/fake-assets/${name}">`);
  return `<!DOCTYPE html>
<html lang="zh-CN"${page.isDark ? ' class="bili_dark"' : ''}>
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)}</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
${links.join('\n')}
</head>
<body${page.bodyClass ? ` class="${page.bodyClass}"` : ''}>
${page.body}
<script type="application/json" id="fake-data">${json}</script>
<script type="module" src="/fake-assets/${page.script}"></script>
</body>
</html>`;
}

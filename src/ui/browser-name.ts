/** "Chrome 148", of what the browser calls itself; nothing else of it. */
export function browserName(userAgent: string): string {
  const [, name, version] = /(Edg|Firefox|Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return name === undefined ? 'another browser' : `${name === 'Edg' ? 'Edge' : name} ${version}`;
}

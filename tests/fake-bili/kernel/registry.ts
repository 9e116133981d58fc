import type { SimRequest } from './request.ts';
import type { Route } from './route.ts';

export type Found =
  | { readonly route: Route }
  /** The path exists, but not with this method. */
  | { readonly allowed: readonly string[] }
  | null;

export interface Registry {
  find(request: SimRequest): Found;
  readonly operations: readonly string[];
}

/** Puts the routes of all resources together; two that cannot be told apart are refused. */
export function createRegistry(routes: readonly Route[]): Registry {
  const byPlace = new Map<string, Route[]>();
  const operations = new Set<string>();
  for (const route of routes) {
    for (const id of [route.operation, ...(route.aliases ?? [])]) {
      if (operations.has(id)) throw new Error(`Operation ${id} is declared twice`);
      operations.add(id);
    }
    const place = `${route.host}.bilibili.com${route.path}`;
    const others = byPlace.get(place) ?? [];
    for (const other of others) {
      if (other.method === route.method && !(other.only && route.only)) {
        throw new Error(`${route.method} ${place} is declared twice`);
      }
    }
    byPlace.set(place, [...others, route]);
  }
  return {
    operations: [...operations],
    find: (request) => {
      const routes = byPlace.get(request.host + request.path);
      if (!routes) return null;
      const fitting = routes.filter(({ method }) => method === request.method);
      // Where none says "mine", the first answers: it will name what is missing.
      const route = fitting.find(({ only }) => only?.(request.form) ?? true) ?? fitting[0];
      return route ? { route } : { allowed: [...new Set(routes.map(({ method }) => method))] };
    },
  };
}

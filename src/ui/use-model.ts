import { useLayoutEffect, useMemo } from 'preact/hooks';

/**
 * The model of a view: made with it, begun before its first paint, as what is kept may be there
 * already, and ended with it. Of other inputs it is another one.
 * @param begin The word of the model that sets it going.
 */
export function useModel<
  B extends string,
  I extends readonly unknown[],
  M extends { dispose(): void } & { readonly [K in B]: () => unknown },
>(make: (...inputs: I) => M, begin: B, ...inputs: I): M {
  const model = useMemo(() => make(...inputs), inputs);
  useLayoutEffect(() => {
    model[begin]();
    return model.dispose;
  }, [model, begin]);
  return model;
}

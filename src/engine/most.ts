/** More than any run may have; an order with more is refused. */
export const MOST_ITEMS = 20_000;

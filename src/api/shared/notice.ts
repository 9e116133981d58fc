/** The service takes notices under 150 characters; an empty one clears it. */
export const NOTICE_MAX = 149;

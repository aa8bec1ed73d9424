/** Milliseconds since 1970. Time is passed in, so that a test decides what time it is. */
export type Clock = () => number;

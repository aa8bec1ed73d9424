/** An id that no other call on any device gives. */
export type NewId = () => string;

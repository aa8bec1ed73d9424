/** Says whether a value is of its kind. Untrusted rows are plain data, so a handful of these describes any of them. */
export type Kind = (value: unknown) => boolean;

const ID = /^[a-z0-9-]+$/;

export const text: Kind = (value) => typeof value === 'string';
export const number: Kind = (value) => Number.isFinite(value);
export const flag: Kind = (value) => typeof value === 'boolean';

/** One of these values. */
export const one =
  (...values: (string | number)[]): Kind =>
  (value) =>
    values.some((known) => known === value);

export const either =
  (...kinds: Kind[]): Kind =>
  (value) =>
    kinds.some((kind) => kind(value));

/** May be absent. */
export const maybe = (kind: Kind): Kind => either((value) => value === undefined, kind);

/** At least these fields, each of its kind; what else there is plays no role. */
export const fields =
  (kinds: Record<string, Kind>): Kind =>
  (value) =>
    isFields(value) && Object.entries(kinds).every(([name, kind]) => kind(value[name]));

/** Each of this kind; a gap is none. */
export const list =
  (kind: Kind): Kind =>
  (value) =>
    Array.isArray(value) && Array.from<unknown>(value).every(kind);

/** Two of these, in order. */
export const pair = (kind: Kind): Kind => {
  const any = list(kind);
  return (value) => any(value) && (value as unknown[]).length === 2;
};

/** Entries by name, each of its kind. */
export const record =
  (kind: Kind): Kind =>
  (value) =>
    isFields(value) && Object.values(value).every(kind);

/** Entries by id. */
export const byId = (kind: Kind): Kind => {
  const entries = record(kind);
  return (value) => entries(value) && Object.keys(value as object).every((id) => ID.test(id));
};

/** A plain object. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

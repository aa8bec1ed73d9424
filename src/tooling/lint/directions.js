/** Who may import whom: the rooms of `src/`, each with the rooms it may see. Anyone may import from itself and from npm. */
const MAY_SEE = {
  scenario: [],
  session: ['scenario'],
  protocol: ['scenario'],
  ports: ['scenario', 'session', 'protocol'],
  machines: ['scenario', 'session', 'protocol', 'ports'],
  storage: ['scenario', 'session', 'protocol', 'ports'],
  channels: ['scenario', 'session', 'protocol', 'ports'],
  votes: ['scenario', 'session', 'protocol', 'ports', 'machines', 'storage', 'channels'],
  library: ['scenario', 'session', 'protocol', 'ports', 'machines', 'storage', 'channels'],
  calendar: ['scenario'],
  i18n: ['scenario'],
  // What the organisation that hosts the app says about itself; the build reads it too.
  organisation: ['scenario'],
};
const ROOMS = Object.keys(MAY_SEE).filter((room) => room !== 'i18n');

/** @type {Record<string, string[]>} */
const ALL = {
  ...MAY_SEE,
  ui: [...ROOMS, 'i18n', 'offline'],
  offline: ['scenario', 'i18n'],
  routes: [...ROOMS, 'ui', 'i18n'],
  app: [...ROOMS, 'ui', 'i18n'],
  server: ['protocol', 'ports'],
  tooling: ['scenario', 'server', 'organisation'],
};

export const elements = [
  ...[...ROOMS, 'i18n', 'ui'].map((room) => ({ type: room, pattern: `src/lib/${room}` })),
  { type: 'offline', pattern: 'src/offline' },
  { type: 'routes', pattern: 'src/routes' },
  { type: 'server', pattern: 'src/server' },
  { type: 'tooling', pattern: 'src/tooling' },
  // Hooks and the parameter matchers: what Kit wants directly in `src`.
  { type: 'app', pattern: 'src' },
];

export const directions = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  ...Object.entries(ALL).map(([from, seen]) => ({
    from: { element: { type: from } },
    allow: { to: { element: { types: { anyOf: [from, ...seen] } } } },
  })),
];

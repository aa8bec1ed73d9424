import { buildIfNeeded } from './build.mjs';

// Runs after install.mjs. Builds when something changed, then becomes the server.
await buildIfNeeded();
await import(/** @type {string} */ ('../../../dist/main.js'));

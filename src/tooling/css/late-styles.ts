import type { Plugin } from 'vite';

type Chunk = { dynamicImports?: string[] };

/**
 * Lets the styles of what is loaded later come with it. Kit would link them in every page that could load it, and the first
 * screen would wait for five small files that it doesn't need. No page renders such a component on the server.
 */
export function lateStyles(): Plugin {
  return {
    name: 'late-styles',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        const manifest = bundle['.vite/manifest.json'];
        if (manifest?.type !== 'asset') throw new Error('No manifest to take the later styles out of');
        manifest.source = withoutLater(manifest.source.toString());
      },
    },
  };
}

/** Vite's manifest without what is imported dynamically, which Kit takes the styles from. */
export function withoutLater(manifest: string): string {
  const chunks = JSON.parse(manifest) as Record<string, Chunk>;
  return JSON.stringify(chunks, (name, value: unknown) => (name === 'dynamicImports' ? undefined : value), 2);
}

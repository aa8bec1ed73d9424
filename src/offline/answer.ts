import type { Wanted } from './request';
import { SHELL } from './version';

/** Where answers come from. */
export interface Sources {
  /** A file of this version. */
  find(url: string): Promise<Response | undefined>;
  /** A file of any version on this device. */
  findAnywhere(url: string): Promise<Response | undefined>;
  /** The request itself, sent to the server. */
  ask(): Promise<Response>;
}

/**
 * What this version knows is answered from this version, without the network: quick, whole, and the same until the
 * player asks for the next one. All else is for the server; when that is gone, the shell says so in the app's own words.
 */
export async function answer(wanted: Wanted, url: string, { find, findAnywhere, ask }: Sources): Promise<Response> {
  switch (wanted.kind) {
    case 'file':
    case 'packed':
      return (await find(wanted.url)) ?? ask();
    case 'part':
      return (await findAnywhere(wanted.url)) ?? ask();
    case 'elsewhere':
      return redirect(wanted.tidy, url);
    case 'made': {
      const shell = (await find(wanted.from)) && (await find(SHELL));
      if (!shell) return lost(ask, find);
      const { pathname, search } = new URL(url);
      return wanted.tidy === pathname + search ? shell : redirect(wanted.tidy, url);
    }
    case 'unknown':
      return lost(ask, find);
  }
}

async function lost(ask: Sources['ask'], find: Sources['find']): Promise<Response> {
  try {
    return await ask();
  } catch (error) {
    const shell = await find(SHELL);
    if (!shell) throw error;
    return new Response(shell.body, { status: 404, headers: shell.headers });
  }
}

function redirect(tidy: string, url: string): Response {
  return Response.redirect(new URL(tidy, url), 302);
}

/** What is known where something went wrong. Nothing in it is shown or copied without going through `report`. */
export type Situation = {
  error: unknown;
  version: string;
  /** The pattern of the page's address, such as `/play/[slug]`: never the address itself. */
  route: string | null;
  language: string;
  online: boolean;
  /** Whether this device keeps anything. */
  storage: boolean;
  /** What the browser calls itself. */
  browser: string;
};

/** What a report says, in this order. */
export const fields = ['version', 'page', 'error', 'at', 'language', 'online', 'storage', 'browser'] as const;
export type Report = Record<(typeof fields)[number], string>;

/** Stands where something was left out. */
export const LEFT_OUT = '…';

/**
 * The words that browsers and this app use in messages of errors. Every other word is left out: it might come from a
 * note, or name a story or a choice.
 */
const WORDS = new Set(
  (
    'a an and are argument at be before been being body called cannot cell class closed connection constructor could database ' +
    'defined did dynamically error exceeded expected expression failed fetch fetching find for found from function get has have ' +
    'http identifier imported in index initialization input instance internal invalid is it iterable json large length load ' +
    'loaded loading maximum missing module must network networkerror new no not null number object of on open operation ' +
    'promise properties property quota range reached read reading recursion redeclaration refused request requested resolved ' +
    'response reject rejected running script security set setting size specified stack stopped store string syntax than the ' +
    'this timeout to token too transaction type unable undefined unexpected unknown unsupported url value variable version was ' +
    'were while with without'
  ).split(' '),
);

/** A name of a kind of error: `TypeError`, `QuotaExceededError`. */
const NAME = /^[A-Z][A-Za-z]{0,30}(Error|Exception)$/;

/** Where in the app's own files: their names are hashes. */
const PLACE = /\/_app\/immutable\/([\w/.-]+:\d+:\d+)/g;

/** A report that can be sent to anybody: no story, choice, note or address gets in, whatever the error says. */
export function report({ error, version, route, language, online, storage, browser }: Situation): Report {
  return {
    version: plain(version),
    page: route === null ? LEFT_OUT : route.replace('/[[lang=lang]]', '') || '/',
    error: error instanceof Error ? `${nameOf(error)}: ${stripped(error.message)}` : LEFT_OUT,
    at: placesIn(error).join(' < ') || LEFT_OUT,
    language: plain(language),
    online: String(online),
    storage: String(storage),
    browser: browser.slice(0, 250),
  };
}

/** The words of a message that are ours or the browser's; what stands between them is left out, once. */
export function stripped(message: string): string {
  const words = message.slice(0, 2000).split(/\s+/).filter(Boolean);
  const kept = words.map((word) => {
    const bare = word.replace(/^[('"“‘`]+|[)'"”’`.,:;!?]+$/g, '');
    return WORDS.has(bare.toLowerCase()) || /^[45]\d\d$/.test(bare) ? bare : LEFT_OUT;
  });
  return kept.filter((word, at) => word !== LEFT_OUT || kept[at - 1] !== LEFT_OUT).join(' ');
}

function nameOf(error: Error): string {
  return NAME.test(error.name) && error.name.length < 40 ? error.name : 'Error';
}

function placesIn(error: unknown): string[] {
  const stack = error instanceof Error ? String(error.stack ?? '') : '';
  return [...stack.matchAll(PLACE)].slice(0, 6).map(([, place = '']) => place);
}

const plain = (text: string): string => text.replace(/[^\w.-]/g, '').slice(0, 40);

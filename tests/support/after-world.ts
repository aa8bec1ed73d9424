import type { Library } from '$lib/library/card';
import type { Lens } from '$lib/library/lenses';
import type { Contact } from '$lib/organisation/contact';
import { national } from '$lib/organisation/national';
import type { AfterWorld, Shared } from '$lib/ui/after/world';

const card = {
  hook: 'Iemand belt.',
  minutes: 5,
  length: 'normal',
  layer: 'gemeente',
  player: 'employee',
  role: 'griffier',
  theme: 'integritisme',
} as const;

/** A world without a network: what it has is what a test gives it, and what was shared or copied can be read back. */
export class SmallWorld implements AfterWorld {
  library: Library = {
    stories: [
      { ...card, id: 'de-fles-wijn', title: 'De fles wijn', tension: ['openheid', 'zorg'], otherChair: 'de-gang' },
      { ...card, id: 'de-gang', title: 'De gang', tension: ['openheid', 'zorg'] },
      { ...card, id: 'de-lift', title: 'De lift', tension: ['zorg', 'openheid'], theme: 'meldingen' },
      { ...card, id: 'de-trap', title: 'De trap', tension: ['snelheid', 'rust'] },
    ],
    themes: [{ id: 'integritisme', name: 'Onder een vergrootglas', kind: 'vulnerability' }],
  };
  glasses: Lens[] = [
    { name: 'Heelheid', ask: 'Was je hier dezelfde mens als thuis?' },
    { name: 'Het voorbeeld', ask: 'Zou je dit willen afkijken?' },
  ];
  people: Contact[] | 'broken' = national;
  done = new Set<string>();
  /** How often something may still fail before it works. */
  failures = 0;
  copied: string[] = [];
  handed: Shared[] = [];
  canCopy = true;

  index = () => this.#unlessBroken(this.library);
  lenses = () => this.#unlessBroken(this.glasses);
  contacts = () => (this.people === 'broken' ? Promise.reject(new Error('no network')) : Promise.resolve(this.people));
  played = () => this.done;
  time = Date.UTC(2026, 10, 22, 12);
  now = () => this.time;
  expected: number[] = [];
  expectEcho = (from: number) => void this.expected.push(from);
  saved: { name: string; content: string; type: string }[] = [];
  save = (name: string, content: string, type: string) => void this.saved.push({ name, content, type });
  share: AfterWorld['share'] = {
    copy: (text) => {
      if (!this.canCopy) return Promise.reject(new Error('not allowed'));
      this.copied.push(text);
      return Promise.resolve();
    },
  };

  #unlessBroken<Value>(value: Value): Promise<Value> {
    return this.failures-- > 0 ? Promise.reject(new Error('no network')) : Promise.resolve(value);
  }
}

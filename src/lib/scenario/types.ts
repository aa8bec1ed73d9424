/**
 * The scenario, as everything that plays it sees it: structure plus the text of one language.
 * Authors write `scenario.yaml` and `en.yaml`; `parse` reads them, `check` judges them, `translate` puts the text in.
 * Plain data throughout: it goes over the wire and into storage as JSON.
 */

/** `[a-z0-9-]+`. Ids are names, for ever; a rename goes into `renamed`. */
export type Id = string;

export type Language = 'nl' | 'en';

/** A number stays within `min` and `max`, so that every reachable state can be visited. */
export type Variable = { start: boolean } | { start: number; min: number; max: number };

export type Value = boolean | number;

/** What one variable must be: exactly this, or within these bounds (both included). */
export type Test = Value | { min?: number; max?: number };

/** All tests hold; of a list of such groups, at least one. */
export type Condition = Record<Id, Test> | Record<Id, Test>[];

/** A boolean is set; a number is added, and the sum is kept within the variable's bounds. */
export type Effect = Record<Id, Value>;

/** Where a choice leads: a scene or an ending; of a list, the first whose condition holds (the last has none). */
export type Target = Id | Fork[];
export type Fork = { to: Id; when?: Condition };

/** A piece of text. `by` names a cast member; without it the narrator speaks. The text '---' alone ends a beat. */
export type Line = string | { say: string; by?: Id; when?: Condition };

export type Choice = {
  say: string;
  /** Absent only in a delayed scene: the story then goes on where it was heading. */
  to?: Target;
  when?: Condition;
  set?: Effect;
  /** Starts delayed consequences: id → how many choices later they arrive (1 or more). */
  after?: Record<Id, number>;
  /** The choice's place in the field: each leading value → -2…2. */
  weighs: Record<Id, number>;
};

/**
 * With `choices` the player decides here. Without, it is a passage: its text is shown, and the story goes on to `to`
 * (in a delayed scene: to where it was heading).
 */
export type Scene = { lines: Line[]; choices?: Record<Id, Choice>; to?: Target };

export type Toll = { what: string; whom: string };

export type Ending = {
  /** A name in a few words for maps and reports; no verdict. */
  title: string;
  lines: Line[];
  protected: Toll;
  lost: Toll;
  /** Who disagree about it. */
  referees: { referee: Id; name: string; say: string }[];
  /** The moment when it was still small. */
  earlier: { scene: Id; say: string };
};

/** Who speaks or is named; `you` is the player, who has no name. `portrait` names a file: `/portraits/<portrait>.svg`. */
export type CastMember = { name?: string; role: string; portrait?: Id };

/** At the pivot one of two people may be called: counsel, at a `cost` that is said beforehand. Then the choice comes back. */
export type Call = { who: Id; say: string; cost: string; set: Effect };

/** A consequence that arrives later: its scene is shown before the one that the story was heading to. */
export type Delayed = { scene: Id; when?: Condition; set?: Effect };

export type Echo = {
  lines: Line[];
  /** Each option, and what came of it in a sentence or two. */
  choices: Record<Id, { say: string; then: string; weighs: Record<Id, number> }>;
};

export type Layer = 'rijk' | 'provincie' | 'waterschap' | 'gemeente';
export type PlayerKind = 'employee' | 'manager' | 'executive' | 'councillor' | 'hired-in';
export type Length = 'short' | 'normal' | 'long';

/** A leading value, with its text: what the two sides of the field are called. */
export type TensionSide = { value: Id; name: string; meaning: string };

export type Scenario = {
  format: 1;
  id: Id;
  revision: number;
  /** Of the structure and the text in all languages: 16 hexadecimal digits. */
  hash: string;
  language: Language;
  title: string;
  hook: string;
  minutes: number;
  setting: { layer: Layer; player: PlayerKind; role: string; organisation: string };
  vulnerabilities: Id[];
  domains: Id[];
  violations: Id[];
  sources: { document: Id; at: string }[];
  length: Length;
  question: string;
  tension: [TensionSide, TensionSide];
  cast: Record<Id, CastMember>;
  variables: Record<Id, Variable>;
  delayed: Record<Id, Delayed>;
  start: Id;
  pivot: { scene: Id; brief: string; twist: string; stakes: Record<Id, string> };
  calls: Record<Id, Call>;
  scenes: Record<Id, Scene>;
  endings: Record<Id, Ending>;
  rule: { text: string; source: string };
  atStake: { about: 'integrity' | 'quality' | 'both'; say: string };
  debrief: { ask: string }[];
  helps: { hard: string; soft: string; level: 'you' | 'organisation' | 'between' };
  agreement: string;
  otherChair?: Id;
  echo: Echo;
  trainer: { before: string; watch: string; stop: string };
  /** Old → new, of scene ids (`old`) or choices (`scene.old`): keeps saved runs alive. */
  renamed: Record<string, Id>;
};

/** Where a run stands. Two runs in an equal state have the same future. */
export type State = {
  /** The scene whose choices are open, or the ending. */
  scene: Id;
  values: Record<Id, Value>;
  /** Delayed consequences on their way: id → choices still to go; 0 once it came or lapsed. */
  waiting: Record<Id, number>;
  /** Where the story is heading after a delayed scene; the last is the original target. */
  onward: Id[];
  /** Who was called at the pivot. */
  called: Id | null;
  /** What the last step showed, in order: passages, then `scene`. */
  shown: Id[];
};

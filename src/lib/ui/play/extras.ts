/** What the first screen of a story doesn't have yet, in one file: it is loaded when that screen stands. */
export { default as Aloud } from '$lib/ui/aloud/Aloud.svelte';
export { default as Asking } from './Asking.svelte';
export { default as Calling } from './Calling.svelte';
export { default as Notices } from './Notices.svelte';

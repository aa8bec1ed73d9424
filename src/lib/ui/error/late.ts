// What is loaded when something went wrong, or beforehand in idle time: one file, so that its words stay out of every page.
export { default as MishapLine } from './MishapLine.svelte';
export { default as Screen } from './Screen.svelte';

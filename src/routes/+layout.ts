import '$lib/ui/announcer.css';

export const prerender = true;
export const trailingSlash = 'never';

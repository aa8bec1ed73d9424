import type { Attachment } from 'svelte/attachments';

const CONTROLS = 'a, button, input, label, form, summary, select, textarea';

/**
 * A tap anywhere in the story, space and Enter ask for the next beat; all beside the button that does the same.
 * Controls keep their own taps and keys, and selecting text is no tap.
 */
export function tapsAndKeys(next: () => void): Attachment<HTMLElement> {
  return (story) => {
    const tap = ({ target }: MouseEvent) => {
      const selecting = getSelection()?.isCollapsed === false;
      if (!selecting && !isControl(target)) next();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isControl(event.target)) return;
      event.preventDefault();
      next();
    };
    story.addEventListener('click', tap);
    document.addEventListener('keydown', key);
    return () => {
      story.removeEventListener('click', tap);
      document.removeEventListener('keydown', key);
    };
  };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null;
}

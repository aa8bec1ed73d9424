import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ChoiceForm from '$lib/ui/story/ChoiceForm.svelte';

/** A form with two options, and what it told us. */
function form(chosen: string | null = null) {
  const told: string[] = [];
  const view = render(ChoiceForm, {
    legend: 'Wat doe je?',
    choices: [
      { id: 'bel', say: 'Je belt hem zelf.' },
      { id: 'wacht', say: 'Je wacht tot maandag.' },
    ],
    chosen,
    onchoose: (id: string) => told.push(`choose ${id}`),
    onconfirm: (id: string) => told.push(`confirm ${id}`),
    confirm: 'Dit doe ik',
  });
  return { told, ...view };
}
const confirm = () => screen.getByRole('button', { name: 'Dit doe ik' });

test('the options are a named group of radio buttons', () => {
  form();
  expect(screen.getByRole('group', { name: 'Wat doe je?' })).toBeTruthy();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  const names = screen.getAllByRole<HTMLInputElement>('radio').map((radio) => radio.name);
  expect(new Set(names).size).toBe(1);
});

test('choosing does not decide', async () => {
  const { told } = form();
  await fireEvent.click(screen.getByLabelText('Je wacht tot maandag.'));
  expect(told).toEqual(['choose wacht']);
});

test('the button confirms what is marked', async () => {
  const { told } = form('bel');
  expect(screen.getByLabelText<HTMLInputElement>('Je belt hem zelf.').checked).toBe(true);
  await fireEvent.click(confirm());
  expect(told).toEqual(['confirm bel']);
});

test('confirming nothing says what is missing and goes to the options', async () => {
  const { told } = form();
  expect(screen.getByRole('alert').textContent).toBe('');
  await fireEvent.click(confirm());
  expect(told).toEqual([]);
  expect(screen.getByRole('alert').textContent).toBe('Kies eerst wat je doet.');
  const group = screen.getByRole('group', { name: 'Wat doe je?' });
  expect(group.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
});

test('what was missing is forgotten at the first choice', async () => {
  form();
  await fireEvent.click(confirm());
  await fireEvent.click(screen.getByLabelText('Je belt hem zelf.'));
  expect(screen.getByRole('alert').textContent).toBe('');
});

// The line in the head of every page: "/" leads to it, arrows go through what it offers, Escape and a step elsewhere
// shut that again.
const field = document.getElementById('find');

if (field) {
  const form = field.form;
  const offered = () => document.getElementById('find-offered');
  const shut = () => offered().classList.add('find-shut');
  const writing = target => target.matches?.('input, textarea, select, [contenteditable]');

  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !writing(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      shut();
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const links = [...offered().querySelectorAll('a')];
      const next = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      if (!offered().classList.contains('find-shut') && links.length > 0) {
        event.preventDefault();
        (links[next] ?? field).focus();
      }
    }
  });
  form.addEventListener('focusout', event => event.relatedTarget && !form.contains(event.relatedTarget) && shut());
  document.addEventListener('click', event => form.contains(event.target) || shut());
  // What comes late finds the line empty, or the reader gone on.
  form.addEventListener('htmx:afterSwap', () => (field.value.trim() && form.contains(document.activeElement)) || shut());
}

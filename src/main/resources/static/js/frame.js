// What the frame of the page tells its scripts: who reads, the form token, words; and the notes that they put into it.
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

export const words = document.getElementById('dialog-words')?.dataset ?? {};
export const reader = meta('reader') ?? 'nobody';
export const csrf = () => ({ [meta('csrf-header') ?? 'X-CSRF-TOKEN']: meta('csrf-token') ?? '' });

export function note(kind, text, button) {
  const made = document.createElement('div');
  made.className = `note note-${kind}`;
  made.setAttribute('role', 'status');
  const span = document.createElement('span');
  span.textContent = text;
  made.append(span);
  if (button) {
    const act = document.createElement('button');
    act.type = 'button';
    act.textContent = button.text;
    act.addEventListener('click', () => {
      button.act();
      made.remove();
    });
    made.append(act);
  }
  return made;
}

export function networkError() {
  document.querySelector('.note-network')?.remove();
  const failed = note('red', document.body.dataset.networkError);
  failed.classList.add('note-network');
  failed.setAttribute('role', 'alert');
  document.getElementById('main').prepend(failed);
  failed.scrollIntoView({ block: 'center' });
}

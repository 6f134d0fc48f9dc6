// Forms are sent once, ask before they do something that cannot be undone, and wait for photos on their way.
import { networkError, note, words } from './frame.js';

function ask(text, act) {
  const box = document.createElement('dialog');
  const question = document.createElement('p');
  question.textContent = text;
  const actions = document.createElement('div');
  actions.className = 'actions';
  const button = (label, look, value) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = `btn ${look}`;
    made.textContent = label;
    made.addEventListener('click', () => box.close(value));
    actions.append(made);
    return made;
  };
  button(words.confirm, 'btn-primary', 'yes');
  const cancel = button(words.cancel, 'btn-quiet', '');
  box.append(question, actions);
  box.addEventListener('close', () => {
    box.remove();
    if (box.returnValue === 'yes') act();
  });
  document.body.append(box);
  box.showModal();
  cancel.focus();
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get') return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  const waiting = form.querySelector('[data-photo-picker][data-busy]');
  if (waiting) {
    event.preventDefault();
    waiting.append(note('amber', waiting.dataset.wait));
    return;
  }
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (question && !form.dataset.sure) {
    event.preventDefault();
    const submitter = event.submitter;
    ask(question, () => {
      form.dataset.sure = '1';
      form.requestSubmit(submitter);
    });
    return;
  }
  if (!form.hasAttribute('hx-post')) hold(form, event.submitter);
});

// Marked after the browser has read the form, or the pressed button's own value would be missing.
function hold(form, submitter) {
  form.dataset.sending = '1';
  setTimeout(() => {
    if (!submitter) return;
    submitter.setAttribute('aria-busy', 'true');
    submitter.dataset.label ??= submitter.innerHTML;
    submitter.textContent = words.sending;
  });
  setTimeout(() => free(form), 20000);
}

function free(form) {
  delete form.dataset.sending;
  delete form.dataset.sure;
  form.querySelectorAll('[aria-busy]').forEach(button => {
    button.removeAttribute('aria-busy');
    if (button.dataset.label) button.innerHTML = button.dataset.label;
  });
}

window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach(free));
window.addEventListener('offline', () => document.querySelectorAll('form[data-sending]').forEach(free));
document.addEventListener('submit', event => {
  if (!event.defaultPrevented && navigator.onLine === false) {
    event.preventDefault();
    free(event.target);
    networkError();
  }
});

// A choice that narrows a list is applied at once; the button stays for those without script.
document.addEventListener('change', event => {
  if (event.target.matches('form[data-auto] select, form[data-auto] input[type=checkbox]'))
    event.target.form.requestSubmit();
});

// While somebody types: how much more a field takes, and what is usually written into it, to be changed by hand.
import { words } from './frame.js';

const limit = field => Number(field.dataset.limit || (field.maxLength > 0 ? field.maxLength : 0));
// As the server counts: characters as a reader sees them, not halves of them.
const length = text => [...text.replace(/\r\n?/g, '\n')].length;

function count(field) {
  const most = limit(field);
  const used = length(field.value);
  let told = field.parentElement.querySelector(':scope > .counter');
  if (!told) {
    told = document.createElement('span');
    told.className = 'counter';
    told.setAttribute('role', 'status');
    field.after(told);
  }
  const over = used > most;
  told.classList.toggle('over', over);
  // Far from the end nobody wants to hear of every letter.
  told.hidden = !over && used < Math.max(most * 0.6, most - 200) && document.activeElement !== field;
  told.textContent = (over ? words.over : words.left).replace('{0}', Math.abs(most - used));
}

const counted = target => target.matches?.('textarea, input') && limit(target) > 0 && target.form?.method === 'post';
['input', 'focusin', 'focusout', 'draft:restored'].forEach(name =>
  document.addEventListener(name, event => counted(event.target) && setTimeout(() => count(event.target))),
);

// A phrase goes where the cursor was last, or behind what stands there already; the field is ready to be changed.
document.addEventListener('click', event => {
  const phrase = event.target.closest('.phrase');
  const field = phrase && document.getElementById(phrase.closest('[data-phrases]').dataset.for);
  if (!field) return;
  const others = [...phrase.parentElement.children].map(one => one.textContent);
  const untouched = field.value.trim() === '' || others.includes(field.value.trim());
  field.value = untouched ? phrase.textContent : `${field.value.trimEnd()}\n${phrase.textContent}`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
});

const offer = root =>
  root.querySelectorAll('[data-phrases][hidden]').forEach(box => {
    box.hidden = false;
  });
offer(document);
document.addEventListener('htmx:load', event => offer(event.target));

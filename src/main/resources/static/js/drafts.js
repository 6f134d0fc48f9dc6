// Keeps what is typed in a form with data-draft="key" on this device until the server confirms that it has it.
// A lost session, a reload or an empty battery costs nothing. Passwords and files are never kept;
// of photos that were sent ahead only their numbers.
import { note, reader, words } from './frame.js';
import './photo-picker.js';

const OLDEST = 14 * 24 * 3600 * 1000;
const place = key => `draft:${reader}:${key}`;
const typed = form =>
  [...form.elements].filter(
    field =>
      field.name &&
      !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type) &&
      !field.hasAttribute('data-no-draft'),
  );
const choice = field => field.type === 'checkbox' || field.type === 'radio';

function state(form) {
  const values = {};
  typed(form).forEach(field => {
    values[field.name] ??= [];
    if (field.multiple && field.options)
      values[field.name].push(...[...field.selectedOptions].map(option => option.value));
    else if (!choice(field) || field.checked) values[field.name].push(field.value);
  });
  pickers(form).forEach(box => {
    values[`photos:${box.dataset.name}`] = photosOf(box);
  });
  return values;
}

// Photos were sent ahead, so their numbers are enough, of a marked one that of its original too; the server keeps them for
// a day.
const pickers = form => [...form.querySelectorAll('[data-photo-picker]')];
const photosOf = box =>
  [...box.querySelectorAll('input[type=hidden]')].map(field => [field.value, field.dataset.of].filter(Boolean).join('~'));

function put(form, values) {
  pickers(form).forEach(box => {
    const there = photosOf(box);
    (values[`photos:${box.dataset.name}`] ?? [])
      .filter(id => !there.includes(id))
      .map(kept => kept.split('~'))
      .forEach(([id, of]) => box.dispatchEvent(new CustomEvent('photo:restore', { detail: { id, of } })));
  });
  const at = {};
  typed(form).forEach(field => {
    const kept = values[field.name];
    if (!kept) return;
    if (choice(field)) field.checked = kept.includes(field.value);
    else if (field.multiple && field.options)
      [...field.options].forEach(option => {
        option.selected = kept.includes(option.value);
      });
    else {
      at[field.name] ??= 0;
      if (kept[at[field.name]] !== undefined) field.value = kept[at[field.name]];
      at[field.name] += 1;
    }
    field.dispatchEvent(new Event('draft:restored', { bubbles: true }));
  });
}

const read = key => {
  try {
    return JSON.parse(localStorage.getItem(place(key)));
  } catch {
    return null;
  }
};
const drop = key => {
  try {
    localStorage.removeItem(place(key));
  } catch {
    /* storage is off */
  }
};
const keep = (key, values) => {
  try {
    localStorage.setItem(place(key), JSON.stringify({ at: Date.now(), values }));
  } catch {
    /* full or off */
  }
};

function sweep() {
  try {
    Object.keys(localStorage)
      .filter(name => name.startsWith('draft:'))
      .forEach(name => {
        let at = 0;
        try {
          at = JSON.parse(localStorage.getItem(name)).at;
        } catch {
          /* not ours any more */
        }
        if (Date.now() - at > OLDEST) localStorage.removeItem(name);
      });
  } catch {
    /* storage is off */
  }
}

function watch(form) {
  const key = form.dataset.draft;
  const empty = state(form);
  const kept = read(key);
  if (kept && JSON.stringify(kept.values) !== JSON.stringify(empty)) {
    put(form, kept.values);
    form.prepend(
      note('amber', words.draft, {
        text: words.discard,
        act: () => {
          drop(key);
          put(form, empty);
        },
      }),
    );
  }
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(key, state(form)), 150);
  };
  const now = () => {
    if (timer) {
      clearTimeout(timer);
      keep(key, state(form));
    }
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('photo:uploaded', later);
  form.addEventListener('photo:dropped', later);
  form.addEventListener('submit', () => keep(key, state(form)));
  window.addEventListener('pagehide', now);
}

const watchAll = root =>
  root.querySelectorAll('form[data-draft]:not([data-draft-on])').forEach(form => {
    form.dataset.draftOn = '1';
    watch(form);
  });

document.querySelectorAll('meta[name="draft-done"]').forEach(done => done.content.split(' ').forEach(drop));
sweep();
watchAll(document);
document.addEventListener('htmx:load', event => watchAll(event.target));

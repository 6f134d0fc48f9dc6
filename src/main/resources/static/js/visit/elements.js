// Small parts that the views are built of: elements, icons, chips, fields, the camera, a question. Icons stand in the page.
import { newId } from './id.js';
import { say } from './words.js';

// h('button', { class: 'btn', onclick: act, disabled: true }, 'text', node, …); null and false leave nothing.
export function h(tag, props = {}, ...kids) {
  const made = document.createElement(tag);
  Object.entries(props).forEach(([name, value]) => {
    if (value === null || value === undefined || value === false) return;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name === 'value') made.value = value;
    else made.setAttribute(name, value === true ? '' : value);
  });
  made.append(...kids.flat(2).filter(kid => kid !== null && kid !== undefined && kid !== false));
  return made;
}

export const icon = name =>
  document
    .getElementById('visit-icons')
    ?.content.querySelector(`[data-icon="${name}"]`)
    ?.firstElementChild?.cloneNode(true) ?? '';
export const chip = (look, name, text) => h('span', { class: `chip ${look}` }, icon(name), h('span', {}, text));

// The tap on it opens the camera; gallery leaves the choice to the phone.
export const camera = (look, onfile, kids, gallery = false) =>
  h(
    'label',
    { class: look },
    ...kids,
    h('input', {
      type: 'file',
      accept: 'image/*',
      capture: gallery ? null : 'environment',
      multiple: gallery,
      class: 'visit-file',
      onchange: event => {
        const files = [...event.target.files];
        event.target.value = '';
        if (files.length) onfile(files);
      },
      oncancel: () => onfile([]),
    }),
  );

export const segment = (options, now, pick, label) =>
  h(
    'div',
    { class: 'visit-segment', role: 'group', 'aria-label': label },
    options.map(([value, text, off]) =>
      h(
        'button',
        {
          type: 'button',
          class: value === now ? 'on' : '',
          'aria-pressed': String(value === now),
          disabled: off,
          onclick: () => pick(value),
          'data-value': String(value),
        },
        text,
      ),
    ),
  );

export const field = (label, control, hint) => {
  control.id ||= `v${newId().slice(0, 8)}`;
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, hint);
};
export const quick = (texts, pick) =>
  texts.length === 0
    ? null
    : h(
        'div',
        { class: 'visit-quick' },
        texts.map(text => h('button', { type: 'button', onclick: () => pick(text) }, text)),
      );

export function ask(text, yes, act) {
  const box = h('dialog', { class: 'visit-ask' });
  const end = () => {
    box.close();
    box.remove();
  };
  box.append(
    h('p', {}, text),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'btn btn-quiet', onclick: end }, say('back')),
      h(
        'button',
        {
          type: 'button',
          class: 'btn btn-primary',
          onclick: () => {
            end();
            act();
          },
        },
        yes,
      ),
    ),
  );
  document.body.append(box);
  box.showModal();
}

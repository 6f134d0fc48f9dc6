// How the visit was made, who came along, and what is said about it as a whole.
import { field, h, quick } from './elements.js';
import { say } from './words.js';

const METHODS = ['SITE', 'PAPERS', 'REPORT', 'TALK', 'LESSON', 'SURVEY', 'SAMPLE'];

export function words(app, name, rows, hint) {
  const input =
    rows > 1
      ? h('textarea', { class: 'form-control', name, rows, maxlength: 2000 })
      : h('input', { class: 'form-control', name, maxlength: 300, autocomplete: 'off' });
  input.value = app.draft[name] ?? '';
  input.addEventListener('input', () => {
    app.draft[name] = input.value;
    app.save();
  });
  const pick = text => {
    app.draft[name] = app.draft[name]?.trim() ? `${app.draft[name].trim()}${say('comma')}${text}` : text;
    app.save();
    app.redraw();
  };
  return field(
    say(name),
    input,
    hint &&
      quick(
        hint.filter(text => !(app.draft[name] ?? '').includes(text)),
        pick,
      ),
  );
}

export const methods = app =>
  h(
    'fieldset',
    {},
    h('legend', {}, say('methods')),
    h(
      'div',
      { class: 'visit-quick is-choice' },
      METHODS.map(method => {
        const on = app.draft.methods.includes(method);
        return h(
          'button',
          {
            type: 'button',
            class: on ? 'on' : '',
            'aria-pressed': String(on),
            onclick: () => {
              app.draft.methods = on ? app.draft.methods.filter(one => one !== method) : [...app.draft.methods, method];
              app.save();
              app.redraw();
            },
          },
          say(`method.${method}`),
        );
      }),
    ),
  );

// What is typed, or said to the keyboard, leads to the item: what it asks for, its basis, its usual order and limit; and to
// what was closed elsewhere and is most alike.
import { chip, h, icon } from './elements.js';
import { lookupOf } from './lookup.js';
import { others } from './model.js';
import { say } from './words.js';

const ITEMS = 5;
const CASES = 3;
const PAUSE = 120;

// One index for what lies in the pack now; it is made when it is first asked.
let made = null;
export function lookup(app) {
  if (made?.pack !== app.base || made?.kit !== app.kit) made = { pack: app.base, kit: app.kit, of: lookupOf(app.base, app.kit) };
  return made.of;
}

export const limitOf = item => (item.limitUnit ? say(`limit.${item.limitUnit}`, item.limit) : null);

export const facts = item =>
  h(
    'span',
    { class: 'visit-facts' },
    limitOf(item) && h('span', { class: 'num' }, icon('clock'), say('usualLimit', limitOf(item))),
    item.basis && h('span', {}, icon('book'), item.basis),
  );

const hit = (item, pick, omitted) =>
  h(
    'button',
    { type: 'button', class: 'visit-hit', 'data-add': item.code, onclick: () => pick(item.code) },
    h('span', { class: 'num muted' }, item.code),
    h(
      'span',
      { class: 'visit-hit-text' },
      h('b', {}, item.sub),
      h('span', {}, item.text),
      facts(item),
    ),
    item.major && chip('chip-red', 'alert-triangle', say('direct')),
    omitted && chip('chip-amber', 'circle-minus', say('moreOmitted')),
  );

const ended = one =>
  h(
    'li',
    { class: 'visit-ended', 'data-case': one.number },
    h(
      'p',
      {},
      h('b', {}, one.place),
      ' ',
      h('small', { class: 'muted num' }, `${one.schoolName} · ${one.number} · ${say('closedOn', one.endedOn)}`),
    ),
    h('p', {}, one.description),
    one.measures && h('p', { class: 'visit-ended-how' }, icon('tool'), h('span', {}, one.measures)),
  );

export function endedLike(app, words, itemCode) {
  const cases = words.trim() ? lookup(app).casesFor(words, itemCode, CASES) : [];
  return cases.length === 0
    ? null
    : h(
        'details',
        { class: 'visit-endeds', open: itemCode === null },
        h('summary', {}, icon('history'), h('span', {}, say('closedAlike', cases.length))),
        h('ul', { class: 'plain' }, cases.map(ended)),
      );
}

// words: what stands there at first; typed: is told what is typed; pick: is told the code that was chosen; only: which items
// are offered, most: how many.
export function wordsBox(app, { name, label, words = '', typed = () => {}, pick, only = () => true, most = ITEMS, cases = true }) {
  const hits = h('div', { class: 'visit-hits', 'aria-live': 'polite' });
  const omitted = code => Boolean(app.base.checklist) && others(app.base).find(one => one.code === code)?.omitted;
  const show = text => {
    const items = text.trim() ? lookup(app).itemsFor(text, most * 3).filter(only).slice(0, most) : [];
    hits.replaceChildren(
      ...items.map(item => hit(item, code => pick(code, text), omitted(item.code))),
      ...(text.trim() && items.length === 0 ? [h('p', { class: 'muted' }, say('moreNone'))] : []),
      ...(cases ? [endedLike(app, text, null)].filter(Boolean) : []),
    );
  };
  let waiting;
  const search = h('input', {
    class: 'form-control',
    type: 'search',
    name,
    value: words,
    maxlength: 200,
    autocomplete: 'off',
    enterkeyhint: 'search',
    placeholder: label,
    'aria-label': label,
    oninput: () => {
      typed(search.value);
      clearTimeout(waiting);
      waiting = setTimeout(() => show(search.value), PAUSE);
    },
  });
  show(words);
  return h('div', { class: 'visit-by-words' }, search, hits);
}

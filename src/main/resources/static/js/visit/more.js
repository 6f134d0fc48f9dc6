// What the list does not go through: how much was left out because the school has nothing of it, and a search by which
// somebody who meets it there all the same adds it by hand.
import { chip, h, icon } from './elements.js';
import { others } from './model.js';
import { say } from './words.js';

const MOST = 8;

const hit = (app, item) =>
  h(
    'button',
    { type: 'button', class: 'visit-hit', 'data-add': item.code, onclick: () => app.add(item.code) },
    h('span', { class: 'num muted' }, item.code),
    h('span', {}, item.text),
    item.omitted && chip('chip-amber', 'circle-minus', say('moreOmitted')),
  );

const found = (app, words) =>
  others(app.pack).filter(item => {
    const text = `${item.code} ${item.sub} ${item.categoryName} ${item.text}`.toLowerCase();
    return words.length > 0 && words.every(word => text.includes(word));
  });

export function more(app) {
  const omitted = others(app.pack).filter(item => item.omitted).length;
  const hits = h('div', { class: 'visit-hits', 'aria-live': 'polite' });
  const search = h('input', {
    class: 'form-control',
    type: 'search',
    name: 'more',
    autocomplete: 'off',
    enterkeyhint: 'search',
    placeholder: say('moreSearch'),
    'aria-label': say('moreSearch'),
    oninput: () => {
      const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const items = found(app, words);
      const none = words.length > 0 && items.length === 0;
      hits.replaceChildren(
        ...items.slice(0, MOST).map(item => hit(app, item)),
        ...(none ? [h('p', { class: 'muted' }, say('moreNone'))] : []),
      );
    },
  });
  return h(
    'section',
    { class: 'visit-more-items' },
    omitted > 0 &&
      h(
        'p',
        { class: 'visit-hint', 'data-omitted': omitted },
        icon('circle-minus'),
        h('span', {}, say('omitted', omitted)),
      ),
    search,
    hits,
  );
}

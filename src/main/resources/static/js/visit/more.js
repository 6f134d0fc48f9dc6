// What the list does not go through: how much was left out because the school has nothing of it, a search by which somebody
// who meets it there all the same adds it by hand, and the camera for what nobody has a name for yet.
import { wordsBox } from './by-words.js';
import { h, icon } from './elements.js';
import { findingRow } from './found-row.js';
import { shot } from './free.js';
import { others } from './model.js';
import { say } from './words.js';

const MOST = 8;

export function more(app) {
  const omitted = others(app.pack).filter(item => item.omitted).length;
  const unnamed = app.draft.findings.filter(finding => !finding.itemCode);
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
    unnamed.map(finding => findingRow(app, finding)),
    shot(app),
    wordsBox(app, {
      name: 'more',
      label: say('moreSearch'),
      most: MOST,
      cases: false,
      only: item => others(app.pack).some(one => one.code === item.code),
      pick: code => app.add(code),
    }),
  );
}

// A visit without a list: an empty page with a camera. What is found begins with a photo, or with words.
import { wordsBox } from './by-words.js';
import { camera, h, icon } from './elements.js';
import { findingRow } from './found-row.js';
import { say } from './words.js';

// fields: what is known of the finding beforehand.
export const shot = (app, fields = {}) =>
  camera('visit-snap', files => files.length && app.found(null, files, fields), [
    icon('camera'),
    h('b', {}, say('freeShot')),
    h('span', {}, say('freeShotHint')),
  ]);

export function freeView(app) {
  const { findings } = app.draft;
  return {
    body: h(
      'div',
      { class: 'visit-free' },
      shot(app),
      wordsBox(app, {
        name: 'words',
        label: say('freeWords'),
        pick: (code, words) => app.foundByWords(code, words),
      }),
      findings.length > 0 &&
        h(
          'section',
          { class: 'visit-free-found' },
          h('h2', {}, say('foundTitle', findings.length)),
          findings.map(finding => findingRow(app, finding)),
        ),
    ),
    bar: [
      h(
        'a',
        { class: `btn ${findings.length ? 'btn-primary' : 'btn-quiet'}`, href: '#end', 'data-to-end': true },
        icon('flag'),
        h('span', {}, say('toEnd')),
      ),
    ],
  };
}

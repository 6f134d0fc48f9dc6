// Somebody stands at a point: what is wrong there begins with the camera or with words, its place filled in.
import { wordsBox } from './by-words.js';
import { h, icon } from './elements.js';
import { findingRow } from './found-row.js';
import { shot } from './free.js';
import { say } from './words.js';

const clockTime = moment =>
  new Date(moment).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' });

export function plateView(app, scan) {
  const fields = { place: scan.place, plate: scan.code };
  const found = app.draft.findings.filter(finding => finding.plate === scan.code);
  return {
    title: scan.name,
    back: '#items',
    body: h(
      'div',
      { class: 'visit-free', 'data-at': scan.code },
      h(
        'p',
        { class: 'visit-here' },
        icon('qrcode'),
        h('span', {}, h('b', {}, say('plateHere')), ` ${scan.place} · ${say('plateAt', clockTime(scan.at))}`),
      ),
      shot(app, fields),
      wordsBox(app, { name: 'words', label: say('freeWords'), pick: (code, words) => app.foundByWords(code, words, fields) }),
      found.map(finding => findingRow(app, finding)),
    ),
    bar: [h('a', { class: 'btn btn-quiet', href: '#items', 'data-fine': true }, icon('check'), h('span', {}, say('plateFine')))],
  };
}

// A visit that nobody planned: schools likely to be meant, and a beginning that waits for no network. Without this script
// the page is a plain form.
import { networkError } from '../frame.js';
import { beginVisit } from './beginning.js';
import { store } from './device.js';
import { h } from './elements.js';
import { takeAlong } from './keep.js';
import { likely, schoolOf } from './kit.js';
import { say } from './words.js';

const MOST = 6;
const OFFERED = 20;

const form = document.querySelector('[data-new-visit]');
const typed = document.getElementById('school');
const leader = form.dataset.leader;
let kit = null;

const chosen = name => form.querySelector(`[name="${name}"]:checked`)?.value || null;
const number = text => (text ? Number(text) : null);

function begun() {
  const school = typed ? schoolOf(kit.pack, typed.value) : kit.pack.schools[0];
  return (
    school && {
      schoolId: school.id,
      mode: chosen('mode') ?? kit.pack.modes[0],
      checklistId: number(chosen('checklist')),
      memberIds: [...form.querySelectorAll('[name="member"]:checked')].map(box => Number(box.value)),
      jointWith: form.querySelector('[name="jointWith"]')?.value.trim() || null,
    }
  );
}

async function begin(body) {
  const address = await beginVisit(kit, body, leader);
  if (address) location.assign(address);
  else form.submit();
}

// What is missing is said by the server in its own words; without it by this page.
form.addEventListener('submit', event => {
  const body = kit && begun();
  if (!body) {
    if (navigator.onLine !== false || !kit) return;
    event.preventDefault();
    typed.setCustomValidity(say('newSchool'));
    typed.reportValidity();
    return;
  }
  event.preventDefault();
  form.classList.add('is-busy');
  begin(body)
    .catch(() => networkError())
    .finally(() => form.classList.remove('is-busy'));
});

const option = school => h('option', { value: `${school.name} · ${school.code}` });
function offer() {
  typed.setCustomValidity('');
  if (navigator.onLine !== false) return;
  const text = typed.value.trim().toLowerCase();
  const found = kit.pack.schools.filter(one => `${one.name} ${one.code}`.toLowerCase().includes(text));
  document.getElementById('school-options').replaceChildren(...found.slice(0, OFFERED).map(option));
}

const why = school => (school.seen ? say('newSeen') : school.own ? say('newOwn') : (school.township ?? ''));
function show() {
  if (!typed) return;
  typed.addEventListener('input', offer);
  typed.addEventListener('htmx:beforeRequest', event => navigator.onLine === false && event.preventDefault());
  const schools = likely(kit.pack, MOST);
  if (schools.length === 0) return;
  const pick = school => {
    typed.value = `${school.name} · ${school.code}`;
    typed.dispatchEvent(new Event('change'));
    buttons.forEach(button => button.setAttribute('aria-pressed', String(button.dataset.school === school.code)));
  };
  const buttons = schools.map(school =>
    h(
      'button',
      { type: 'button', 'aria-pressed': 'false', 'data-school': school.code, onclick: () => pick(school) },
      h('b', {}, school.name),
      h('small', {}, why(school)),
    ),
  );
  document
    .querySelector('[data-likely]')
    .replaceChildren(h('div', { class: 'visit-likely', role: 'group', 'aria-label': say('newLikely') }, buttons));
}

store
  .fetchKit()
  .then(entry => {
    kit = entry;
    show();
    form.dataset.ready = 'true';
    return takeAlong([]);
  })
  .then(done => {
    form.dataset.kept = String(done);
  })
  .catch(() => {});

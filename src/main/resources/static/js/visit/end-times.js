// When the inspector came and went, by the server's clock; he may put it right, between the fetching and now.
import { clock } from './device.js';
import { field, h, icon } from './elements.js';
import { momentsOf } from './record.js';
import { say } from './words.js';

const ZONE = '+08:00';
const AHEAD = 8 * 3600 * 1000;
const MINUTE = 60 * 1000;
const shown = time => new Date(time + AHEAD).toISOString().slice(0, 16);
const typed = text => Date.parse(`${text}:00${ZONE}`);

// A minute is all that is typed, so that the one in which it was fetched still counts.
const possible = (time, least, most) => time > least - MINUTE && time <= most;

function moment(app, name, value, least, most) {
  const input = h('input', {
    class: 'form-control',
    type: 'datetime-local',
    name: `${name}At`,
    value: value === null ? '' : shown(value),
    min: shown(least),
    max: shown(most),
  });
  const wrong = h('p', { class: 'visit-lack', id: `${name}-wrong`, role: 'alert', hidden: true }, say('timeWrong'));
  input.addEventListener('change', () => {
    const time = input.value ? typed(input.value) : null;
    wrong.hidden = time === null || possible(time, least, most);
    input.setAttribute('aria-invalid', String(!wrong.hidden));
    if (!wrong.hidden) return;
    app.draft.put = { ...app.draft.put, [name]: time };
    app.save();
    app.redraw();
  });
  input.setAttribute('aria-describedby', wrong.id);
  return field(say(name), input, wrong);
}

export function times(app) {
  const { from, now, arrived } = momentsOf(app.draft, [...(app.draft.line ?? []), clock.read()]);
  const put = app.draft.put ?? {};
  if (!app.draft.arrivedAt || from === -Infinity) return null;
  return h(
    'details',
    { class: 'card visit-times', open: Boolean(put.arrived ?? put.left) },
    h('summary', {}, icon('clock'), h('span', {}, say('times', shown(arrived).slice(11)))),
    h(
      'div',
      { class: 'card-body' },
      h('p', { class: 'hint' }, say('timesHint')),
      moment(app, 'arrived', arrived, from, now),
      moment(app, 'left', put.left ?? null, arrived, now),
    ),
  );
}

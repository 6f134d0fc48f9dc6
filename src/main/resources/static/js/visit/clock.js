// Times of a visit by the server's clock, whatever the phone's own says. A reading is what the clocks of the device said
// at one moment: mono counts on within one life of a page, also while somebody puts the clock right, but not while the
// device sleeps; wall is the clock that is shown, and may be put. An anchor is a reading at which the server told its time.
// A line is readings in the order in which they were taken; it begins with an anchor.
export const DOUBT = 1000;
const CLOSE = 2000;

// What could have passed between two readings, the likeliest first; least of all `least`. While the page was seen, mono
// counted; while it was hidden, the device may have slept; between two lives only the wall clock knows, if it was left alone.
function step(from, to) {
  const wall = to.wall - from.wall;
  if (from.life !== to.life) return { choices: wall >= 0 ? [wall] : [], least: 0, loose: true };
  const counted = Math.max(to.mono - from.mono, 0);
  if (!from.hidden || Math.abs(wall - counted) < DOUBT) return { choices: [counted], least: counted, loose: false };
  return { choices: wall > counted ? [wall, counted] : [counted], least: counted, loose: true };
}

const sum = numbers => numbers.reduce((all, one) => all + one, 0);
const likely = steps => steps.map(one => one.choices[0] ?? one.least);

// The likeliest lengths, and those that differ from them at one or at two places.
function* readings(steps) {
  const first = likely(steps);
  const others = steps.flatMap(({ choices }, at) => choices.slice(1).map(length => [at, length]));
  const at = (...changes) => first.map((length, i) => changes.find(([place]) => place === i)?.[1] ?? length);
  yield first;
  for (const one of others) yield at(one);
  for (const [i, one] of others.entries()) for (const other of others.slice(i + 1)) yield at(one, other);
}

// One place at which the clock was put takes what the others leave over.
function absorbed(steps, lengths, total) {
  const places = steps.map((one, at) => at).filter(at => steps[at].loose);
  const lost = places.filter(at => steps[at].choices.length === 0);
  const over = at => total - sum(lengths) + lengths[at];
  const at = (lost.length > 0 ? lost : places).find(place => over(place) >= steps[place].least);
  return at === undefined || lost.length > 1 ? null : lengths.map((length, i) => (i === at ? over(at) : length));
}

// How long each step between two anchors took, when all of them together took so long.
function between(steps, total) {
  const all = [...readings(steps)];
  const fits = all.find(
    lengths => Math.abs(sum(lengths) - total) < CLOSE && steps.every(one => one.choices.length > 0),
  );
  return fits ?? all.map(lengths => absorbed(steps, lengths, total)).find(Boolean) ?? bounded(steps, total);
}

// Nothing fits, since the clock was put at several places that nobody saw: the last resort. What is certain stays, what is
// left over goes to the doubtful steps in turn, and none ends beyond the anchors.
function bounded(steps, total) {
  let left = Math.max(total - sum(steps.filter(one => !one.loose).map(one => one.least)), 0);
  const last = steps.findLastIndex(one => one.loose);
  const lengths = likely(steps).map((length, at) => {
    if (!steps[at].loose) return length;
    const taken = at === last ? left : Math.min(length, left);
    left -= taken;
    return taken;
  });
  let all = Math.max(total, 0);
  return lengths.map(length => {
    const taken = Math.min(length, all);
    all -= taken;
    return taken;
  });
}

// When each reading was taken, by the server's clock; null while no anchor is known.
export function timesOf(line) {
  const anchors = line.map((one, at) => at).filter(at => line[at].server !== undefined);
  if (anchors.length === 0) return null;
  const steps = line.slice(1).map((to, i) => step(line[i], to));
  const times = line.map(one => one.server);
  const fill = (from, to, lengths) => {
    for (let at = from + 1; at < to; at += 1) times[at] = times[at - 1] + lengths[at - from - 1];
  };
  anchors.slice(1).forEach((to, i) => {
    const from = anchors[i];
    fill(from, to, between(steps.slice(from, to), line[to].server - line[from].server));
  });
  fill(anchors.at(-1), line.length, likely(steps.slice(anchors.at(-1))));
  for (let at = anchors[0] - 1; at >= 0; at -= 1) times[at] = times[at + 1] - likely([steps[at]])[0];
  return times;
}

// A line that a reading has come to: readings of one life stand as their clock counted, and each only once.
export function joined(line, reading) {
  const same = line.filter(one => one.life === reading.life);
  if (same.some(one => one.mono === reading.mono && one.event === reading.event && one.server === reading.server))
    return line;
  const at = line.findIndex(one => one.life === reading.life && one.mono > reading.mono);
  return at < 0 ? [...line, reading] : [...line.slice(0, at), reading, ...line.slice(at)];
}

export const timeOf = (line, event) => timesOf(line)?.[line.findLastIndex(one => one.event === event)] ?? null;
export const firstAnchor = line => line.find(one => one.server !== undefined)?.server ?? null;

// The clocks of one page: wall() and mono() in milliseconds, hidden() whether nobody sees it, life its name.
export function clockOf({ wall, mono, hidden, life }) {
  let last = null;
  const read = event => ({ life, wall: wall(), mono: mono(), hidden: hidden(), ...(event && { event }) });

  // The server told its time while it was asked since mono said so: half of the way back has passed since.
  const anchor = (server, since) => {
    const now = read();
    return { ...now, server: server + (now.mono - since) / 2 };
  };

  // What a line has to know of the clocks: that they parted, and at which of its looks.
  function look() {
    const now = read();
    const before = last;
    last = now;
    return before && Math.abs(now.wall - before.wall - (now.mono - before.mono)) > DOUBT ? [before, now] : [];
  }

  return { read, anchor, look, mono, life };
}

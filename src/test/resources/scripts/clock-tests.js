// When things happened, by the server's clock, on telephones whose own clocks are wrong, put right, stopped or begun anew.
import { clockOf, timeOf, timesOf } from '../../../main/resources/static/js/visit/clock.js';
import { same, yes } from './check.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-28T00:00:00Z');

// A telephone on which time passes as a test says. wrong: how far its clock is ahead.
function telephone(wrong = 0) {
  const now = { true: START, wall: START + wrong, mono: 5000, hidden: false, life: 0 };
  const line = [];
  const truth = [];
  let clock;
  const open = () => {
    const life = `life ${(now.life += 1)}`;
    now.mono = 1000 * now.life;
    clock = clockOf({ wall: () => now.wall, mono: () => now.mono, hidden: () => now.hidden, life });
  };
  const note = (...readings) => readings.forEach(reading => (line.push(reading), truth.push(now.true)));
  const pass = (span, counted = span) => {
    now.true += span;
    now.wall += span;
    now.mono += counted;
  };
  const look = () => {
    const told = clock.look();
    if (told.length > 0) {
      line.push(told[0]);
      truth.push(phone.looked);
      note(told[1]);
    }
    phone.looked = now.true;
  };
  const phone = {
    line,
    truth,
    look,
    awake: span => (pass(span), look()),
    asleep: span => {
      now.hidden = true;
      look();
      pass(span, 0);
      now.hidden = false;
      look();
    },
    // Put while somebody looks: seconds pass between two looks.
    put: by => {
      pass(4000);
      now.wall += by;
      look();
    },
    server: () => note(clock.anchor(now.true, now.mono)),
    event: name => note(clock.read(name)),
    reload: (gap, by = 0) => {
      pass(gap);
      now.wall += by;
      open();
      look();
      note(clock.read());
    },
  };
  open();
  look();
  return phone;
}

const off = phone => timesOf(phone.line).map((time, i) => Math.abs(time - phone.truth[i]));
const true_ = (phone, what) => yes(Math.max(...off(phone)) <= 1000, `${what}: off by ${off(phone)}`);

const visit = (phone, { before = () => {}, meanwhile = () => {}, after = () => {} } = {}) => {
  phone.server();
  phone.awake(30 * MINUTE);
  before();
  phone.event('arrived');
  phone.awake(HOUR);
  meanwhile();
  phone.event('left');
  after();
  phone.awake(5 * MINUTE);
  phone.server();
  return phone;
};

export function aWrongClockChangesNothing() {
  [-40 * DAY, -2 * DAY, -HOUR, HOUR, 2 * DAY, 400 * DAY].forEach(wrong => true_(visit(telephone(wrong)), wrong));
}

export function aClockPutRightBeforeWithinOrAfterTheVisitChangesNothing() {
  [2 * DAY, -2 * DAY, HOUR, -HOUR].forEach(wrong =>
    ['before', 'meanwhile', 'after'].forEach(when => {
      const phone = telephone(wrong);
      true_(visit(phone, { [when]: () => phone.put(-wrong) }), `${wrong} ${when}`);
    }),
  );
}

export function aClockPutWrongAndRightAgainChangesNothing() {
  const phone = telephone();
  true_(visit(phone, { before: () => phone.put(2 * DAY), after: () => phone.put(-2 * DAY) }), 'there and back');
}

export function aPhoneThatSleepsInThePocketCountsTheSleep() {
  [0, -2 * DAY, 2 * DAY].forEach(wrong => {
    const phone = telephone(wrong);
    true_(
      visit(phone, {
        before: () => phone.asleep(20 * MINUTE),
        meanwhile: () => phone.asleep(3 * HOUR),
        after: () => phone.asleep(2 * DAY),
      }),
      wrong,
    );
  });
}

export function aPageLoadedAgainIsBridgedFromBothSides() {
  [0, -2 * DAY, 2 * DAY].forEach(wrong => {
    const phone = telephone(wrong);
    true_(visit(phone, { before: () => phone.reload(2000), meanwhile: () => phone.reload(5000) }), wrong);
  });
}

export function aClockPutRightInTheMiddleOfAVisitWhosePageIsLoadedAgain() {
  [2 * DAY, -2 * DAY].forEach(wrong => {
    const phone = telephone(wrong);
    true_(visit(phone, { meanwhile: () => (phone.put(-wrong), phone.reload(3000)) }), wrong);
  });
}

export function aPhoneRestartedWithoutANetworkAndSentTwoDaysLaterKeepsTheTrueDay() {
  [0, 2 * DAY, -2 * DAY].forEach(wrong => {
    const phone = telephone(wrong);
    true_(visit(phone, { before: () => phone.reload(3 * MINUTE), after: () => phone.reload(2 * DAY) }), wrong);
  });
}

export function aPhoneThatIsPutRightWhileItRestarts() {
  [2 * DAY, -2 * DAY].forEach(wrong => {
    const phone = telephone(wrong);
    true_(visit(phone, { after: () => phone.reload(HOUR, -wrong) }), wrong);
  });
}

export function whatTheLifeOfAPageWithAnAnchorSaysIsNotMovedByAnyClock() {
  const phone = telephone(2 * DAY);
  phone.server();
  phone.reload(HOUR, -3 * DAY);
  phone.event('arrived');
  phone.put(5 * DAY);
  phone.awake(HOUR);
  phone.server();
  yes(Math.abs(timeOf(phone.line, 'arrived') - (START + HOUR)) <= 1000, 'within a second');
}

export function withoutASecondAnchorTheTimeIsReckonedOnFromTheFirst() {
  const phone = telephone(2 * DAY);
  phone.server();
  phone.awake(HOUR);
  phone.put(-2 * DAY);
  phone.event('arrived');
  same(timeOf(phone.line, 'arrived'), START + HOUR + 4000);
}

export function whereNothingIsKnownNothingIsSaid() {
  const phone = telephone();
  phone.event('arrived');
  same([timeOf(phone.line, 'arrived'), timeOf([], 'arrived')], [null, null]);
}

export function theFirstOfTwoStampsOfAKindIsOvertakenByTheSecond() {
  const phone = telephone();
  phone.server();
  phone.event('left');
  phone.awake(MINUTE);
  phone.event('left');
  same(timeOf(phone.line, 'left'), START + MINUTE);
}

export function theWayOfAnAnswerIsCountedHalf() {
  const clock = clockOf({ wall: () => 0, mono: () => 800, hidden: () => false, life: 'a' });
  same(clock.anchor(10000, 200).server, 10300);
}

const random = seed => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};

// Anything may happen, in any order: the page is read, the phone sleeps, its clock is put, the page or the phone begins
// anew and the clock is put meanwhile.
function lived(chance) {
  const phone = telephone((chance() - 0.5) * 60 * DAY);
  const stamps = [];
  let known = [];
  let pending = [];
  const anchored = () => {
    phone.server();
    known = known.concat(pending);
    pending = [];
  };
  let begun = true;
  anchored();
  const happens = [
    () => phone.awake(1000 + chance() * 3 * HOUR),
    () => phone.put((chance() - 0.5) * 8 * DAY),
    () => ((begun = false), (pending = []), phone.reload(chance() * 2 * DAY, chance() < 0.3 ? (chance() - 0.5) * 8 * DAY : 0)),
    () => (phone.event('seen'), (begun ? known : pending).push(phone.line.length - 1), stamps.push(phone.line.length - 1)),
    () => ((begun = true), anchored()),
  ];
  for (let n = 0; n < 25; n += 1) happens[Math.floor(chance() * happens.length)]();
  anchored();
  return { phone, stamps, known };
}

export function ofAnyHistoryOfAClockWhatHasAnAnchorIsTrueToTheSecondAndAllLiesBetweenTheAnchors() {
  const chance = random(20261128);
  let stamps = 0;
  for (let n = 0; n < 300; n += 1) {
    const { phone, stamps: all, known } = lived(chance);
    const times = timesOf(phone.line);
    known.forEach(at => yes(Math.abs(times[at] - phone.truth[at]) <= 1000, `history ${n}, ${at}: ${times[at] - phone.truth[at]}`));
    all.forEach(at => yes(times[at] > times[0] - 1 && times[at] < times.at(-1) + 1, `history ${n}, ${at} within: ${times[at] - times.at(-1)}`));
    times.slice(1).forEach((time, i) => yes(time >= times[i] - 1, `history ${n}: ${i} before ${i + 1}`));
    stamps += known.length;
  }
  yes(stamps > 500, `${stamps} stamps`);
}

// As it is carried about: it sleeps, it is woken, its page is loaded again, but nobody puts its clock.
export function aPhoneThatNobodyPutsIsTrueToTheSecondEverywhere() {
  const chance = random(7);
  for (let n = 0; n < 300; n += 1) {
    const phone = telephone((chance() - 0.5) * 60 * DAY);
    phone.server();
    const happens = [
      () => phone.awake(1000 + chance() * HOUR),
      () => phone.asleep(1000 + chance() * DAY),
      () => phone.reload(chance() * DAY),
      () => phone.event('seen'),
    ];
    for (let k = 0; k < 30; k += 1) happens[Math.floor(chance() * happens.length)]();
    phone.server();
    true_(phone, `history ${n}`);
  }
}

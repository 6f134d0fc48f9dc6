// How what lies on the device reaches the server.
import { same, yes } from './check.js';
import { lost, memory, phoneOf, photoRefused, problem, serverOf } from './phone.js';

const record = 'record name-1';
const draft = phone => phone.store.draft(7);
const finding = ref => ({
  ref,
  itemCode: 'A01',
  severity: 'GENERAL',
  place: 'Hall',
  description: 'Blocked',
  fixed: false,
});

export async function photosGoOneByOneAndTheRecordLast() {
  const phone = phoneOf();
  await phone.written(['p1', 'p2']);
  await phone.queue.go();
  same(phone.server.asked, ['session', 'photo p1.0', 'photo p2.0', record]);
  same(phone.queue.state().kind, 'idle');
}

export async function theRecordNamesPhotosByTheServersNumbers() {
  const phone = phoneOf();
  await phone.written([], { findings: [finding('f1')], marks: { A01: 'BAD' } });
  await phone.photo('b', 'f1', { at: 1 });
  await phone.photo('a', 'f1', { at: 2 });
  await phone.queue.go();
  const sent = phone.server.records.get('name-1');
  same(
    sent.findings[0].beforePhotos,
    ['b.0', 'a.0'].map(key => phone.server.photos.get(key)),
    'in the order in which they were taken',
  );
}

export async function whatIsStillBeingWrittenSendsItsPhotosAndNoRecord() {
  const phone = phoneOf();
  await phone.written(['p1'], { state: 'WRITING' });
  await phone.queue.go();
  same(phone.server.asked, ['session', 'photo p1.0']);
}

export async function nothingToSendAsksNobody() {
  const phone = phoneOf();
  await phone.store.begin(7);
  await phone.queue.go();
  same(phone.server.asked, []);
}

export async function whoBeginsIsToldToTheOthersAndHearsWhoWasFirst() {
  const phone = phoneOf();
  phone.server.instead.start = [problem(200, { mine: false, name: 'Chen' })];
  await phone.written([], { state: 'WRITING', announced: false });
  await phone.queue.go();
  same(phone.queue.state().writer, 'Chen');
  await phone.queue.go();
  same(phone.server.asked, ['session', 'start'], 'once');
}

export async function withoutANetworkItIsTriedAgainUnderTheSameNames() {
  const phone = phoneOf();
  await phone.written(['p1']);
  phone.server.instead.photo = [photoRefused(0, false)];
  await phone.queue.go();
  same(phone.queue.state().kind, 'waiting');
  same((await draft(phone)).state, 'SENDING');
  phone.server.instead.record = [lost];
  await phone.later();
  await phone.later();
  same(phone.server.asked, ['session', 'photo p1.0', 'session', 'photo p1.0', record, 'session', record]);
  same((await draft(phone)).state, 'SENT');
  same(phone.timers.length, 0, 'timers left');
}

export async function aRecordWhoseAnswerWasLostIsKeptOnce() {
  const phone = phoneOf();
  await phone.written(['p1']);
  const arrives = (address, how) => {
    phone.server.take('record', address, how);
    lost();
  };
  phone.server.instead.record = [arrives];
  await phone.queue.go();
  same((await draft(phone)).state, 'SENDING');
  await phone.later();
  same(phone.server.records.size, 1);
  same(phone.server.photos.size, 1);
  same((await draft(phone)).state, 'SENT');
}

export async function pausesGrowAndAreShortAgainWhenTheNetworkIsBack() {
  const phone = phoneOf();
  await phone.written();
  phone.server.instead.session = Array(9).fill(lost);
  await phone.queue.go();
  const pauses = [];
  for (let i = 0; i < 7; i += 1) {
    pauses.push(phone.timers[0].pause / 1000);
    await phone.later();
  }
  same(pauses, [2, 5, 10, 20, 40, 60, 60]);
  await phone.queue.networkBack();
  same(
    phone.timers.map(timer => timer.pause),
    [2000],
    'one timer',
  );
}

export async function whenTheNetworkIsBackItDoesNotWaitForThePause() {
  const phone = phoneOf();
  phone.network = false;
  await phone.written(['p1']);
  phone.server.instead.session = [lost];
  await phone.queue.go();
  same([phone.queue.state().kind, phone.queue.state().count], ['offline', 1]);
  phone.network = true;
  await phone.queue.networkBack();
  same((await draft(phone)).state, 'SENT');
  same(phone.timers.length, 0, 'timers left');
}

export async function anEndedSessionStopsItWhereverItIsNoticedAndLosesNothing() {
  for (const [kind, ended] of [
    ['session', problem(401)],
    ['start', problem(401)],
    ['photo', photoRefused(401, false)],
    ['record', problem(401)],
  ]) {
    const phone = phoneOf();
    await phone.written(['p1'], { announced: false });
    phone.server.instead[kind] = [ended];
    await phone.queue.go();
    same([kind, phone.queue.state().kind, phone.timers.length], [kind, 'loggedOut', 0]);
    same((await draft(phone)).state, 'SENDING');
    await phone.queue.go();
    same([kind, (await draft(phone)).state], [kind, 'SENT'], 'after the login');
    same(phone.server.records.size, 1);
  }
}

export async function whatOnePersonWroteIsNeverSentByAnother() {
  const phone = phoneOf({ server: serverOf('chen') });
  await phone.written(['p1']);
  await phone.queue.go();
  same([phone.queue.state().kind, phone.server.asked], ['someoneElse', ['session']]);
  const other = phoneOf({ base: phone.base, server: phone.server, owner: 'chen' });
  same(await other.store.drafts(), []);
  await other.queue.go();
  same(phone.server.asked, ['session'], 'nothing more');
}

export async function mistakesComeBackToTheirPlacesAndWaitForAHand() {
  const phone = phoneOf();
  await phone.written();
  phone.server.instead.record = [
    problem(422, {
      code: 'invalid',
      detail: 'Look again',
      errors: [{ field: 'findings.f1.place', message: 'Where?' }],
    }),
  ];
  await phone.queue.go();
  const back = await draft(phone);
  same([back.state, back.errors, back.posted], ['REFUSED', { 'findings.f1.place': 'Where?' }, false]);
  same(phone.timers.length, 0, 'timers');
  await phone.queue.go();
  same(phone.server.asked, ['session', record], 'asked once');
}

export async function aVisitThatHasARecordOrWasCancelledIsOfferedAsASupplement() {
  for (const code of ['visit.recordedBy', 'visit.cancelledBy']) {
    const phone = phoneOf();
    await phone.written();
    phone.server.instead.record = [problem(409, { code, detail: 'Chen was first' })];
    await phone.queue.go();
    const late = await draft(phone);
    same([late.state, late.trouble], ['LATE', 'Chen was first']);
  }
}

export async function aServerInTroubleIsAskedAgain() {
  for (const status of [409, 429, 500, 503]) {
    const phone = phoneOf();
    await phone.written();
    phone.server.instead.record = [problem(status)];
    await phone.queue.go();
    same([status, (await draft(phone)).state, phone.timers.length], [status, 'SENDING', 1]);
    await phone.later();
    same((await draft(phone)).state, 'SENT');
  }
}

export async function aPhotoThatTheServerNoLongerHasIsSentUnderANewName() {
  const phone = phoneOf();
  await phone.written(['p1', 'p2']);
  phone.server.instead.record = [problem(422, { code: 'invalid', errors: [{ field: 'photos.100', message: 'Gone' }] })];
  await phone.queue.go();
  same(phone.server.asked, ['session', 'photo p1.0', 'photo p2.0', record, 'session', 'photo p1.1', record]);
  same((await draft(phone)).state, 'SENT');
}

export async function aServerThatLosesAPhotoEachTimeIsNotAskedForEver() {
  const phone = phoneOf();
  await phone.written(['p1']);
  const gone = () =>
    problem(422, {
      code: 'invalid',
      errors: [{ field: `photos.${99 + phone.server.photos.size}`, message: 'Gone' }],
    })();
  phone.server.instead.record = Array(20).fill(gone);
  await phone.queue.go();
  same((await draft(phone)).state, 'REFUSED');
  same(phone.server.photos.size, 6);
}

export async function aPhotoThatIsRefusedForGoodHoldsTheRecordBack() {
  const phone = phoneOf();
  await phone.written(['p1', 'p2']);
  phone.server.instead.photo = [photoRefused(422, true, 'Not a picture')];
  await phone.queue.go();
  same(phone.server.asked, ['session', 'photo p1.0', 'photo p2.0']);
  const [first] = await phone.store.photosOf(7);
  same([first.state, first.error], ['FAILED', 'Not a picture']);
  same((await draft(phone)).state, 'REFUSED');
}

export async function aPhotoTakenWhileTheOthersLeaveGoesBeforeTheRecord() {
  const phone = phoneOf();
  await phone.written(['p1']);
  phone.server.meanwhile.photo = async photo => {
    if (photo.id === 'p1') await phone.photo('p2');
  };
  await phone.queue.go();
  same(phone.server.asked, ['session', 'photo p1.0', 'session', 'photo p2.0', record]);
}

export async function aPhotoThatIsThrownAwayOnItsWayStaysAway() {
  for (const end of [undefined, photoRefused(422, true)]) {
    const phone = phoneOf();
    await phone.written(['p1'], { state: 'WRITING' });
    phone.server.instead.photo = [end];
    phone.server.meanwhile.photo = photo => phone.store.dropPhoto(photo.id);
    await phone.queue.go();
    same(await phone.store.photosOf(7), []);
  }
}

export async function everythingGoesOnAfterThePageWasClosed() {
  const base = memory();
  const server = serverOf();
  server.instead.photo = [undefined, photoRefused(0, false)];
  const phone = phoneOf({ base, server });
  await phone.written(['p1', 'p2']);
  await phone.queue.go();
  await phoneOf({ base, server }).queue.go();
  same(server.asked, ['session', 'photo p1.0', 'photo p2.0', 'session', 'photo p2.0', record]);
}

export async function whoAsksWhileItIsSendingIsServedByTheNextRound() {
  const phone = phoneOf();
  await phone.written([], { state: 'WRITING' });
  await phone.photo('p1');
  phone.server.meanwhile.photo = async () => {
    await phone.store.patch(7, { state: 'SENDING' });
    phone.queue.go();
    phone.queue.go();
  };
  await phone.queue.go();
  same((await draft(phone)).state, 'SENT');
  same(phone.server.asked, ['session', 'photo p1.0', record]);
}

export async function nobodyWhoAsksAtTheLastMomentIsForgotten() {
  const phone = phoneOf();
  await phone.written([], { state: 'WRITING', announced: false });
  const written = await draft(phone);
  let given = false;
  phone.queue.listen(state => {
    if (state.kind !== 'idle' || !state.changed || given) return;
    given = true;
    phone.base.put('drafts', { ...written, state: 'SENDING' });
    phone.queue.go();
  });
  await phone.queue.go();
  for (let i = 0; i < 200; i += 1) await null;
  same((await draft(phone)).state, 'SENT');
}

export async function anotherPageThatSendsIsLeftAloneAndLookedAfterLater() {
  let busy = true;
  const phone = phoneOf({ busy: () => busy });
  await phone.written();
  await phone.queue.go();
  same([phone.server.asked.length, phone.timers.map(timer => timer.pause)], [0, [3000]]);
  busy = false;
  await phone.later();
  same((await draft(phone)).state, 'SENT');
}

export async function oneRefusedRecordDoesNotKeepTheNextFromLeaving() {
  const phone = phoneOf();
  await phone.written();
  const second = await phone.store.begin(8);
  await phone.store.save({ ...second, arrivedAt: 1, leftAt: 2, announced: true, state: 'SENDING' });
  phone.server.instead.record = [problem(422, { code: 'invalid' })];
  await phone.queue.go();
  same([(await draft(phone)).state, (await phone.store.draft(8)).state], ['REFUSED', 'SENT']);
}

export async function howMuchOfAPhotoHasGoneCanBeSeen() {
  const phone = phoneOf();
  await phone.written(['p1']);
  const seen = [];
  phone.queue.listen(() => seen.push(phone.queue.part('p1')));
  await phone.queue.go();
  yes(seen.includes(0) && seen.includes(0.5), 'nothing, then half');
  same(phone.queue.part('p1'), undefined);
}

const gone = status => () => photoRefused(status, false, 'Disk full');

// Another visit of the same person, whole, with a photo.
async function second(phone) {
  const other = await phone.store.begin(8);
  await phone.store.save({ ...other, arrivedAt: 1, leftAt: 2, announced: true, state: 'SENDING', attempt: 1 });
  await phone.photo('q1', 'signature', { visitKey: `${phone.store.owner}/8` });
}

// Whatever is sent of the first visit meets the same end; the photo of the second does not.
function refusing(phone, failure) {
  phone.server.meanwhile.photo = async photo => {
    if (photo.id === 'p1') throw failure();
  };
}

export async function aPhotoThatIsNeverTakenDoesNotHoldBackTheNextVisit() {
  for (const status of [409, 429, 500, 503]) {
    const phone = phoneOf();
    await phone.written(['p1', 'p2']);
    await second(phone);
    refusing(phone, gone(status));
    await phone.queue.go();
    same([status, (await draft(phone)).state, (await phone.store.draft(8)).state], [status, 'SENDING', 'SENT']);
    same([phone.queue.state().kind, phone.timers.length], ['refused', 1]);
  }
}

export async function aRecordThatIsNeverTakenDoesNotEither() {
  const phone = phoneOf();
  await phone.written();
  await second(phone);
  phone.server.instead.record = [problem(500)];
  await phone.queue.go();
  same([(await draft(phone)).state, (await phone.store.draft(8)).state], ['SENDING', 'SENT']);
}

export async function afterSixTriesWithGrowingPausesTheVisitStepsAsideAndLosesNothing() {
  const phone = phoneOf();
  await phone.written(['p1', 'p2']);
  refusing(phone, gone(500));
  await phone.queue.go();
  const pauses = [];
  for (let i = 0; i < 5; i += 1) {
    pauses.push(phone.timers[0].pause / 1000);
    await phone.later();
  }
  same(pauses, [2, 5, 10, 20, 40]);
  const back = await draft(phone);
  same([back.state, back.aside.status, back.aside.text], ['SENDING', 500, 'Disk full']);
  same(
    (await phone.store.photosOf(7)).map(photo => photo.state),
    ['KEPT', 'KEPT'],
  );
  const { kind, aside, count, records } = phone.queue.state();
  same([kind, aside, count, records], ['idle', 1, 0, 0], 'told');
  const asked = phone.server.asked.length;
  await phone.queue.go();
  same(phone.server.asked.length, asked, 'left alone');
  same(
    phone.timers.map(timer => timer.pause),
    [3600 * 1000],
    'until much later',
  );
}

async function aside() {
  const phone = phoneOf();
  await phone.written(['p1', 'p2']);
  refusing(phone, gone(500));
  await phone.queue.go();
  for (let i = 0; i < 5; i += 1) await phone.later();
  same((await phone.store.aside()).length, 1);
  return phone;
}

export async function whatSteppedAsideIsSentWhenSomebodySaysSo() {
  const phone = await aside();
  delete phone.server.meanwhile.photo;
  await phone.queue.sendAgain();
  same([(await draft(phone)).state, phone.queue.state().aside, phone.timers.length], ['SENT', 0, 0]);
  same([phone.server.photos.size, phone.server.records.size], [2, 1]);
}

export async function inVainItHasAllItsTriesAgain() {
  const phone = await aside();
  await phone.queue.sendAgain();
  same([(await draft(phone)).aside, (await draft(phone)).tries, phone.timers[0].pause], [null, 1, 2000]);
}

export async function whatSteppedAsideIsTriedAgainByItselfMuchLater() {
  const phone = await aside();
  const put = hours => phone.store.patch(7, { aside: { at: Date.now() - hours * 3600 * 1000, status: 500, text: '' } });
  await put(1);
  await phone.later();
  same([(await phone.store.aside()).length, phone.timers.length], [1, 1], 'once, and it is aside again');
  delete phone.server.meanwhile.photo;
  await put(1);
  await phone.later();
  same((await draft(phone)).state, 'SENT');
}

export async function whatMovesOnDoesNotStepAside() {
  const phone = phoneOf();
  const names = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
  await phone.written(names);
  phone.server.instead.photo = names.flatMap(() => [undefined, photoRefused(503, false)]);
  await phone.queue.go();
  for (let i = 0; i < 7; i += 1) await phone.later();
  same((await draft(phone)).state, 'SENT');
}

export async function aLostNetworkIsNobodysFault() {
  const phone = phoneOf();
  await phone.written(['p1']);
  phone.server.instead.photo = Array(9).fill(photoRefused(0, false));
  await phone.queue.go();
  for (let i = 0; i < 9; i += 1) await phone.later();
  same((await draft(phone)).state, 'SENT');
}

export async function aPhoneTwoDaysWrongThenRightTellsHowLongAgoThingsWere() {
  const DAY = 24 * 3600 * 1000;
  const phone = phoneOf();
  const { now } = phone.clock;
  const pass = span => Object.assign(now, { mono: now.mono + span, wall: now.wall + span });
  now.wall -= 2 * DAY;
  const { anchor } = await phone.store.fetchPack(7);
  pass(60000);
  const arrived = phone.clock.read('arrived');
  phone.clock.look();
  now.wall += 2 * DAY;
  pass(3600000);
  const left = phone.clock.read('left');
  phone.server.instead.session = [
    problem(200, { login: 'lin', header: 'X', token: 's', now: '2026-11-28T09:02:00Z' }),
  ];
  await phone.written([], { line: [anchor, arrived, left], arrivedAt: 5, leftAt: 6 });
  pass(60000);
  await phone.queue.go();
  const [{ times, arrivedAt }] = [...phone.server.records.values()];
  same(times, { fetchedAt: '2026-11-28T08:00:00.000Z', arrivedAgo: 3660000, leftAgo: 60000, putRight: false });
  same(arrivedAt, '2026-11-28T08:01:00.000Z');
}

export async function aRecordOfARestartedPhoneIsBridgedByTheAnchorOfItsSending() {
  const phone = phoneOf();
  const fetched = await phone.store.fetchPack(7);
  const arrived = { life: 'before the restart', mono: 99, wall: fetched.anchor.wall + 3600000, event: 'arrived' };
  Object.assign(phone.clock.now, { mono: 7, wall: fetched.anchor.wall + 48 * 3600000 });
  phone.server.instead.session = [
    problem(200, { login: 'lin', header: 'X', token: 's', now: '2026-11-30T08:00:00Z' }),
  ];
  await phone.written([], { line: [{ ...fetched.anchor, life: 'long ago' }, arrived], arrivedAt: 5, leftAt: 6 });
  await phone.queue.go();
  const [record] = [...phone.server.records.values()];
  same(record.times.arrivedAgo, 47 * 3600000);
}

export async function whatTheInspectorPutRightBeatsTheClocksWithinTheirBounds() {
  const phone = phoneOf();
  const { anchor } = await phone.store.fetchPack(7);
  const { now } = phone.clock;
  Object.assign(now, { mono: 3600000, wall: now.wall + 3600000 });
  phone.server.instead.session = [
    problem(200, { login: 'lin', header: 'X', token: 's', now: '2026-11-28T09:00:00Z' }),
  ];
  const put = { arrived: Date.parse('2026-11-28T08:30:00Z'), left: Date.parse('2026-11-29T00:00:00Z') };
  await phone.written([], { line: [anchor, phone.clock.read('arrived')], put });
  await phone.queue.go();
  const [record] = [...phone.server.records.values()];
  same([record.times.arrivedAgo, record.times.leftAgo, record.times.putRight], [1800000, 0, true]);
}

export async function aMarkedPhotoGoesAsItWasTakenAndThenWithItsMarks() {
  const phone = phoneOf();
  await phone.written(['p1']);
  await phone.mark('p1', 'arrow');
  await phone.queue.go();
  same(phone.server.asked, ['session', 'photo p1.0', 'photo p1.0.m1 of 100', record]);
  same(phone.server.records.get('name-1').signature.image, 101, 'the record names the copy');
}

export async function marksWhoseAnswerWasLostAreSentAgainUnderTheSameNameAndTheOriginalIsNot() {
  const phone = phoneOf();
  await phone.written(['p1']);
  await phone.mark('p1', 'arrow');
  phone.server.meanwhile.photo = async photo => {
    if (photo.takenId) return;
    phone.server.instead.photo = [null, photoRefused(0, false)];
    delete phone.server.meanwhile.photo;
  };
  await phone.queue.go();
  same((await phone.base.get('photos', 'p1')).state, 'KEPT');
  await phone.later();
  const [copy] = phone.server.asked.slice(-2);
  same(copy, 'photo p1.0.m1 of 100');
  same(phone.server.asked.filter(one => one === 'photo p1.0').length, 1, 'the original');
  same((await draft(phone)).state, 'SENT');
}

export async function whatIsMarkedAfterItWasSentSendsTheMarksAlone() {
  const phone = phoneOf();
  await phone.written(['p1'], { state: 'WRITING' });
  await phone.queue.go();
  await phone.mark('p1', 'arrow');
  await phone.queue.go();
  await phone.mark('p1', 'arrow', 'circle');
  await phone.queue.go();
  same(
    phone.server.asked.filter(one => one !== 'session'),
    ['photo p1.0', 'photo p1.0.m1 of 100', 'photo p1.0.m2 of 100'],
  );
  const { state, evidenceId } = await phone.base.get('photos', 'p1');
  same([state, evidenceId], ['SENT', 102]);
}

export async function whatIsMarkedWhileItIsOnItsWayIsNotTakenForSent() {
  const phone = phoneOf();
  await phone.written(['p1']);
  phone.server.meanwhile.photo = async () => {
    delete phone.server.meanwhile.photo;
    await phone.mark('p1', 'blur');
  };
  await phone.queue.go();
  same(phone.server.asked, ['session', 'photo p1.0', 'session', 'photo p1.0.m1 of 100', record]);
  same(phone.server.records.get('name-1').signature.image, 101);
}

export async function aPhotoThatLosesItsMarksIsSentAnew() {
  const phone = phoneOf();
  await phone.written(['p1'], { state: 'WRITING' });
  await phone.mark('p1', 'arrow');
  await phone.queue.go();
  await phone.mark('p1');
  await phone.queue.go();
  same(phone.server.asked.at(-1), 'photo p1.1');
  same((await phone.base.get('photos', 'p1')).evidenceId, 102);
}

export async function whenTheServerNoLongerHasTheOriginalBothAreSentAgain() {
  const phone = phoneOf();
  await phone.written(['p1'], { state: 'WRITING' });
  await phone.queue.go();
  await phone.mark('p1', 'arrow');
  phone.server.instead.photo = [photoRefused(422, true, 'gone', 'originalGone')];
  await phone.queue.go();
  same(phone.server.asked.slice(-3), ['session', 'photo p1.1', 'photo p1.1.m1 of 101']);
  same((await phone.base.get('photos', 'p1')).state, 'SENT');
}

export async function marksThatTheServerDoesNotTakeAreToldAtThePhoto() {
  const phone = phoneOf();
  await phone.written(['p1'], { state: 'WRITING' });
  await phone.queue.go();
  await phone.mark('p1', 'arrow');
  phone.server.instead.photo = [photoRefused(422, true, 'Another shape', 'originalOtherShape')];
  await phone.queue.go();
  const { state, error } = await phone.base.get('photos', 'p1');
  same([state, error], ['FAILED', 'Another shape']);
}

const WHOLE = { state: 'SENDING', attempt: 1, announced: true };

export async function whatWasBegunHereGetsItsNumberThenItsRecordGoesThere() {
  const phone = phoneOf();
  await phone.begunHere('begun-1', WHOLE);
  await phone.queue.go();
  same(phone.server.asked.slice(0, 2), ['session', 'begun']);
  same(phone.server.addresses.filter(one => one.endsWith('/record')), ['/visits/70/record']);
  same((await phone.store.draft('begun-1')).state, 'SENT');
}

export async function aBeginningToldTwiceIsToldUnderOneName() {
  const phone = phoneOf();
  phone.server.instead.begun = [lost];
  await phone.begunHere('begun-1', { state: 'WRITING', announced: false });
  await phone.queue.go();
  same((await phone.store.draft('begun-1')).serverId, undefined);
  await phone.later();
  await phone.queue.go();
  same([...phone.server.begun.keys()], ['/visits/begun/begun-1']);
  same((await phone.store.draft('begun-1')).serverId, 70);
  same(phone.server.asked.filter(one => one === 'begun').length, 2, 'once in vain, once for good');
}

export async function howLongAgoItWasBegunDoesNotDependOnTheClockOfTheDevice() {
  const phone = phoneOf();
  const session = { login: 'lin', header: 'X-CSRF-TOKEN', token: 'secret', now: '2026-11-28T10:00:00Z' };
  phone.server.instead.session = [problem(200, session)];
  await phone.begunHere('begun-1', WHOLE);
  phone.clock.now.mono += 7_200_000;
  phone.clock.now.wall += 7_200_000 - 86_400_000;
  await phone.queue.go();
  same(phone.server.begun.get('/visits/begun/begun-1').beganAgo, 7_200_000, 'two hours, whatever was put meanwhile');
}

export async function aBeginningThatIsRefusedStaysWithItsReason() {
  const phone = phoneOf();
  phone.server.instead.begun = Array(6).fill(problem(422, { detail: 'No such school' }));
  await phone.begunHere('begun-1', WHOLE);
  for (let i = 0; i < 6; i += 1) await phone.queue.go();
  const kept = await phone.store.draft('begun-1');
  same(kept.aside.text, 'No such school');
  same(phone.server.records.size, 0);
}

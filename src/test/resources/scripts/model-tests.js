// What a record says, what it still lacks, and what of it is sent.
import * as model from '../../../main/resources/static/js/visit/model.js';
import { record } from '../../../main/resources/static/js/visit/record.js';
import { same, yes } from './check.js';

const item = (code, fields = {}) => ({ code, text: `Item ${code}`, sub: `Sub ${code}`, photo: true, ...fields });
const pack = (fields = {}) => ({
  mode: 'ANNOUNCED',
  items: [item('A01'), item('A02'), item('A03'), item('B01', { major: true }), item('C01', { zeroTolerance: true })],
  groups: [{ name: 'Escape ways', needed: 2, items: ['A01', 'A02', 'A03'] }],
  recent: [],
  ...fields,
});
const finding = (itemCode, fields = {}) => ({
  ref: `f-${itemCode}`,
  itemCode,
  severity: 'GENERAL',
  place: 'Hall',
  description: 'Blocked',
  ...fields,
});
const draft = (findings = [], fields = {}) => ({
  recordKey: 'key',
  arrivedAt: 0,
  leftAt: 60000,
  marks: Object.fromEntries(findings.map(one => [one.itemCode, 'BAD'])),
  notes: {},
  findings,
  methods: ['SITE'],
  ...fields,
});
const photo = (ref, fields = {}) => ({ ref, side: 'before', state: 'SENT', at: 1, ...fields });
const lacks = (one, photos = [photo(one.ref)], of = pack()) => model.missingOf(of, draft([one]), photos, one);
const recent = fields => ({ itemCode: 'A01', place: 'hall', open: true, ...fields });

export function marksAreCountedAndTheRestIsUnchecked() {
  const counts = model.counts(pack(), draft([], { marks: { A01: 'OK', A02: 'NA', A03: 'BAD', B01: 'OK' } }));
  same(counts, { OK: 2, BAD: 1, NA: 1, total: 5, done: 4, UNCHECKED: 1 });
}

export function whatIsMajorByItselfIsNotAskedAbout() {
  const one = finding('B01');
  same(model.rule(pack(), draft([one]), 'B01'), { key: 'ruleDirect', values: [] });
  yes(model.major(pack(), draft([one]), one), 'major');
}

export function enoughOfOneGroupMakesEachOfThemMajor() {
  const both = [finding('A01'), finding('A03')];
  same(model.rule(pack(), draft(both), 'A01'), { key: 'ruleGroup', values: ['Escape ways', 2, 2] });
  same(
    both.map(one => model.major(pack(), draft(both), one)),
    [true, true],
  );
}

export function theSameItemTwiceIsNotTwoOfAGroup() {
  same(model.rule(pack(), draft([finding('A01'), finding('A01', { ref: 'again' })]), 'A01'), null);
}

export function whereNoRuleSpeaksTheInspectorDecides() {
  same(
    ['GENERAL', 'MAJOR'].map(severity => {
      const one = finding('A01', { severity });
      return model.major(pack(), draft([one]), one);
    }),
    [false, true],
  );
}

export function aFindingNeedsAPictureAPlaceAndWords() {
  same(lacks(finding('A01', { place: ' ', description: '' }), []), ['photo', 'place', 'description']);
  same(lacks(finding('A01')), []);
}

export function whatNeedsNoPictureIsCompleteWithoutOne() {
  same(lacks(finding('P01'), [], pack({ items: [item('P01', { photo: false, confidential: true })] })), []);
}

export function whatWasPutRightAtOnceNeedsAsManyPicturesAfterAndAWitness() {
  const one = finding('A01', { fixed: true });
  const before = [photo(one.ref), photo(one.ref)];
  same(lacks(one, [...before, photo(one.ref, { side: 'after' })]), ['after', 'witness']);
  const seen = finding('A01', { fixed: true, witness: 'Li' });
  same(lacks(seen, [...before, ...before.map(one => ({ ...one, side: 'after' }))]), []);
}

export function majorThingsZeroToleranceAndOpenCasesAreNotPutRightAtOnce() {
  const may = one => model.mayFix(pack(), draft([one]), one);
  same([finding('A01'), finding('B01'), finding('C01'), finding('A01', { alike: 'MERGE' })].map(may), [
    true,
    false,
    false,
    false,
  ]);
}

export function aCaseOfTheSameItemAndPlaceHasToBeAnswered() {
  const facing = fields => lacks(finding('A01', fields), undefined, pack({ recent: [recent({})] }));
  same(facing({}), ['alike']);
  same(facing({ alike: 'ANOTHER' }), []);
  same(facing({ place: 'Kitchen' }), []);
}

export function whatNamesPersonsIsNotComparedWithOthers() {
  const secret = pack({ items: [item('A01', { confidential: true })], recent: [recent({})] });
  same(lacks(finding('A01'), undefined, secret), []);
}

export function casesAtTheSamePlaceComeFirst() {
  const cases = [recent({ number: 1, place: 'Gate' }), recent({ number: 2 }), recent({ number: 3, itemCode: 'A02' })];
  same(
    model.recent(pack({ recent: cases }), finding('A01')).map(one => one.number),
    [2, 1],
  );
}

export function aSelfCheckNamesWhoMendsWhatStaysInTheSchool() {
  const own = pack({ mode: 'SELF_CHECK' });
  same(lacks(finding('A01'), undefined, own), ['assignee']);
  same(lacks(finding('A01', { assigneeId: 4 }), undefined, own), []);
  same(lacks(finding('A01', { severity: 'MAJOR' }), undefined, own), [], 'a major thing goes up');
}

export function onlyAnnouncedVisitsAreSigned() {
  const modes = ['ANNOUNCED', 'UNANNOUNCED', 'SELF_CHECK'];
  same(
    modes.map(mode => model.missing(pack({ mode }), draft(), []).map(one => one.key)),
    [['lackSignature'], [], []],
  );
}

export function aSignatureIsALineWithANameOrAReasonWithAWitness() {
  const signed = (signature, photos) => Boolean(model.signed(draft([], { signature }), photos));
  const line = [photo('signature')];
  same(signed({ name: 'Wang' }, line), true);
  same(signed({ name: 'Wang' }, []), false, 'no line');
  same(signed({ name: ' ' }, line), false, 'no name');
  same(signed({ refused: true, refusal: 'Away', witness: 'Li' }, []), true);
  same(signed({ refused: true, refusal: 'Away' }, []), false, 'nobody saw it');
}

export function whatIsMissingIsToldWithTheWayToIt() {
  const one = finding('A01', { place: '' });
  const list = model.missing(pack(), draft([one], { marks: { A01: 'BAD', A02: 'BAD' } }), [
    photo(one.ref, { state: 'FAILED', error: 'Not a picture' }),
  ]);
  same(list, [
    { key: 'lackFinding', values: ['Item A02'], to: '#i/A02' },
    { key: 'lackIn', values: ['Sub A01'], lacks: ['place'], to: '#f/f-A01' },
    { key: 'lackPhotoFailed', values: ['Not a picture'], to: '#f/f-A01' },
    { key: 'lackSignature', values: [], to: '#sign' },
  ]);
}

export function anEarlierTrysEndIsNotThisOnes() {
  const now = { state: 'SENDING', attempt: 2 };
  const of = (state, attempt) => model.settled(now, { state, attempt });
  same([of('WRITING', 1), of('REFUSED', 1), of('SENDING', 2)], [false, false, false], 'not yet');
  same([of('REFUSED', 2), of('LATE', 2), of('SENT', 2)], [true, true, true], 'settled');
  yes(model.settled({ state: 'WRITING', attempt: 2 }, { state: 'SENT', attempt: 1 }), 'what the server has is final');
  same(model.settled({ state: 'WRITING', attempt: 2 }, { state: 'REFUSED', attempt: 2 }), false, 'being mended');
}

export function onlyWhatBelongsToAFindingIsSentWithIt() {
  const open = finding('A01', { place: ' Hall ', witness: 'Li', fixed: false });
  const photos = [
    photo(open.ref, { evidenceId: 12, at: 2 }),
    photo(open.ref, { evidenceId: 11, at: 1 }),
    photo(open.ref, { evidenceId: 13, side: 'after' }),
    photo('another', { evidenceId: 14 }),
  ];
  const [sent] = record(draft([open]), photos).findings;
  same([sent.place, sent.witness, sent.beforePhotos, sent.afterPhotos], ['Hall', null, [11, 12], []]);
  const [fixed] = record(draft([{ ...open, fixed: true }]), photos).findings;
  same([fixed.witness, fixed.afterPhotos], ['Li', [13]]);
}

export function aSignatureIsSentOrTheReasonWhyThereIsNone() {
  const line = [photo('signature', { evidenceId: 5 })];
  const of = (signature, photos) => record(draft([], { signature }), photos).signature;
  same(of({ name: 'Wang', post: '' }, line), { name: 'Wang', post: null, image: 5 });
  same(of({ name: 'Wang', refused: true, refusal: 'Away', witness: 'Li' }, line), { refusal: 'Away', witness: 'Li' });
  same(of(null, []), null);
}

export function timesAndMarksGoAsTheServerReadsThem() {
  const sent = record(draft([], { marks: { A01: 'OK', A02: 'NA' }, notes: { A02: ' no gas ' } }), []);
  same([sent.key, sent.arrivedAt, sent.leftAt], ['key', '1970-01-01T00:00:00.000Z', '1970-01-01T00:01:00.000Z']);
  same(sent.results, [
    { itemCode: 'A01', mark: 'OK', note: null },
    { itemCode: 'A02', mark: 'NA', note: 'no gas' },
  ]);
}

const inked = (of, photos, fields = {}) => [...photos, photo('signature', { id: 's', text: model.signedText(of, photos), ...fields })];

export function aSignatureIsForWhatWasShownAndForNothingWrittenLater() {
  const shots = [photo('f-A01', { id: 'p1' })];
  const made = () => draft([finding('A01')], { signature: { name: 'Li' } });
  const ink = inked(made(), shots);
  const told = (change, photos = ink) => {
    const later = made();
    change(later);
    return [model.stale(later, photos), model.missing(pack(), later, photos).map(one => one.key)];
  };
  same(
    told(() => {}),
    [false, []],
  );
  const again = [true, ['lackSignedAgain']];
  same(
    told(of => (of.findings[0].place = 'Canteen')),
    again,
  );
  same(
    told(of => (of.findings[0].description = 'Locked')),
    again,
  );
  same(
    told(of => (of.findings[0].requirement = 'At once')),
    again,
  );
  same(
    told(of => (of.findings[0].severity = 'MAJOR')),
    again,
  );
  same(
    told(of => (of.marks.A02 = 'OK')),
    again,
  );
  same(
    told(() => {}, [...ink, photo('f-A01', { id: 'p2' })]),
    again,
  );
  same(
    told(of => (of.findings[0].place = ' Hall ')),
    [false, []],
  );
}

export function aSignatureOfAnEarlierVersionOfThePageStays() {
  const one = draft([finding('A01')], { signature: { name: 'Li' } });
  same(model.stale(one, inked(one, [photo('f-A01')], { text: undefined })), false);
}

export function marksChangeWhatIsSignedFor() {
  const one = finding('A01');
  const before = [photo(one.ref, { id: 'p1' })];
  const after = [{ ...before[0], ...model.remarked(before[0], { marks: ['arrow'], copy: {} }) }];
  yes(model.signedText(draft([one]), before) !== model.signedText(draft([one]), after), 'another text');
  const text = model.signedText(draft([one]), before);
  yes(model.stale(draft([one]), [...after, photo('signature', { text })]), 'to be signed again');
}

export function drawingNothingChangesNothing() {
  same(model.remarked(photo('f1'), null), null, 'called off');
  same(model.remarked(photo('f1'), { marks: [], copy: null }), null, 'nothing drawn');
}

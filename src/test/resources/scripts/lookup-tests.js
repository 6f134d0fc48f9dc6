// Finding by words, and what a visit is begun with where there is no network.
import { likely, packOf, schoolOf } from '../../../main/resources/static/js/visit/kit.js';
import { lookupOf } from '../../../main/resources/static/js/visit/lookup.js';
import { indexOf, search, terms } from '../../../main/resources/static/js/visit/search.js';
import { same, yes } from './check.js';

const doc = (id, text) => ({ id, fields: [[text, 1]] });
const ids = hits => hits.map(hit => hit.id);

export function ofChineseEachSignAndEachTwoAreTermsOfOthersWholeWords() {
  same([...terms('灭火器 LED灯').keys()], ['灭', '火', '灭火', '器', '火器', 'led', '灯']);
  same([...terms('ＬＥＤ，台帐').keys()], ['led', '台', '账', '台账'], 'in one spelling');
}

export function whatFewTextsHaveWeighsMore() {
  const index = indexOf([doc('many', '教学楼走廊'), doc('also', '教学楼楼梯'), doc('rare', '教学楼锅炉'), doc('gym', '体育馆')]);
  same(ids(search(index, '教学楼的锅炉', 4))[0], 'rare');
  same(ids(search(index, '游泳池', 4)), [], 'nothing in common');
}

export function amongEqualsTheOrderIsThatOfTheList() {
  const index = indexOf([doc('a', '灭火器'), doc('b', '灭火器')]);
  same(ids(search(index, '灭火器', 2)), ['a', 'b']);
}

export function anotherNameCountsLessThanTheNameItself() {
  const index = indexOf([doc('other', '消防器材'), doc('itself', '灭火器')], [['灭火器', '消防器材']]);
  same(ids(search(index, '灭火器', 2)), ['itself', 'other']);
}

const item = (code, text) => ({ code, sub: text, text, wording: text, example: '', order: '', categoryName: '' });
const ended = (number, itemCode, description) => ({ number, itemCode, place: '', description });

export function ofClosedCasesThoseOfTheSameItemComeFirst() {
  const pack = { items: [], more: [item('A04', '灭火器'), item('A05', '应急灯')] };
  const cases = [
    ended('RC-1', 'A05', '走廊灭火器箱上方应急灯不亮'),
    ended('RC-2', 'A04', '走廊灭火器压力不足'),
    ended('RC-3', 'B01', '食堂留样不足'),
  ];
  const lookup = lookupOf(pack, { names: [], cases });
  same(lookup.casesFor('走廊灭火器', 'A04', 3).map(one => one.number), ['RC-2', 'RC-1']);
  same(lookup.casesFor('灭火器', null, 1).length, 1, 'no more than asked for');
}

export function withoutAKitThingsAreFoundByTheCataloguesOwnWords() {
  const lookup = lookupOf({ items: [item('A04', '灭火器')] }, null);
  same(lookup.itemsFor('灭火器', 5).map(one => one.code), ['A04']);
  same(lookup.casesFor('灭火器', null, 3), []);
}

const school = (id, fields = {}) => ({ id, code: `QL${id}`, name: `School ${id}`, own: false, seen: null, township: 'T1', ...fields });
const kitItem = (code, kinds = [], facility = null) => ({ item: { code }, kinds, facility });
const kit = {
  today: '2026-11-28',
  now: '2026-11-28T08:00:00Z',
  schools: [school(1, { kind: 'PRIMARY', facilities: ['CANTEEN'] }), school(2, { township: 'T2' })],
  checklists: [{ id: 5, name: 'Short', items: ['A02', 'A01', 'H01'] }],
  items: [kitItem('A01'), kitItem('A02'), kitItem('B01', [], 'CANTEEN'), kitItem('H01', [], 'BOARDING'), kitItem('F07', ['KINDERGARTEN'])],
  groups: [],
  people: [{ id: 9, name: 'Chen' }],
  staff: [],
};
const begun = { schoolId: 1, mode: 'RANDOM', checklistId: 5, memberIds: [9] };
const codes = items => items.map(one => one.code);

export function aPackMadeHereLeavesOutWhatTheSchoolCannotHave() {
  const pack = packOf(kit, 'key', begun, 'Lin');
  same(codes(pack.items), ['A02', 'A01'], 'in the order of the list');
  same(pack.more.filter(one => one.omitted).map(one => one.code), ['H01'], 'of the list');
  same(codes(pack.more).sort(), ['B01', 'F07', 'H01']);
  same([pack.checklist, pack.members], ['Short', ['Lin', 'Chen']]);
}

export function withoutAListItGoesThroughNothingAndAllMayBeFound() {
  const pack = packOf(kit, 'key', { ...begun, checklistId: null }, 'Lin');
  same(pack.items, []);
  same(pack.checklist, '');
  same(codes(pack.more).length, 5);
  yes(pack.more.every(one => !one.omitted), 'nothing is left out of no list');
}

export function ofASchoolOfWhichNothingIsKnownNothingIsLeftOut() {
  same(packOf(kit, 'key', { ...begun, schoolId: 2 }, 'Lin').items.length, 3);
}

export function schoolsSeenLatelyComeFirstThenOnesOwnThenThoseAround() {
  const schools = [school(1), school(2, { seen: 2, township: 'T2' }), school(3, { seen: 1 }), school(4, { own: true, township: 'T3' }), school(5, { township: 'T9' })];
  same(likely({ schools }, 6).map(one => one.id), [3, 2, 4, 1]);
  same(likely({ schools }, 2).map(one => one.id), [3, 2]);
}

export function aSchoolIsSaidByItsNameItsCodeOrBoth() {
  const of = text => schoolOf(kit, text)?.id ?? null;
  same([of('School 1 · QL1'), of('ql2'), of('School 2'), of('School'), of('')], [1, 2, 2, null, null]);
}

export function whatIsHardlyLikeItIsNotShown() {
  const cases = [ended('RC-1', 'D03', '操场看台栏杆松动'), ended('RC-2', 'B01', '食堂留样不足')];
  const lookup = lookupOf({ items: [item('A04', '灭火器')] }, { names: [], cases });
  same(lookup.casesFor('走廊灭火器压力不足', null, 3), []);
  same(lookup.casesFor('留样不足', null, 3).map(one => one.number), ['RC-2']);
}

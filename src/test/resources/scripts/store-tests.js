// What lies on the device, for whom and until when.
import { same } from './check.js';
import { phoneOf } from './phone.js';
import { leftBy } from '../../../main/resources/static/js/visit/store.js';

const DAY = 24 * 3600 * 1000;

export async function whatTheServerConfirmedLeavesItsReceiptAndNothingElse() {
  const phone = phoneOf();
  await phone.store.fetchPack(7);
  await phone.written(['p1']);
  await phone.queue.go();
  const sent = await phone.store.draft(7);
  same([sent.state, sent.receipt.visitId], ['SENT', 7]);
  same(await phone.store.photosOf(7), []);
  same(await phone.store.pack(7), undefined);
}

export async function aPageThatDidNotHearOfTheReceiptDoesNotWriteOverIt() {
  const phone = phoneOf();
  await phone.written();
  const old = await phone.store.draft(7);
  await phone.queue.go();
  await phone.store.save({ ...old, state: 'WRITING' });
  same((await phone.store.draft(7)).state, 'SENT');
}

export async function whatWasSentIsForgottenAfterTwoWeeks() {
  const phone = phoneOf();
  await phone.written();
  await phone.queue.go();
  await phone.store.sweep();
  same((await phone.store.drafts()).length, 1);
  await phone.store.patch(7, { updatedAt: Date.now() - 15 * DAY });
  await phone.store.sweep();
  same(await phone.store.drafts(), []);
}

export async function whatIsUnsentIsNeverForgotten() {
  const phone = phoneOf();
  await phone.written([], { state: 'WRITING' });
  await phone.store.patch(7, { updatedAt: Date.now() - 400 * DAY });
  await phone.store.sweep();
  same((await phone.store.drafts()).length, 1);
}

export async function packsOfAnotherPersonGoUnlessHisRecordNeedsThem() {
  const phone = phoneOf();
  await phone.store.fetchPack(7);
  await phone.store.fetchPack(8);
  await phone.written();
  const next = phoneOf({ base: phone.base, owner: 'chen' });
  await next.store.sweep();
  same([(await phone.store.pack(7))?.id, await phone.store.pack(8)], [7, undefined]);
}

export async function whoLeavesLeavesNothingBehindButWhatIsStillToBeSent() {
  const phone = phoneOf();
  await phone.store.fetchPack(7);
  await phone.store.fetchPack(8);
  await phone.written([], { state: 'WRITING' });
  await leftBy(phone.base);
  same([(await phone.store.pack(7))?.id, await phone.store.pack(8)], [7, undefined]);
  same((await phone.store.drafts()).length, 1);
  await phone.store.patch(7, { state: 'SENT' });
  await leftBy(phone.base);
  same([await phone.store.pack(7), await phone.store.drafts()], [undefined, []]);
}

export async function theServersTimeIsKeptBesideWhatTheDevicesClocksSaid() {
  const phone = phoneOf();
  phone.clock.now.wall -= 2 * DAY;
  await phone.store.fetchPack(7);
  const { anchor } = await phone.store.pack(7);
  same([anchor.server, anchor.server - anchor.wall], [Date.parse('2026-11-28T08:00:00Z'), 2 * DAY]);
}

export async function whatIsWaitingIsCounted() {
  const phone = phoneOf();
  await phone.written(['p1', 'p2'], { state: 'WRITING', announced: false });
  await phone.photo('p3', 'signature', { state: 'SENT' });
  same(await phone.store.waiting(), { count: 2, records: 0, unannounced: 1 });
  await phone.store.patch(7, { state: 'SENDING' });
  same(await phone.store.waiting(), { count: 2, records: 1, unannounced: 0 });
}

export async function aPictureLiesOnTheDeviceAsBytesAndComesBackAsAPicture() {
  const phone = phoneOf();
  const before = globalThis.Blob;
  globalThis.Blob = class {
    constructor([bytes], { type }) {
      Object.assign(this, { bytes, type });
    }
  };
  try {
    const blob = { arrayBuffer: async () => [1, 2, 3], type: 'image/jpeg' };
    await phone.photo('p1', 'f-1', { blob });
    const row = (await phone.base.getAll('photos'))[0];
    same([row.blob, row.bytes, row.type], [undefined, [1, 2, 3], 'image/jpeg']);
    const [photo] = await phone.store.photosOf(7);
    same([photo.blob.bytes, photo.blob.type, photo.bytes], [[1, 2, 3], 'image/jpeg', undefined]);
    await phone.store.patchPhoto('p1', { state: 'SENT' });
    same((await phone.store.photosOf(7))[0].blob.bytes, [1, 2, 3]);
  } finally {
    globalThis.Blob = before;
  }
}

export async function aPictureThatWasKeptAsSuchBeforeStaysOne() {
  const phone = phoneOf();
  await phone.base.put('photos', { id: 'old', visitKey: 'lin/7', blob: 'a picture' });
  same((await phone.store.photosOf(7))[0].blob, 'a picture');
}

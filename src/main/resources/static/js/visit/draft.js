// A record that is being written: what it begins with, and by which number or name its visit goes.
// What was begun here without a network goes by a name of the device's until the server has given it a number, and on this
// device by that name for ever.
export const local = id => typeof id === 'string';
export const numberOf = draft => draft.serverId ?? draft.visitId;
export const writing = id => (local(id) ? `/visits/begun/${id}/write` : `/visits/${id}/write`);

// A new name for a new record: under it the server keeps one, however often it is sent.
export const fresh = (key, owner, visitId, recordKey) => ({
  key,
  owner,
  visitId,
  recordKey,
  state: 'WRITING',
  attempt: 0,
  marks: {},
  notes: {},
  findings: [],
  methods: ['SITE'],
  companions: '',
  opinion: '',
  signature: null,
  supplement: false,
  line: [],
  put: {},
  arrivedAt: null,
  leftAt: null,
  announced: false,
  tries: 0,
  aside: null,
  errors: {},
  trouble: null,
  receipt: null,
  updatedAt: Date.now(),
});

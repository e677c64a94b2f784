// What is recorded, scene by scene: each transaction has a name by which tests ask for it.
import type { RecordingClient } from './client.js';
import type { Recording } from './recording.js';

const court = 'RechtspraakMSP';
const council = 'RvdKMSP';
const institution = 'GIMSP';
const municipality = 'GemeentenMSP';

/** Transactions under the first configuration: good ones, and one of each way to be invalid. */
export async function beforeUpdate(client: RecordingClient, { record, recordTogether }: Recording): Promise<void> {
  await record('ordinary', 'put', ['ordinary', 'value']);
  await record('event', 'announce', ['event', 'said', 'payload']);
  await record('without-writes', 'echo', ['nothing']);
  await record('policy-failure', 'put', ['few', 'value'], { by: [court] });

  await record('key-policy', 'putWithPolicy', ['guarded', 'first', JSON.stringify([institution, municipality])]);
  await record('key-endorsed', 'put', ['guarded', 'second'], { by: [institution, municipality] });
  await record('key-policy-failure', 'put', ['guarded', 'third'], { by: [court, council] });
  await record('key-deleted', 'delete', ['guarded'], { by: [institution, municipality] });
  await record('key-made-anew', 'put', ['guarded', 'fourth'], { by: [court, council] });

  await record('private', 'putPrivate', ['inhoud', 'private'], { content: 'first content' });
  await record('private-of-two', 'putPrivate', ['two', 'private'], { content: 'content of two' });
  await record('private-read', 'touchPrivate', ['inhoud', 'private', 'read']);
  await record('private-key-policy', 'setPrivatePolicy', ['inhoud', 'private', JSON.stringify([institution])]);
  await record('private-key-failure', 'putPrivate', ['inhoud', 'private'], { content: 'x', by: [court, council] });
  await record('private-overwritten', 'putPrivate', ['inhoud', 'private'], {
    content: 'second content',
    by: [institution],
  });
  await record('majority', 'putPrivate', ['majority', 'private'], {
    content: 'of three',
    by: [council, institution, municipality],
  });
  await record('majority-missed', 'putPrivate', ['majority', 'private'], { content: 'of two', by: [court, council] });

  const counter = ['counter'];
  await recordTogether(['conflict-first', 'conflict-second'], () =>
    client.endorse('increment', { arguments: counter }),
  );
  await record('many', 'putMany', ['many-', '180']);
  await record('range', 'rangeThenPut', ['many-', 'many-z', '', 'range']);
  const phantom = await client.endorse('rangeThenPut', { arguments: ['few-', 'few-z', '', 'phantom'] });
  await record('appears', 'put', ['few-1', 'value']);
  await record('phantom', phantom);
  const phantomOfMany = await client.endorse('rangeThenPut', { arguments: ['many-', 'many-z', '', 'phantom'] });
  await record('changes', 'put', ['many-00090', 'value']);
  await record('phantom-of-many', phantomOfMany);
}

/** Transactions under the second configuration: content goes. */
export async function afterUpdate({ record }: Recording): Promise<void> {
  await record('after-update', 'put', ['ordinary', 'another value']);
  await record('deleted', 'delete', ['ordinary']);
  await record('private-deleted', 'deletePrivate', ['two', 'private']);
  await record('purged', 'purgePrivate', ['inhoud', 'private'], { by: [institution] });
  await record('last', 'put', ['last', 'value']);
}

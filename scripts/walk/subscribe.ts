// Lets a simulated system hear of everything that concerns one body: it subscribes at the body's own gateway.
import { Client } from '../stack/client.js';
import type { Stack } from '../stack/index.js';
import { type Receiver, startReceiver } from './receiver.js';

/** A receiver that believes what the gateway of its body signs. A subscription that stood already gets a new secret. */
export async function startSubscriber(
  stack: Stack,
  organisation: string,
  user: string,
  port: number,
): Promise<Receiver> {
  const { title } = stack.user(organisation, user);
  const receiver = await startReceiver(title, port);
  const client = new Client(stack.urls[organisation] ?? '', await stack.token(organisation, user));
  const made = await client.post('/v1/abonnementen', { callbackUrl: receiver.url });
  const secret =
    made.status === 200
      ? await client.patch(`/v1/abonnementen/${made.body.abonnementId}`, { vernieuwGeheim: true, schakelIn: true })
      : made;
  if (typeof secret.body.geheim !== 'string') throw new Error(`${title} cannot subscribe: HTTP ${secret.status}`);
  receiver.trust(secret.body.geheim);
  return receiver;
}

/** The tree of a settings file. Fabric reads YAML, of which JSON is a part; so there is no template and no escaping. */

/** One settings file, or a branch of it. */
export interface Settings {
  readonly [key: string]: string | number | boolean | null | readonly string[] | Settings | readonly Settings[];
}

/** The text of core.yaml or orderer.yaml. */
export function settingsText(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** The provider of keys and hashes: files of the MSP folder, P-256 and SHA-256. */
export const softwareKeys: Settings = { Default: 'SW', SW: { Hash: 'SHA2', Security: 256 } };

/**
 * The least time between two pings of one client. Clients inside a peer that set no interval ping every 10 s, the least
 * that their library allows; a server that allows only less often breaks their connections (`too_many_pings`).
 */
export const leastPingInterval = '5s';

/** The longest message between nodes. */
export const maxMessageBytes = 100 * 1024 * 1024;

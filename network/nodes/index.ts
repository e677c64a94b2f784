/**
 * What each process of a real network is told: settings as data, environment, and the builder through which a peer finds
 * its chaincode. The same for every way of running it; knows no process, no container and no file but by its path.
 */
export { builderDirectory, builderScripts } from './builder.js';
export { chaincodeConnection, connectionsDirectory } from './chaincode-connection.js';
export { type ChaincodeEnvironment, chaincodeEnvironment } from './chaincode-server.js';
export { type NodeEnvironment, ordererEnvironment, peerEnvironment, settingsDirectory } from './environment.js';
export { ordererSettings } from './orderer-settings.js';
export { peerSettings } from './peer-settings.js';
export { type Settings, settingsText } from './settings.js';

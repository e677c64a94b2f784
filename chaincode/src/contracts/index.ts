/** The contracts of the chaincode, by the names that clients call. */

export { AcknowledgementsContract } from './acknowledgements';
export { CorrectionsContract } from './corrections';
export { DecisionsContract } from './decisions';
export { ErasuresContract } from './erasures';
export { ExecutionContract } from './execution';
export { FindingsContract } from './findings';
export { InspectionContract } from './inspection';
export { TransfersContract } from './transfers';

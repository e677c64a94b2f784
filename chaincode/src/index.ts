/** What a peer's chaincode process loads: the list of contract classes, and how to host them. */
import {
  AcknowledgementsContract,
  CorrectionsContract,
  DecisionsContract,
  ErasuresContract,
  ExecutionContract,
  FindingsContract,
  InspectionContract,
  TransfersContract,
} from './contracts';
import { dropUnprintedLines } from './hosting';

export { serializers } from './hosting';

dropUnprintedLines();

/** Every contract, by class; the bootstrap adds only the one that describes them. */
export const contracts = [
  FindingsContract,
  DecisionsContract,
  ExecutionContract,
  AcknowledgementsContract,
  TransfersContract,
  CorrectionsContract,
  ErasuresContract,
  InspectionContract,
];

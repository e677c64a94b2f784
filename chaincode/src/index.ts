/** What a peer's chaincode process loads: the list of contract classes. */
import {
  AcknowledgementsContract,
  CorrectionsContract,
  DecisionsContract,
  ExecutionContract,
  FindingsContract,
  InspectionContract,
  TransfersContract,
} from './contracts';

export const contracts = [
  FindingsContract,
  DecisionsContract,
  ExecutionContract,
  AcknowledgementsContract,
  TransfersContract,
  CorrectionsContract,
  InspectionContract,
];

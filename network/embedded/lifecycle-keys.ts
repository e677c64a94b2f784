/** Where Fabric keeps chaincode definitions (core/chaincode/lifecycle/serializer.go). */

/** Fields of a definition in the order of Fabric's struct. */
export const definitionFields = ['Sequence', 'EndorsementInfo', 'ValidationInfo', 'Collections'] as const;

/** One of them. */
export type DefinitionField = (typeof definitionFields)[number];

/** Where one field of a definition stands. */
export function fieldKey(chaincode: string, field: DefinitionField): string {
  return `namespaces/fields/${chaincode}/${field}`;
}

/** Every endorsement reads this key: a redefinition makes it stale. */
export function sequenceKey(chaincode: string): string {
  return fieldKey(chaincode, 'Sequence');
}

/** Where the list of a definition's fields stands. */
export function metadataKey(chaincode: string): string {
  return `namespaces/metadata/${chaincode}`;
}

/** What a look-up of collections reads. */
export function definitionKeys(chaincode: string): string[] {
  return [metadataKey(chaincode), ...definitionFields.map((field) => fieldKey(chaincode, field))];
}

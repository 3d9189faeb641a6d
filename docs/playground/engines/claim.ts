// Whole claims.
export { checkClaim, fromFhirClaim, fromX12, toOperationOutcome } from 'medcodes/claim';

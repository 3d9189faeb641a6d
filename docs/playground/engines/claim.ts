// Whole claims.
export { checkClaim, fromFhirBundle, fromFhirClaim, fromX12, toOperationOutcome } from 'medcodes/claim';

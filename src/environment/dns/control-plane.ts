/**
 * Where the control plane of Route 53 is. A failover takes nothing of it, unless it leads there.
 *
 * Source: AWS whitepaper, AWS Fault Isolation Boundaries, appendix B.
 */
export const controlPlaneRegion = "us-east-1";

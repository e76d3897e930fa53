/** What a region offers under the name of an ingress, as far as it is known before anything is made. */
export interface EndpointOutline {
  /** `alias`: a load balancer of AWS, which Route 53 knows. `address`: a static IPv4 address. `name`: another's name. */
  readonly kind: Endpoint["kind"];
  /** Where it is stated, relative to the region. */
  readonly path: string;
  /** Whether the internet reaches it: Route 53's health checkers are there. */
  readonly public: boolean;
  /** Where clients connect. @default what is behind it decides */
  readonly ports?: readonly number[] | undefined;
  /** What tells, asked at the endpoint, whether the region serves. @default nothing can be asked */
  readonly health?:
    { readonly protocol: "http" | "https"; readonly port: number; readonly path: string } | undefined;
  /** Whether it speaks TLS 1.3 only, which health checkers do not. */
  readonly onlyTls13: boolean;
}

/**
 * Where connections come in, as its stack hands it out. Only what AWS owns can be the target of an alias record: an
 * alias to a foreign address cannot be written.
 */
export type Endpoint =
  | {
      readonly kind: "alias";
      readonly dnsName: string;
      /** Id of the hosted zone of AWS in which the name lies. */
      readonly zoneId: string;
    }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "name"; readonly name: string };

/** Endpoints by region and ingress. */
export type Endpoints = Readonly<Record<string, Readonly<Record<string, Endpoint>>>>;

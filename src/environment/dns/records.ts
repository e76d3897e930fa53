/**
 * What a hosted zone holds, as values: the records and checks that the DNS stack writes one to one, and that the
 * model of answers judges. What is modelled is therefore what is deployed.
 */

/** Where clients are, as Route 53 tells: a continent, a country, or a state of the United States. */
export type Location =
  | { readonly kind: "continent"; readonly code: "AF" | "AN" | "AS" | "EU" | "NA" | "OC" | "SA" }
  | { readonly kind: "country"; readonly code: string; readonly subdivision?: string | undefined }
  /** Every client that no other record of the name serves. */
  | { readonly kind: "default" };

/** How Route 53 chooses among the records of one name and type. One name has one policy. */
export type Routing =
  | { readonly kind: "simple" }
  | { readonly kind: "failover"; readonly role: "primary" | "secondary" }
  | { readonly kind: "geolocation"; readonly location: Location }
  | { readonly kind: "weighted"; readonly weight: number };

/** What a record answers with. */
export type Answer =
  | { readonly kind: "values"; readonly values: readonly string[]; readonly ttlSeconds: number }
  /** Another name of the same zone and type. */
  | { readonly kind: "records"; readonly name: string; readonly evaluateTargetHealth: boolean }
  /** A load balancer or an accelerator of AWS, whose health Route 53 knows. */
  | {
      readonly kind: "target";
      readonly dnsName: string;
      readonly zoneId: string;
      readonly evaluateTargetHealth: boolean;
    };

/** One record set. */
export interface RecordSet {
  /** Names it in stack and model, and is its set identifier; unique in the zone. */
  readonly id: string;
  /** Fully qualified, without the last dot. */
  readonly name: string;
  readonly type: "A" | "AAAA" | "CNAME";
  readonly routing: Routing;
  /** Id of the check that its health follows. @default none: always healthy, so far as its target is */
  readonly check?: string | undefined;
  readonly answer: Answer;
  /** The region of the environment to which its values or its target lead. @default it leads to other records */
  readonly region?: string | undefined;
}

/** A health check of Route 53. Kind, interval and whether latency is measured cannot be changed in place. */
export type Check = {
  /** Whether its status is turned round. Until it has data, a check is healthy and an inverted one is not. */
  readonly inverted?: boolean | undefined;
  /** AWS region in which what it observes lies: the bucket of a switch, an alarm. @default the region's own */
  readonly awsRegion?: string | undefined;
} & (
  | {
      readonly kind: "endpoint";
      /** What answers. */
      readonly target:
        | { readonly kind: "name"; readonly name: string }
        | { readonly kind: "address"; readonly address: string; readonly host: string };
      readonly path: string;
      readonly port: number;
      /** @default "https" */
      readonly protocol?: "http" | "https" | undefined;
      /** Seconds between two questions of one checker. @default 10 */
      readonly intervalSeconds?: 10 | 30 | undefined;
      /** Answers in a row that change its status. @default 3 */
      readonly threshold?: number | undefined;
      /** What a healthy answer means: the region serves, or a person has switched. */
      readonly tells: "serving" | "switched";
      readonly region: string;
    }
  | { readonly kind: "calculated"; readonly of: readonly string[]; readonly atLeast: number }
  | {
      readonly kind: "metric";
      readonly region: string;
      readonly alarm: string;
      readonly withoutData: "healthy" | "unhealthy" | "last-known";
    }
  | { readonly kind: "control"; readonly control: string; readonly region: string }
);

/** Everything that one zone holds for the environment. */
export interface ZoneContent {
  /** By id. */
  readonly checks: Readonly<Record<string, Check>>;
  readonly records: readonly RecordSet[];
}

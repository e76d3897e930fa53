import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import { tlsPolicies, type AwsIngress, type IngressListener, type IngressTarget } from "./rules";
import { atLeastOne, cidr, httpPath, port, whole } from "../../../core/primitives";
import { bucketName, certificateArn } from "../../region/spec/primitives";

type Tcp = Extract<IngressListener, { kind: "tcp" }>;
type Tls = Extract<IngressListener, { kind: "tls" }>;
type Health = IngressTarget["health"];

/** An ingress as an environment file states it. */
export type AwsIngressInput = Omit<AwsIngress, "exposure" | "listener" | "target"> &
  Partial<Pick<AwsIngress, "exposure">> & {
    readonly listener:
      | (Omit<Tcp, "idleTimeoutSeconds"> & Partial<Pick<Tcp, "idleTimeoutSeconds">>)
      | (Omit<Tls, "policy"> & Partial<Pick<Tls, "policy">>);
    readonly target: Pick<IngressTarget, "port"> &
      Partial<Pick<IngressTarget, "drainSeconds" | "serving">> & {
        readonly health: Pick<Health, "port"> & Partial<Omit<Health, "port">>;
      };
  };

const listener = v.variant("kind", [
  v.strictObject({
    kind: v.literal("tcp"),
    port,
    idleTimeoutSeconds: v.optional(whole(60, 6000), 6000),
  }),
  v.strictObject({
    kind: v.literal("tls"),
    port,
    certificateArn,
    policy: v.optional(v.picklist(tlsPolicies), tlsPolicies[0]),
    accessLogs: v.optional(v.strictObject({ bucket: bucketName, prefix: v.optional(v.string()) })),
  }),
]);

export const awsIngressSchema: v.GenericSchema<AwsIngressInput, AwsIngress> = v.strictObject({
  exposure: v.optional(v.picklist(["internal", "public"]), "internal"),
  zones: atLeastOne(v.picklist(zoneKeys)),
  from: atLeastOne(cidr),
  listener,
  target: v.strictObject({
    port,
    serving: v.optional(v.picklist(["all", "one"]), "all"),
    health: v.strictObject({
      protocol: v.optional(v.picklist(["http", "https"]), "http"),
      port,
      path: v.optional(httpPath, "/serving"),
      intervalSeconds: v.optional(whole(5, 300), 10),
    }),
    drainSeconds: v.optional(whole(0, 3600), 300),
  }),
});

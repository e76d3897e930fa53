import type { EnvironmentInput } from "../../src/clouds";
import { edit } from "../problems/parts";
import watched from "./watched";

/** The watched environment once its first region is lost: what a failover edits, and nothing else. */
export const failedOver: EnvironmentInput = edit.each(
  edit.database({ kind: "replica", replicaOf: "dublin", state: "promoted" }, "frankfurt"),
  edit.environment({
    aws: {
      ...watched.aws,
      accelerator: {
        endpoints: {
          dublin: { ingress: "orders", state: "retired" },
          frankfurt: { ingress: "orders", state: "promoted" },
        },
      },
    },
  }),
)(watched);

import { ElasticacheUser } from "@cdktf/provider-aws/lib/elasticache-user";
import { ElasticacheUserGroup } from "@cdktf/provider-aws/lib/elasticache-user-group";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { CacheUser } from "./spec/schema";

export interface CacheUsersProps {
  /** Begins every id, for example `hft-production-virginia`: ids are unique in account and region. */
  readonly prefix: string;
  readonly users: Readonly<Record<string, CacheUser>>;
}

/**
 * Who may connect to a cache, all by IAM.
 *
 * A group must have a user named `default`, and `default` cannot sign in by IAM, whose users are named as their
 * id. So it is one that is switched off and takes no password: that is only allowed in a group of engine
 * `redis`, which a Valkey cache takes as well.
 */
export class CacheUsers extends Construct {
  readonly resource: ElasticacheUserGroup;
  /** By name, the id that the client signs its token for and sends as its user name. */
  readonly ids: Readonly<Record<string, string>>;
  /** What a role needs `elasticache:Connect` for, beside the cache itself. */
  readonly arns: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { prefix, users }: CacheUsersProps) {
    super(scope, id);
    const disabled = new ElasticacheUser(this, "default", {
      engine: "redis",
      userId: resourceName("cache", prefix, "default"),
      userName: "default",
      accessString: "off ~keys* -@all",
      // Not `authenticationMode`: what AWS answers for it is not what it takes, a difference in every plan.
      noPasswordRequired: true,
    });
    const named = Object.entries(users).map(([name, user]) => {
      const userId = resourceName("cache", prefix, "user", name);
      const resource = new ElasticacheUser(this, `user-${name}`, {
        engine: "redis",
        userId,
        userName: userId,
        accessString: accessString(user),
        authenticationMode: { type: "iam" },
      });
      return { name, userId, resource };
    });
    this.resource = new ElasticacheUserGroup(this, "Resource", {
      engine: "redis",
      userGroupId: resourceName("cache", prefix),
      userIds: [disabled.userId, ...named.map(({ resource }) => resource.userId)],
    });
    this.ids = Object.fromEntries(named.map(({ name, userId }) => [name, userId]));
    this.arns = Object.fromEntries(named.map(({ name, resource }) => [name, resource.arn]));
  }
}

/** As Valkey and Redis write an access control list, without the passwords, which the API takes elsewhere. */
function accessString({ keys, channels, commands }: CacheUser): string {
  return [
    "on",
    ...keys.map((pattern) => `~${pattern}`),
    ...channels.map((pattern) => `&${pattern}`),
    ...commands,
  ].join(" ");
}

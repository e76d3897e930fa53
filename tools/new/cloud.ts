import type { EnvironmentInput } from "../../src/clouds";

/** Comments by the path of the field that they stand above. */
export type Notes = Readonly<Record<string, string>>;

/** Roles that a first region can have: `dr` and `standby` stand beside a primary. */
export const firstRoles = ["sandbox", "primary"] as const;
export type FirstRole = (typeof firstRoles)[number];

/** What a region is made from. */
export interface RegionChoices {
  /** Name of the environment. */
  readonly environment: string;
  /** The cloud's name of the region. */
  readonly region: string;
  readonly role: FirstRole;
  /** As `account.read` returned it; empty for one that is made up. */
  readonly account: string;
  /** Parts beside the network. */
  readonly has: readonly string[];
  /** Block of the network. */
  readonly cidr: string;
  /** Day on which the environment is written, YYYY-MM-DD. */
  readonly today: string;
  /** The project's other environments. */
  readonly others: readonly EnvironmentInput[];
}

export type RegionInput = EnvironmentInput["regions"][string];

export interface MadeRegion {
  /** Its name in the environment. */
  readonly name: string;
  readonly region: RegionInput;
  /** By path in the region. */
  readonly notes: Notes;
  /** What an environment has once in the cloud. */
  readonly shared: Partial<EnvironmentInput>;
  /** By path in the environment. */
  readonly sharedNotes: Notes;
  /** Where the state of a production environment lies. */
  readonly state: NonNullable<EnvironmentInput["state"]>;
}

/** What the command knows of a cloud: its choices are those of the cloud's own catalogue. */
export interface NewCloud {
  /** Names of its regions, as the cloud has them. */
  readonly regions: () => readonly string[];
  /** The one that is taken where none is named. */
  readonly firstRegion: string;
  /** What a region can have beside its network. */
  readonly parts: readonly string[];
  readonly account: {
    /** What is asked. */
    readonly text: string;
    /** @throws Error that says what is right */
    readonly read: (text: string) => string;
  };
  readonly make: (choices: RegionChoices) => MadeRegion;
}

import { resolveEnvironment, validate } from "../../../src/clouds";
import { unpromotedMoments } from "../../../src/environment/dns/answers/audit";
import { faultsOf } from "../../../src/environment/dns/answers/faults";
import { inputsOf } from "../../../src/environment/dns/answers/inputs";
import { wrongsOf } from "../../../src/environment/dns/answers/judgement";
import { zoneModel } from "../../../src/environment/dns/answers/planned";
import { statesOf } from "../../../src/environment/dns/answers/states";
import { allEnvironments } from "../../environments";
import { unarmed } from "./unarmed";

const zones = allEnvironments.flatMap((input) => {
  const { name, dns } = resolveEnvironment(validate(input, [input]).environment);
  return dns === undefined ? [] : [{ name, dns, ...zoneModel(dns) }];
});
const names = zones.flatMap(({ name: environment, dns, content, names: all }) =>
  all.map((model) => ({ environment, name: model.question.name, dns, content, model })),
);

describe.each(zones)("the zone of $name", ({ dns, content }) => {
  it("is one that Route 53 takes, also before its checks are armed", () => {
    expect(faultsOf(content)).toEqual([]);
    expect(faultsOf(zoneModel(unarmed(dns)).content)).toEqual([]);
  });
});

describe.each(names)("$name of $environment", ({ dns, content, model }) => {
  it("depends on so few inputs that all their states are judged", () => {
    expect(statesOf(inputsOf(content, model.question)).complete).toBe(true);
  });

  it("leads nowhere without the data, and where a person moves it, only a person does, without what is lost", () => {
    expect(wrongsOf(content, model, dns)).toEqual([]);
  });

  it("stays at home while all its checks are new and none is armed", () => {
    const before = zoneModel(unarmed(dns)).content;
    const fresh = new Set(Object.keys(before.checks));
    expect(unpromotedMoments(before, model.question, model.backing, fresh)).toEqual([]);
  });
});

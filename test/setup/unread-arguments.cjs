"use strict";
// Loaded before a synth: tells which arguments the constructs hand to the provider's bindings without a binding reading
// them. Bindings drop an unknown key in silence, and TypeScript checks no key of what is spread or built from entries.
const { mkdirSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const handed = [];

/** The same value, which notes what is read of it at any depth. */
function watched(value, at) {
  if (Array.isArray(value)) return value.map((item) => watched(item, `${at}[]`));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  const read = new Set();
  handed.push({ value, read, at });
  const inner = new Map();
  return new Proxy(value, {
    get(target, key) {
      read.add(key);
      if (!inner.has(key)) inner.set(key, watched(target[key], `${at}.${String(key)}`));
      return inner.get(key);
    },
  });
}

const replaced = new Map();

/** The binding, whose instances get watched arguments. */
function watching(binding) {
  if (!replaced.has(binding)) {
    const proxy = new Proxy(binding, {
      construct: (target, [scope, id, config], newTarget) =>
        Reflect.construct(
          target,
          [scope, id, watched(config, binding.tfResourceType)],
          newTarget === proxy ? target : newTarget,
        ),
    });
    replaced.set(binding, proxy);
  }
  return replaced.get(binding);
}

const { _load: load } = Module;
Module._load = function (request, ...others) {
  const loaded = load.call(this, request, ...others);
  if (!request.startsWith("@cdktf/provider-")) return loaded;
  return new Proxy(loaded, {
    get(target, key) {
      const { [key]: exported } = target;
      return exported?.tfResourceType === undefined ? exported : watching(exported);
    },
  });
};

process.on("exit", () => {
  const unread = handed.flatMap(({ value, read, at }) =>
    Object.keys(value).flatMap((key) => (value[key] === undefined || read.has(key) ? [] : [`${at}.${key}`])),
  );
  const file = path.resolve(".build", "unread-arguments.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ objects: handed.length, unread: [...new Set(unread)].sort() }));
});

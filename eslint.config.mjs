import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What runs in a synth: the same input has to give the same bytes, on any machine and at any time. */
const synth = ["main.ts", "environments/**/*.ts", "extensions/**/*.ts", "src/**/*.ts", "stacks/**/*.ts"];

/** What runs programs for a person or a pipeline, outside of a synth. */
const operations = ["src/cli/**", "src/process/**", "src/runbook/**", "src/terraform/**"];

/** The one file that may look at the process it runs in; everything else is told. */
const processFile = "src/app/process.ts";

const providerIndex = {
  regex: "^@cdk(tf|tn)/provider-(?![^/]+/lib/(?!index(\\.js)?$).)",
  message: "A provider's index costs seconds and up to 1.4 GB: import /lib/<resource>.",
};

/** Entries of one rule replace each other between blocks, so each block states the whole list. */
const imports = (paths = [], patterns = []) => ({
  "no-restricted-imports": ["error", { paths, patterns: [providerIndex, ...patterns] }],
});

const ambient = (what) => `${what} differs between two runs; only ${processFile} may ask for it.`;
const locale = (instead) => `The result depends on the machine's locale and Node's version: ${instead}.`;

export default defineConfig(
  globalIgnores([".build/", ".hft/", "cdktf.out/", "coverage/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...imports(),
      "no-restricted-syntax": [
        "error",
        {
          selector: `ImportExpression[source.value=/${providerIndex.regex.replaceAll("/", "\\/")}/]`,
          message: providerIndex.message,
        },
      ],
      eqeqeq: "error",
      "object-shorthand": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // `import x = require()` is an import with types, the only form that yields a CommonJS module itself.
      "@typescript-eslint/no-require-imports": ["error", { allowAsImport: true }],
      // A new kind in a union has to be answered wherever the union is read.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      "@typescript-eslint/no-unused-vars": "off", // tsc reports them
      // An interface that implements a signature may be asynchronous without awaiting anything.
      "@typescript-eslint/require-await": "off",
    },
  },

  {
    name: "deterministic synth",
    files: synth,
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/prefer-readonly": "error",
    },
  },
  {
    name: "no clock, no random value, no environment variable",
    files: synth,
    ignores: [processFile, ...operations],
    rules: {
      ...imports(
        ["crypto", "node:crypto"].map((name) => ({
          name,
          allowImportNames: ["createHash"],
          message: ambient("Everything else there"),
        })),
        [{ regex: "^(node:)?(os|perf_hooks|process)$", message: ambient("What it tells") }],
      ),
      "no-restricted-globals": [
        "error",
        {
          checkGlobalObject: true,
          globals: [
            {
              name: "Date",
              message: "The clock differs between two runs: dates are text, judged in src/core.",
            },
            { name: "Intl", message: locale("time zones are data of src/environment/calendar") },
            ...["crypto", "fetch", "performance"].map((name) => ({
              name,
              message: ambient(name),
            })),
          ],
        },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: ambient("Math.random") },
        // To say how a run ended is not to look at it.
        { object: "process", allowProperties: ["exitCode"], message: ambient("The process") },
        { property: "localeCompare", message: locale("compare with < and >") },
        { property: "toLocaleString", message: locale("format it here") },
        { property: "toLocaleLowerCase", message: locale("use toLowerCase") },
        { property: "toLocaleUpperCase", message: locale("use toUpperCase") },
      ],
    },
  },
  {
    name: "only the driver and the command line speak",
    files: synth,
    ignores: ["src/app/**", "src/cli/**"],
    rules: { "no-console": "error" },
  },
  {
    // A look-up reads its data when it is first asked; an import would read it at every start.
    name: "catalogue data",
    files: [
      "src/*/catalog/**/*.ts",
      "src/environment/{calendar,objectives,venues}/**/*.ts",
      "src/postgres/*.ts",
      "src/tuning/*.ts",
    ],
    rules: {
      "@typescript-eslint/no-require-imports": [
        "error",
        { allow: ["^\\./data/[^/]+\\.json$"], allowAsImport: true },
      ],
    },
  },
  {
    name: "tests",
    files: ["test/**/*.ts"],
    rules: {
      // expect(subject.method) only names the method.
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-properties": [
        "error",
        ...["describe", "it", "test"].map((object) => ({
          object,
          property: "only",
          message: "It leaves every other test of the file out.",
        })),
      ],
    },
  },

  {
    name: "configuration in plain JavaScript",
    files: ["**/*.{cjs,mjs}"],
    languageOptions: {
      globals: { console: "readonly", process: "readonly" },
    },
    rules: {
      eqeqeq: "error",
      "no-undef": "error",
      "no-unused-vars": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { __dirname: "readonly" } },
  },
);

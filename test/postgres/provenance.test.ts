import { describeProvenance } from "../helpers/provenance";

describeProvenance("src/postgres/data", "docs/catalogue.md");

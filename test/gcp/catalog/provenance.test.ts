import { describeProvenance } from "../../helpers/provenance";

describeProvenance("src/gcp/catalog/data", "docs/catalogue-gcp.md");

import { describeProvenance } from "../../helpers/provenance";

describeProvenance("src/aws/catalog/data", "docs/catalogue.md");

import { describeProvenance } from "../../helpers/provenance";

describeProvenance("src/azure/catalog/data", "docs/catalogue-azure.md");

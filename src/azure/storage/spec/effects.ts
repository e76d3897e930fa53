import { stateful, updates, type Effects } from "../../../environment/effects";

const requests = "design: Azure Storage is asked request by request, and a lifecycle has no connection";

/** Beside the account itself, which the network's flow logs have too. */
export const storageEffects = {
  azurerm_storage_account_customer_managed_key: updates(
    "live",
    "Azure Storage documentation, Customer-managed keys: the new key wraps the data key, the data stays as it is",
  ),
  azurerm_storage_container: stateful(updates("live", requests)),
  // A locked one can be neither deleted nor shortened; azurerm 4.55 also refuses to lengthen it: docs/data-azure.md.
  azurerm_storage_container_immutability_policy: stateful(updates("live", requests)),
  azurerm_storage_management_policy: updates("live", requests),
} satisfies Effects;

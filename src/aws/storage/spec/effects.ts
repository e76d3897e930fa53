import { stateful, updates, type Effects } from "../../../environment/effects";
import { judgedAtRequests } from "../../iam/spec/effects";

const requests = "design: S3 is asked request by request, and there is no connection that breaks";

export const storageEffects = {
  aws_s3_bucket: stateful(updates("live", requests)),
  aws_s3_bucket_lifecycle_configuration: updates("live", requests),
  aws_s3_bucket_logging: updates("live", requests),
  aws_s3_bucket_object_lock_configuration: updates("live", requests),
  aws_s3_bucket_ownership_controls: updates("live", requests),
  aws_s3_bucket_policy: updates("live", judgedAtRequests),
  aws_s3_bucket_public_access_block: updates("live", requests),
  aws_s3_bucket_server_side_encryption_configuration: updates("live", requests),
  aws_s3_bucket_versioning: updates("live", requests),
} satisfies Effects;

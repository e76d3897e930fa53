"""Reads {name: user data} as JSON, and prints for each the parts that cloud-init's own processor finds: type and, of a
cloud-config, what it holds and what the strict schema has to say of it.
"""
import json
import sys

import yaml
from cloudinit.config.schema import (
    SchemaValidationError,
    get_schema,
    validate_cloudconfig_schema,
)
from cloudinit.helpers import Paths
from cloudinit.user_data import UserDataProcessor

schema = get_schema()
processor = UserDataProcessor(Paths({}))


def read_part(part):
    kind = part.get_content_type()
    found = {"type": kind, "body": part.get_payload(decode=True).decode("ascii")}
    if kind == "text/cloud-config":
        found["config"] = yaml.safe_load(found["body"])
        found["faults"] = []
        try:
            validate_cloudconfig_schema(found["config"], schema, strict=True)
        except SchemaValidationError as error:
            found["faults"].append(str(error))
    return found


def read_parts(text):
    return [
        read_part(part)
        for part in processor.process(text.encode()).walk()
        if not part.is_multipart()
    ]


documents = json.load(sys.stdin)
json.dump({name: read_parts(text) for name, text in documents.items()}, sys.stdout)

"""Runs stages of cloud-init, one an argument, each in a process of its own, and an argument that starts with / as a
command between them. cloud-init is loaded once, and no process tidies its memory up at its end: both take most of the
time of a stage.
"""
import os
import subprocess
import sys

from cloudinit.cmd.main import main


def run_stage(stage):
    status = 70
    try:
        status = main(["cloud-init", *stage.split()])
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status or 0)


for step in sys.argv[1:]:
    if step.startswith("/"):
        subprocess.run(step)
        continue
    child = os.fork()
    if child == 0:
        run_stage(step)
    os.waitpid(child, 0)

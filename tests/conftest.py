"""Fixtures of several test modules."""

from tests.provider_rig.running import rig, rig_server

__all__ = ["rig", "rig_server"]

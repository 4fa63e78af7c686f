"""Fixtures of several test modules."""

from hypothesis import settings

from tests.provider_rig.running import rig, rig_server

settings.register_profile("busy", deadline=None)
settings.load_profile("busy")

__all__ = ["rig", "rig_server"]

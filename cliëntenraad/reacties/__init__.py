"""The municipality's answer per adviespunt."""

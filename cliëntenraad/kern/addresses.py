"""Addresses that come from outside: where someone wanted to go."""


def own_address(wanted: str | None, otherwise: str) -> str:
    """Return `wanted` when it is a plain address of this site, or else `otherwise`."""
    wanted = wanted or ""
    plain = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and "\\" not in wanted
    return wanted if plain and wanted.isprintable() else otherwise

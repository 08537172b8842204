"""What higher floors may want to know of a raad. They connect; this floor knows none."""

from typing import Final

from blinker import Signal

#: With `raad_id`, `tot` (the last day), `door_id` and `now`, inside the transaction of the act.
zitting_is_beeindigd: Final = Signal()

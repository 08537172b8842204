"""What higher floors may want to know of accounts. They connect; this floor knows none."""

from typing import Final

from blinker import Signal

#: With `raad_id`, `door_id` and `now`, inside the transaction: someone who could open the kluis
#: of this raad no longer can log in for it.
toegang_is_beeindigd: Final = Signal()

"""What later steps may want to know of findings and quotes. They connect; this floor knows none.

Sent inside the transaction in which it happens, so that what leaned on it changes with it.
"""

from typing import Final

from blinker import Signal

#: With `bevinding_id`, `aantal` (how many carry it now), `is_minder` (someone fell away) and
#: `kwartaal`: when it happened, as roughly as may be kept.
bevinding_herteld: Final = Signal()
#: With `citaat_id` and `kwartaal`: words that two members approved are gone.
citaat_vervallen: Final = Signal()

"""What higher floors may want to know of a kluis. They connect; this floor knows none."""

from typing import Final

from blinker import Signal

#: With `raad_id` and `kwartaal`, inside the transaction in which the last key of a quarter goes:
#: whatever was sealed to it can never be opened again.
kwartaal_vernietigd: Final = Signal()
#: With `today`, after the keys whose time is over: whoever keeps something for a time only ends it
#: now. Receivers return a line that says what they did.
opruimen_gevraagd: Final = Signal()

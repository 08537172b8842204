"""Start the site: `flask --app app run`, `gunicorn app:app`, or `python app.py run`."""

import sys

if sys.getfilesystemencoding() != "utf-8":
    raise SystemExit(
        "File names must be read as UTF-8: start with LANG=C.UTF-8 (see docs/installatie.md)"
    )

from cliëntenraad.kern.settings import SettingError
from cliëntenraad.web.database_check import check_database
from cliëntenraad.web.factory import create_app

try:
    app = create_app()
except SettingError as error:
    raise SystemExit(str(error)) from None
check_database(app)

if __name__ == "__main__":
    if sys.argv[1:] != ["run"]:
        raise SystemExit("Start de site met: python app.py run")
    from cliëntenraad.web import start  # only here: a worker needs nothing of it

    start.run(app)

"""Build the Flask application: settings, extensions, pages, error pages."""

from pathlib import Path

from flask import Flask, session
from flask_login import LoginManager
from flask_migrate import Migrate
from werkzeug.routing import IntegerConverter, Map

from cliëntenraad.accounts import queries as accounts
from cliëntenraad.accounts.models import Account
from cliëntenraad.accounts.sessions import StaffSessions
from cliëntenraad.adviezen import actions_verzwakking
from cliëntenraad.adviezen import dossier_part as adviezen_part
from cliëntenraad.analyses import actions_intrekking, actions_vernietiging
from cliëntenraad.kern import personal_lists, translation
from cliëntenraad.kern.db import db, prepare_engine
from cliëntenraad.kern.settings import ROOT, Settings, load
from cliëntenraad.kern.uploads import SiteRequest
from cliëntenraad.kluis import actions_tijdperk
from cliëntenraad.overzichten import thread
from cliëntenraad.plannen import actions_opruimen as plannen_opruimen
from cliëntenraad.plannen import views as plannen
from cliëntenraad.uitvragen import dossier_part as uitvragen_part
from cliëntenraad.web import (
    cli,
    drill,
    errors,
    looks,
    navigation,
    security_headers,
    static_files,
    tables,
    template_filters,
)
from cliëntenraad.web.blueprints import BLUEPRINTS
from cliëntenraad.web.forget_visitor import ForgetVisitor
from cliëntenraad.web.page_cache import PageCache
from cliëntenraad.web.squeeze import Squeeze

ALL_TABLES = tables.MODULES
#: Imported so that they listen, in every zone: a quote must go as soon as its resident says so,
#: whoever has a code must see what came of it, and a kluis must know who left. The pages of a
#: plan stand at the address of those of a story.
LISTENERS = (
    *(actions_intrekking, actions_vernietiging, actions_verzwakking, actions_tijdperk),
    *(uitvragen_part, adviezen_part, thread),
    *(plannen, plannen_opruimen),
)
MAX_UPLOAD = 20 * 1024 * 1024
MAX_FORM_FIELDS = 500_000


class IdConverter(IntegerConverter):
    """An id in an address: never larger than the database can look up."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=2**31 - 1)


def create_app(settings: Settings | None = None) -> Flask:
    """Return a new application; tests pass their own settings. Raises SettingError."""
    settings = settings or load()
    settings.var_dir.mkdir(parents=True, exist_ok=True)
    personal_lists.use_folder(settings.var_dir)
    app = Flask("cliëntenraad", root_path=str(ROOT))
    app.config.from_mapping(
        SETTINGS=settings,
        SECRET_KEY=settings.secret_key,
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS={"hide_parameters": True, "pool_pre_ping": True},
        MAX_CONTENT_LENGTH=MAX_UPLOAD + 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=MAX_FORM_FIELDS,
        PROPAGATE_EXCEPTIONS=False,
    )
    app.request_class = SiteRequest
    app.url_map.converters["id"] = IdConverter
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    _add_extensions(app, settings)
    for part in (errors, security_headers, template_filters, navigation, looks, cli):
        part.register(app)
    drill.register(app, create_app)
    for blueprint in BLUEPRINTS[settings.zone]:
        app.register_blueprint(blueprint)
    static_files.register(app)
    if settings.keep_pages:
        with app.app_context():
            cache = PageCache(app.wsgi_app, settings, db.engine.url)
        setattr(app, "wsgi_app", cache)  # noqa: B010  (Flask's own way; mypy sees a method)
    setattr(app, "wsgi_app", ForgetVisitor(Squeeze(app.wsgi_app)))  # noqa: B010  (as above)
    return app


def _add_extensions(app: Flask, settings: Settings) -> None:
    db.init_app(app)
    prepare_engine(app)
    translation.register(app)
    Migrate(app, db, directory=str(Path(ROOT) / "migrations"), render_as_batch=True)
    app.session_interface = StaffSessions(settings.secure_cookies)
    login = LoginManager(app)
    login.session_protection = None
    # Flask-Login would otherwise keep a hash of address and browser in the session.
    login._session_identifier_generator = lambda: ""
    login.user_loader(_load_account)


def _load_account(account_id: str) -> Account | None:
    account = accounts.get_account(int(account_id))
    if account is None or not account.mag_inloggen:
        return None
    # A new password ends every session that began with the old one.
    return account if session.get("wachtwoord_merk") == account.wachtwoord_merk else None

"""What has to be done in the example before some pages, or some states of them, are there."""

import csv
from contextlib import suppress
from datetime import timedelta

from cliëntenraad.accounts import actions
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.analyses.actions_vervolg import antwoorden_vrijgeven
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.analyses.queries import list_gelezen
from cliëntenraad.ervaringen.actions_vervolg import antwoorden
from cliëntenraad.ervaringen.models_vervolg import Vervolgvraag
from cliëntenraad.ervaringen.queries import Gevonden
from cliëntenraad.ervaringen.queries_vervolg import Gevraagd
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.kern import clock
from cliëntenraad.kern.crypto import CodeKeys
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.queries import get_kluis, open_master
from cliëntenraad.voorbeeld.rules import PHRASE
from tests.keuring.collecting import Collector, as_upload
from tests.keuring.reading import FoundForm, Reading
from tests.keuring.resident import POINTS_TO_SOMEONE

DOSSIER = {
    "titel": "Klaar",
    "samenvatting": "Dit is klaar.",
    "aanleiding": "ongevraagd",
    "grondslagen": "participatiewet_47",
}
Visitors = dict[str, Collector]


def further(visitors: Visitors) -> None:
    """Take the example some steps further."""
    steps = (begin_uitvraag, write_minority, begin_reactie, close_dossier, invite, propose)
    for step in (*steps, take_file, ask):
        step(visitors)


def look(visitor: Collector, path: str) -> list[FoundForm]:
    """Open a page that is there only now, and send its forms too late."""
    forms = [form for form in visitor.get(path).forms if form.action != "/uitloggen"]
    for form in forms:
        visitor.post(form, "verlopen", csrf_token="0.verlopen")
    return forms


def fill_in(visitor: Collector, path: str, action: str = "", **typed) -> str:
    """Fill in the form at `path`; return the address where it led."""
    form = next(f for f in look(visitor, path) if f.action.endswith(action or path))
    response = visitor.send("post", form.action, data=_typed(form, typed))
    assert response.history, f"{path} was refused: {response.get_data(as_text=True)[:3000]}"
    visitor.keep(response)
    return response.request.path


def _typed(form, typed):
    values = form.fields.copy()
    for name, value in typed.items():
        values.setlist(name, [value])
    return values


def begin_uitvraag(visitors: Visitors) -> None:
    secretaris = visitors["secretaris"]
    titel = {"titel": "Hoe ging uw laatste gesprek?", "inleiding": "Vertel hoe het ging."}
    path = fill_in(secretaris, "/dossiers/1/uitvragen/nieuw", **titel, doelgroep="Iedereen")
    uitvraag = path.split("/")[2]
    for soort, keuzes in (("open", ""), ("een_keuze", "Ja\nNee"), ("schaal", "Slecht\nGoed")):
        more = {"keuzes": keuzes} if keuzes else {}
        fill_in(
            secretaris,
            f"/uitvragen/{uitvraag}/vragen/nieuw",
            soort=soort,
            tekst=f"Wat? ({soort})",
            **more,
        )


def write_minority(visitors: Visitors) -> None:
    for who in ("secretaris", "voorzitter", "ondersteuner"):
        path = "/adviezen/3/minderheidsstandpunten/toevoegen"
        if visitors[who].send("get", path, follow=False).status_code == 200:
            fill_in(visitors[who], path, tekst="Wij zien dit anders.")
            return


def begin_reactie(visitors: Visitors) -> None:
    """Half an answer: typed over by the raad, emptied, and begun again by the gemeente."""
    raad, path = visitors["secretaris"], "/adviezen/2/reactie/overtypen"
    fill_in(raad, path, inleiding="Dank voor uw advies.")
    for page in ("/verzenden", "/uitstel"):
        look(raad, path + page)
    fill_in(raad, f"{path}/wissen")
    fill_in(visitors["ambtenaar"], "/adviezen/2/reactie", inleiding="Dank voor uw advies.")


def close_dossier(visitors: Visitors) -> None:
    path = fill_in(visitors["secretaris"], "/raden/1/dossiers/nieuw", **DOSSIER)
    fill_in(visitors["secretaris"], path.replace("/werkblad", "/afsluiten"))


def invite(visitors: Visitors) -> None:
    """Open links of an invitation and of a new password, fresh and worn."""
    now, link = clock.now(), "/uitnodiging/{token}"
    new = {"raad_id": 1, "link": link, "door_id": 1}
    fresh = actions.uitnodigen("nieuw@voorbeeld.test", "Noor", Rol.RAADSLID, **new, now=now)
    known = "beheerder@voorbeeld.test"
    again = actions.uitnodigen(known, "Bo", Rol.RAADSLID, **new, now=now)
    old = now - timedelta(days=30)
    worn = actions.uitnodigen("oud@voorbeeld.test", "Olga", Rol.RAADSLID, **new, now=old)
    visitor = visitors["bezoeker"]
    for path in (fresh, again, "/wachtwoord-herstellen/geheim"):
        visitor.get(path)
    visitor.get(worn, "verlopen")


def propose(visitors: Visitors) -> None:
    """Propose a quote from the first story that may be quoted."""
    secretaris, words = visitors["secretaris"], "Ik weet nooit wat er is afgesproken."
    for place in range(1, 20):
        path = f"/leesrondes/1/{place}"
        with suppress(AssertionError, StopIteration):
            form = next(f for f in look(secretaris, path) if "geschoonde_tekst" in f.names)
            secretaris.post(form, "fout", geschoonde_tekst=POINTS_TO_SOMEONE)
            fill_in(secretaris, path, geschoonde_tekst=words)
            fill_in(secretaris, f"{path}/citaat-voorstellen", fragment=words, schuilnaam="Anouk")
            return
    raise AssertionError("no story of the first reading may be quoted")


def take_file(visitors: Visitors) -> None:
    """Take experiences from a file: one row fits, one shows a person, one does not fit."""
    secretaris = visitors["secretaris"]
    paths = [f"/uitvragen/{number}/bestand" for number in range(1, 8)]
    chosen = ((path, form) for path in paths for form in look(secretaris, path))
    path, form = next((path, form) for path, form in chosen if "bestand" in form.names)
    empty = secretaris.send("get", f"{path}/leeg-csv").get_data(as_text=True)
    before = ";" * (len(next(csv.reader([empty], delimiter=";"))) - 2)
    rows = ("Zo ging het.;tellen", f"{POINTS_TO_SOMEONE};citeren", "Zo ging het ook.;alles")
    content = empty + "".join(f"{before}{row}\r\n" for row in rows)
    file = as_upload("ervaringen.csv", content.encode())
    form = _with_lading(secretaris.post(form, bestand=file, kanaal="papier"))
    secretaris.post(form, "fout")
    secretaris.post(form, "verlopen", csrf_token="0.verlopen", weglaten="y")
    secretaris.post(form, "fout", lading="kapot")
    form = _with_lading(secretaris.post(form, weglaten="y", naar="kaarten"))
    secretaris.post(form, "fout", naar="opnemen")
    secretaris.post(form, bewaard="y", naar="opnemen")
    assert "2 ervaringen zijn opgenomen." in secretaris.found.pages[-1].html


def _with_lading(page: Reading) -> FoundForm:
    return next(form for form in page.forms if "lading" in form.names)


def ask(visitors: Visitors) -> None:
    """Ask everyone with a code something, one story something, and let some answer the first."""
    secretaris, today = visitors["secretaris"], clock.today()
    words = {"tekst": "Merkt u iets van de belofte?", "sluit_op": str(today + timedelta(weeks=4))}
    for path in ("/leesrondes/1/2/vraag-stellen", "/uitvragen/2/vervolgvragen/stellen"):
        form = next(f for f in look(secretaris, path) if "tekst" in f.names)
        secretaris.post(form, "fout", **dict.fromkeys(form.typed, ""))
        typed = {name: words[name] for name in form.names if name in words}
        secretaris.post(form, "fout", **{**typed, "tekst": POINTS_TO_SOMEONE})
        fill_in(secretaris, path, **typed)
    fill_in(secretaris, "/toezeggingen/1/nameting/vragen", uitvraag="1", **words)
    answer_and_release()


def answer_and_release() -> None:
    """Let some codes answer each question, and make the answers of the nameting readable."""
    for vraag in db.session.scalars(db.select(Vervolgvraag).order_by(Vervolgvraag.id)).all():
        kluis = get_kluis(vraag.raad_id)
        opened = OpenKluis(vraag.raad_id, open_master(kluis, PHRASE))
        gevraagd = Gevraagd(vraag.id, vraag.tekst, True, None, vraag.id, vraag.soort)
        given = Inhoud("", {"C1": "2"}) if gevraagd.is_nameting else Inhoud("Ja, een beetje.", {})
        for verhaal in list_gelezen(vraag.uitvraag_id)[:12]:
            keys = CodeKeys(verhaal.ervaring.zoekwaarde, b"")
            gevonden = Gevonden(verhaal.ervaring, keys, opened.dek(verhaal.ervaring))
            antwoorden(gevonden, gevraagd, given, today=clock.today())
        if gevraagd.is_nameting:
            antwoorden_vrijgeven(vraag, door_id=1, now=clock.now())

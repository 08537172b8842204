"""The way of a resident, page by page, with every wrong turn; once per language."""

from datetime import timedelta

from cliëntenraad.ervaringen.flow_state import Invulling, pack
from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import new_code
from tests.ervaringen.questions import put_questions, questions_of
from tests.keuring.collecting import Collector
from tests.keuring.reading import FoundForm, Reading
from tests.keuring.resident_plan import keep_a_plan

#: What stands behind the address to read the pages in a language; "" is Dutch.
LANGUAGES = ("", "?taal=ar")
#: They look like Dutch, so one page of each will do.
LIKE_DUTCH = ("?taal=eenvoudig", "?taal=en", "?taal=uk", "?taal=tr", "?taal=pl", "?taal=onbekend")
STORY = "De brief kwam te laat. Ik moest er binnen twee dagen zijn."
POINTS_TO_SOMEONE = "Bel Sandra de Wit op 06 12345678 of mail naar sandra@test.test."
STATE = "staat"


def tell_and_come_back(nobody: Collector) -> None:
    for language in LANGUAGES:
        tell(nobody.as_visitor("bewoner", "gevuld"), f"/mee{language}")
        nobody.as_visitor("bewoner", "gevuld").get(f"/weg{language}")
        keep_a_plan(nobody.as_visitor("bewoner", "gevuld"), f"/mee{language}")
    for language in LIKE_DUTCH:
        nobody.as_visitor("bewoner", "gevuld").get(f"/mee{language}")


def tell(visitor: Collector, start: str) -> None:
    """Tell a story, each page also with something wrong on it, and read it back."""
    first = visitor.get(start)
    visitor.post(with_field(first, "uitvraag"), "fout", uitvraag="9999")
    page = visitor.post(with_field(first, "uitvraag"), uitvraag=last_choice(first))
    for _ in range(40):
        form = next((f for f in page.forms if STATE in f.fields), None)
        if form is None or "bewaard" in form.names:
            break
        page = answer(visitor, form)
    form, code = with_field(page, "bewaard"), " ".join(code_words(visitor))
    visitor.post(form, "fout")
    visitor.post(form, "verlopen", csrf_token="0.verlopen")
    visitor.post(form, "fout", staat="kapot")
    practise(visitor, form, code)
    visitor.post(form, bewaard="y")
    come_back(visitor, start, code)


def practise(visitor: Collector, form: FoundForm, code: str) -> None:
    """Type the code back: nothing, right, and wrong in every way."""
    page = visitor.post(form, naar="oefenen")
    form = with_field(page, "code")
    visitor.post(form, "verlopen", csrf_token="0.verlopen", naar="nakijken")
    visitor.post(form, "fout", code="", naar="nakijken")
    visitor.post(form, code=code, naar="nakijken")
    visitor.post(form, "fout", code=f"boom {code[code.index(' ') :]} boom", naar="nakijken")


def answer(visitor: Collector, form: FoundForm) -> Reading:
    """Send a page of the way wrong, too late, lost, and then right."""
    for name in form.typed:
        if name == "tekst":
            visitor.post(form, "fout", **{name: ""}, naar="verder")
            visitor.post(form, "fout", **{name: POINTS_TO_SOMEONE}, naar="verder")
            visitor.post(form, "lang", **{name: "Dit is lang. " * 1600}, naar="verder")
        elif name in ("antwoord", "toestemming"):
            visitor.post(form, "fout", **{name: "99"}, naar="verder")
    visitor.post(form, "verlopen", csrf_token="0.verlopen", naar="verder")
    right = {"tekst": STORY, "toestemming": "citeren"}
    typed = {name: value for name, value in right.items() if name in form.names}
    return visitor.post(form, **typed, naar="verder")


def come_back(visitor: Collector, start: str, code: str) -> None:
    first = visitor.get(start)
    asked = next(form for form in first.forms if "uitvraag" not in form.names)
    page = visitor.post(asked, naar="code")
    form = with_field(page, "code")
    visitor.post(form, "fout", code="")
    visitor.post(form, "verlopen", csrf_token="0.verlopen")
    visitor.post(form, "fout", code=new_code())
    page = visitor.post(form, code=code)
    put_questions(code)
    page = visitor.post(form, code=code)
    own = next(form for form in page.forms if STATE in form.fields)
    answer_questions(visitor, own)
    change = visitor.post(own, naar="toestemming")
    form = with_field(change, "toestemming")
    visitor.post(form, "fout", toestemming="99", naar="toestemming_bewaren")
    visitor.post(form, "verlopen", csrf_token="0.verlopen", naar="toestemming_bewaren")
    visitor.post(form, toestemming="tellen", naar="toestemming_bewaren")
    page = visitor.post(own, naar="intrekken")
    last = next(form for form in page.forms if STATE in form.fields)
    visitor.post(last, "verlopen", csrf_token="0.verlopen", naar="intrekken_zeker")
    visitor.post(last, naar="intrekken_zeker")
    visitor.post(last, "verlopen", staat=old_state(), naar="intrekken_zeker")


def answer_questions(visitor: Collector, own: FoundForm) -> None:
    """Answer what the raad asks everyone, asks this story, and asks again."""
    asked = [gevraagd.sleutel for gevraagd in questions_of(own.fields[STATE])]
    for sleutel in (asked[0], asked[-1]):
        form = with_field(visitor.post(own, naar=f"vraag {sleutel}"), "antwoord")
        visitor.post(form, "fout", antwoord="", naar="verder")
        visitor.post(form, "fout", antwoord=POINTS_TO_SOMEONE, naar="verder")
        visitor.post(form, "verlopen", csrf_token="0.verlopen", naar="verder")
        visitor.post(form, antwoord=STORY, naar="verder")
    page = visitor.post(own, naar=f"vraag {asked[1]}")
    for place in range(40):
        form = next(form for form in page.forms if STATE in form.fields)
        if "antwoord" not in form.names:
            break
        if not place:
            visitor.post(form, "fout", antwoord="99", naar="verder")
        page = visitor.post(form, antwoord="1", naar="verder")
    visitor.post(form, "verlopen", csrf_token="0.verlopen", naar="verder")
    visitor.post(form, naar="verder")


def old_state() -> str:
    return pack(Invulling(1, new_code()), clock.now() - timedelta(days=3))


def with_field(page: Reading, name: str) -> FoundForm:
    return next(form for form in page.forms if name in form.names)


def last_choice(page: Reading) -> str:
    form = with_field(page, "uitvraag")
    return form.choices["uitvraag"][-1]


def code_words(visitor: Collector) -> list[str]:
    html = visitor.found.pages[-1].html
    words = html.split('class="codewoorden">')[1].split("</ol>")[0]
    return words.replace("<li>", " ").replace("</li>", " ").split()

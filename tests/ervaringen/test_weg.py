"""Als bewoner wil ik in één tik weg kunnen, zonder dat de volgende iets ziet."""

from tests.ervaringen.journey import go_to_story, open_call


def test_leaving_forgets_the_visit_and_shows_nothing(visitor):
    open_call()
    go_to_story(visitor)
    assert visitor.client.get_cookie("bezoek")

    page = visitor.open("/weg")

    assert page.title == "Startpagina"
    assert page.text == "Deze pagina is gesloten."
    assert visitor.client.get_cookie("bezoek") is None


def test_leaving_tells_the_browser_to_forget_everything(app):
    response = app.test_client().get("/weg")
    assert response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert response.headers["Cache-Control"] == "no-store"


def test_leaving_is_the_first_link_of_every_page(visitor):
    open_call()
    page = go_to_story(visitor)
    assert page.links[0].url == "/weg"

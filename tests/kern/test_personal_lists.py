"""The lists of deduce: outside the installed packages, loaded once, and never in the way."""

import logging

import pytest

from cliëntenraad.kern import personal_lists
from cliëntenraad.kern.personal_lists import NameLists

TEXT = "Toen kwam Fatma Yilmaz langs."


def found(lists):
    return [TEXT[begin:end] for begin, end in lists.names(TEXT)]


def test_lists_are_made_once_in_the_folder_of_the_site(tmp_path):
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    assert found(NameLists(tmp_path)) == ["Fatma Yilmaz"]
    (cache,) = tmp_path.rglob("*.pickle")
    first = cache.stat().st_mtime_ns
    assert found(NameLists(tmp_path)) == ["Fatma Yilmaz"]
    assert cache.stat().st_mtime_ns == first
    assert (root.level, root.handlers) == before
    cache.write_bytes(b"half")
    assert found(NameLists(tmp_path)) == ["Fatma Yilmaz"], "a broken copy is made again"


def test_nothing_is_loaded_before_the_first_text(tmp_path):
    lists = NameLists(tmp_path / "nieuw")
    assert not lists.is_tried
    assert not lists.folder.exists()


def test_without_the_package_there_are_no_names_of_lists(tmp_path, monkeypatch):
    monkeypatch.setattr(personal_lists, "PACKAGE", "no_such_package")
    assert found(NameLists(tmp_path)) == []


def test_a_folder_that_cannot_be_written_is_logged_without_the_text(tmp_path, caplog):
    file = tmp_path / "file"
    file.write_text("")
    assert found(NameLists(file / "below")) == []
    assert "Fatma" not in caplog.text
    assert "Namenlijsten" in caplog.text


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_text_needs_no_lists(tmp_path, text):
    assert list(NameLists(tmp_path).names(text)) == []

"""Als secretaris wil ik dat een mail aankomt, ook als de mailserver even niet werkt."""

import socketserver
import threading

import pytest

from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.mail import put_ready, send_waiting
from cliëntenraad.kern.models import OutgoingMail
from cliëntenraad.kern.settings import Settings
from tests.factories import NOW


class MailServer(socketserver.StreamRequestHandler):
    """Just enough SMTP to take a message."""

    def handle(self):
        self.wfile.write(b"220 hier\r\n")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 ga door\r\n")
                self.server.received.append(b"".join(iter(self.rfile.readline, b".\r\n")))
            self.wfile.write(b"221 dag\r\n" if word == b"QUIT" else b"250 goed\r\n")
            if word == b"QUIT":
                return


@pytest.fixture
def mail_server():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), MailServer) as server:
        server.received = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def settings(port: int) -> Settings:
    return Settings(
        "s", "p", "sqlite://", mail_server="127.0.0.1", mail_port=port, mail_from="r@t.nl"
    )


def put(aan: str) -> None:
    with write():
        put_ready(aan, "Uitnodiging voor het café", "Beste Zoë,\nkom erbij.", now=NOW)


def test_a_waiting_message_is_sent_once(app, mail_server):
    put("zoe@test.test")
    port = mail_server.server_address[1]

    assert send_waiting(settings(port), now=NOW) == 1
    assert send_waiting(settings(port), now=NOW) == 0

    assert len(mail_server.received) == 1
    assert b"To: zoe@test.test" in mail_server.received[0]


def test_a_server_that_is_down_loses_nothing(app):
    put("zoe@test.test")

    with pytest.raises(ConnectionRefusedError):
        send_waiting(settings(1), now=NOW)

    assert db.session.query(OutgoingMail).one().verzonden_op is None


def test_a_subject_cannot_carry_a_second_header(app, mail_server):
    with write():
        put_ready("a@test.test", "Hoi\r\nBcc: b@test.test", "tekst", now=NOW)

    with pytest.raises(ValueError, match="linefeed or carriage return"):
        send_waiting(settings(mail_server.server_address[1]), now=NOW)
    assert mail_server.received == []

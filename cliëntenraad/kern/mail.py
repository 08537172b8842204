"""Outgoing mail: put ready in the act itself, sent afterwards, kept until it is taken."""

import smtplib
from datetime import datetime
from email.message import EmailMessage

from sqlalchemy import select

from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.models import OutgoingMail
from cliëntenraad.kern.settings import Settings

TIMEOUT_SECONDS = 10


def put_ready(aan: str, onderwerp: str, tekst: str, *, now: datetime) -> None:
    """Add a message to the outbox, in the transaction of the act that causes it."""
    db.session.add(OutgoingMail(aan=aan, onderwerp=onderwerp, tekst=tekst, klaargezet_op=now))


def send_waiting(settings: Settings, *, now: datetime) -> int:
    """Send what waits and return how many the server took. A message is sent at least once.

    Raises OSError or smtplib.SMTPException when the server cannot be reached;
    whatever was not taken stays in the outbox.
    """
    waiting = db.session.scalars(
        select(OutgoingMail).where(OutgoingMail.verzonden_op.is_(None)).order_by(OutgoingMail.id)
    ).all()
    if not waiting:
        return 0
    with smtplib.SMTP(settings.mail_server, settings.mail_port, timeout=TIMEOUT_SECONDS) as server:
        for number in [mail.id for mail in waiting]:
            mail = db.session.get_one(OutgoingMail, number)
            server.send_message(_as_message(mail, settings.mail_from))
            with write():
                db.session.get_one(OutgoingMail, number).verzonden_op = now
    return len(waiting)


def _as_message(mail: OutgoingMail, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = sender, mail.aan
    message["Subject"] = mail.onderwerp
    message.set_content(mail.tekst)
    return message

import html
import re


class Page:
    def __init__(self, response):
        self.status = response.status_code
        self.html = response.text
        self.text = html.unescape(
            re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.text))
        ).strip()

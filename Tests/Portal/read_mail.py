"""Reads mails with Python's own parsers and prints what it found as JSON, a line each: what a mail says, and what is
wrong with it."""
import email
import email.header
import email.policy
import email.utils
import hashlib
import html.parser
import json
import sys


class Page(html.parser.HTMLParser):
    """What a page holds: its elements, their attributes and its text."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.attributes, self.text, self.open, self.unbalanced = [], [], "", [], []
        self.feed(page)
        self.close()
        self.unbalanced += self.open

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes += [f"{name}={value}" for name, value in attributes]
        if tag not in ("meta", "br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data


def structure(part):
    """The types of the parts, as a tree."""
    name = part.get_content_type()
    return [name] + [structure(inner) for inner in part.iter_parts()] if part.is_multipart() else name


def text(part):
    return part.get_content().replace("\r\n", "\n") if part else None


def name(raw):
    """The sender's name. The newer parser leaves blanks between encoded words, which RFC 2047 (6.2) takes away."""
    encoded, _ = email.utils.parseaddr(email.message_from_bytes(raw)["from"])
    return str(email.header.make_header(email.header.decode_header(encoded)))


def read(path):
    raw = open(path, "rb").read()
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    lines = raw.split(b"\r\n")
    defects = [repr(defect) for part in mail.walk() for defect in part.defects]
    defects += [
        f"{name}: {defect!r}" for name in mail.keys() for value in mail.get_all(name) for defect in value.defects
    ]
    sender = mail["from"].addresses[0]
    plain, rich = mail.get_body(("plain",)), mail.get_body(("html",))
    page = Page(text(rich) or "")
    return {
        "names": mail.keys(),
        "subject": mail["subject"],
        "from": sender.addr_spec,
        "from_name": name(raw),
        "to": [address.addr_spec for address in mail["to"].addresses],
        "date": mail["date"].datetime.isoformat(),
        "message_id": mail["message-id"],
        "auto_submitted": mail["auto-submitted"],
        "language": mail["content-language"],
        "type": mail.get_content_type(),
        "structure": json.dumps(structure(mail)),
        "body": text(plain),
        "body_type": plain["content-type"],
        "html": text(rich),
        "html_elements": sorted(set(page.elements)),
        "html_attributes": sorted(set(page.attributes)),
        "html_text": page.text,
        "html_unbalanced": page.unbalanced,
        "attachments": [
            {
                "type": part.get_content_type(),
                "name": part.get_filename(),
                "sha256": hashlib.sha256(part.get_content()).hexdigest(),
            }
            for part in mail.iter_attachments()
        ],
        "defects": defects,
        "longest_line": max(len(line) for line in lines),
        "bare_breaks": sum(line.count(b"\n") + line.count(b"\r") for line in lines),
        "beyond_ascii": sum(byte > 126 or (byte < 32 and byte not in b"\r\n") for byte in raw),
    }


for path in sys.argv[1:]:
    print(json.dumps(read(path)))

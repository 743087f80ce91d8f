"""Reads a mail with Python's own parser and prints what it found as JSON: what the mail says, and what is wrong with it."""
import email
import email.policy
import hashlib
import json
import sys

raw = open(sys.argv[1], "rb").read()
mail = email.message_from_bytes(raw, policy=email.policy.default)
lines = raw.split(b"\r\n")
defects = [repr(defect) for part in mail.walk() for defect in part.defects]
defects += [f"{name}: {defect!r}" for name in mail.keys() for value in mail.get_all(name) for defect in value.defects]
sender = mail["from"].addresses[0]
print(
    json.dumps(
        {
            "names": mail.keys(),
            "subject": mail["subject"],
            "from": sender.addr_spec,
            "from_name": sender.display_name,
            "to": [address.addr_spec for address in mail["to"].addresses],
            "date": mail["date"].datetime.isoformat(),
            "message_id": mail["message-id"],
            "type": mail.get_content_type(),
            "body": mail.get_body().get_content().replace("\r\n", "\n"),
            "body_type": mail.get_body()["content-type"],
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
    )
)

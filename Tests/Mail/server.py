"""Mail servers that behave and misbehave, on free ports of 127.0.0.1. Prints the ports as one line of JSON, and serves
until its standard input ends.

    server.py FOLDER        with the certificates that certificates.sh made in FOLDER

What a server takes it writes into FOLDER/mails, one JSON file a mail: the envelope, the bytes, and what Python's email
package reads in them. A recipient's name says what happens to the mail; see Handler. The server `chaos` ignores names and
lets each mail meet one fate after the other.
"""
import asyncio
import base64
import email
import email.policy
import itertools
import json
import os
import random
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

USER, PASSWORD = b"vigencia", "contraseña".encode()
numbers = itertools.count(1)
refusals = {}


def part(message):
    return {
        "type": message.get_content_type(),
        "charset": message.get_content_charset(),
        "encoding": str(message.get("Content-Transfer-Encoding", "")),
        "content": message.get_content(),
    }


def parsed(content):
    message = email.message_from_bytes(content, policy=email.policy.default)
    parts = [p for p in message.walk() if not p.is_multipart()]
    return {
        "headers": [[name, str(value)] for name, value in message.items()],
        "structure": [p.get_content_type() for p in message.walk()],
        "parts": [part(p) for p in parts],
        "defects": [repr(d) for p in message.walk() for d in p.defects]
        + [repr(d) for _, value in message.items() for d in getattr(value, "defects", ())],
        "longest_line": max(len(line) for line in content.split(b"\r\n")),
        "bare_line_ends": content.replace(b"\r\n", b"").count(b"\n") + content.replace(b"\r\n", b"").count(b"\r"),
    }


def keep(folder, server, session, envelope, lost=False):
    number = next(numbers)
    mail = {
        "lost": lost,
        "from": envelope.mail_from,
        "to": envelope.rcpt_tos,
        "tls": server.transport.get_extra_info("ssl_object") is not None,
        "login": bool(getattr(session, "authenticated", False)),
        "greeting": session.host_name,
        "content": base64.b64encode(envelope.original_content).decode(),
        **parsed(envelope.original_content),
    }
    path = os.path.join(folder, f"{number:06}.json")
    with open(path + ".part", "w") as file:
        json.dump(mail, file)
    os.rename(path + ".part", path)


class Handler:
    """The part before the @: `busy` is told 450, `busy-N` the first N times; `unknown` 550; `rejected` 554 after its mail;
    `drop-before` and `drop-after` lose the connection before and after the final dot, `drop-once` after it the first time;
    `slow` waits ten seconds for an answer, `slow-end` for the one to the final dot. The sender `nobody` is told 550,
    `large` 552."""

    def __init__(self, folder):
        self.folder = folder

    async def handle_MAIL(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "nobody":
            return "550 5.7.1 <nobody@here.example> may not send"
        if name == "large":
            return "552 5.3.4 too large"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "unknown":
            return f"550 5.1.1 <{address}>: no such user"
        if name.startswith("busy"):
            limit = int(name[5:]) if len(name) > 4 else 1_000_000
            refusals[address] = refusals.get(address, 0) + 1
            if refusals[address] <= limit:
                return "450 4.2.0 mailbox busy"
        if name == "slow":
            await asyncio.sleep(10)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "rejected":
            return "554 5.7.1 message content rejected"
        keep(self.folder, server, session, envelope)
        if name == "drop-once":
            refusals[envelope.rcpt_tos[0]] = refusals.get(envelope.rcpt_tos[0], 0) + 1
        if name == "drop-after" or (name == "drop-once" and refusals[envelope.rcpt_tos[0]] == 1):
            server.transport.abort()
        if name == "slow-end":
            await asyncio.sleep(10)
        return "250 2.0.0 taken\tas 7F3A"


class Chaos(Handler):
    """Each mail meets one of several fates; more than half of them are good."""

    def __init__(self, folder):
        super().__init__(folder)
        self.random = random.Random(20261121)

    async def handle_RCPT(self, server, session, envelope, address, options):
        envelope.rcpt_tos.append(address)
        return "451 4.3.0 try later" if self.random.random() < 0.1 else "250 OK"

    async def handle_DATA(self, server, session, envelope):
        fate = self.random.random()
        if fate < 0.05:
            return "452 4.3.1 no room"
        keep(self.folder, server, session, envelope, lost=fate < 0.1)
        if fate < 0.1:
            server.transport.abort()
        return "250 taken"


class WithoutLogin(Handler):
    """Offers no login, and takes mail from everybody."""

    async def handle_EHLO(self, server, session, envelope, name, replies):
        session.host_name = name
        return [reply for reply in replies if not reply.startswith("250-AUTH")]


class Server(SMTP):
    """Loses the connection in the middle of a mail where the recipient asks for it."""

    async def smtp_DATA(self, argument):
        names = [address.split("@")[0] for address in self.envelope.rcpt_tos]
        chance = isinstance(self.event_handler, Chaos) and self.event_handler.random.random() < 0.03
        if "drop-before" not in names and not chance:
            return await super().smtp_DATA(argument)
        await self.push("354 go on")
        await self._reader.readline()
        self.transport.abort()


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER, PASSWORD)
    return AuthResult(success=good, handled=False)


def context(folder, name):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(folder, name + ".pem"))
    return context


async def turned_away(reader, writer):
    writer.write(b"421 4.7.0 too many connections\r\n")
    await writer.drain()
    writer.close()


async def silent(reader, writer):
    await asyncio.sleep(3_600)


async def gone(reader, writer):
    writer.close()


async def stuck(reader, writer):
    """Refuses the first command and is silent after that."""
    writer.write(b"220 mail.example\r\n")
    await reader.readline()
    writer.write(b"502 5.5.1 not implemented\r\n")
    await asyncio.sleep(3_600)


async def hung_up(reader, writer):
    """Refuses the first command and closes the connection at the next."""
    writer.write(b"220 mail.example\r\n")
    await reader.readline()
    writer.write(b"502 5.5.1 not implemented\r\n")
    await reader.readline()
    writer.close()


async def main():
    folder = sys.argv[1]
    mails = os.path.join(folder, "mails")
    os.makedirs(mails, exist_ok=True)
    loop = asyncio.get_running_loop()
    handler = Handler(mails)

    def smtp(own_handler=handler, **options):
        return lambda: Server(own_handler, hostname="mail.example", ident="test", enable_SMTPUTF8=False, **options)

    login = {"authenticator": authenticate, "auth_required": True}
    servers = {
        "plain": (smtp(), None),
        "chaos": (smtp(Chaos(mails)), None),
        "plain-login": (smtp(auth_require_tls=False, **login), None),
        "no-login": (smtp(WithoutLogin(mails)), None),
        "old-login": (smtp(auth_require_tls=False, auth_exclude_mechanism=["PLAIN"], **login), None),
        "tls": (smtp(), context(folder, "good")),
        "login": (smtp(tls_context=context(folder, "good"), require_starttls=True, **login), None),
        "starttls": (smtp(tls_context=context(folder, "good"), require_starttls=True), None),
        "wrong-host": (smtp(tls_context=context(folder, "wrong-host")), None),
        "unknown": (smtp(tls_context=context(folder, "unknown")), None),
        "expired": (smtp(tls_context=context(folder, "expired")), None),
    }
    ports = {}
    for name, (factory, tls) in servers.items():
        server = await loop.create_server(factory, "127.0.0.1", 0, ssl=tls)
        ports[name] = server.sockets[0].getsockname()[1]
    raw = {"turned-away": turned_away, "silent": silent, "gone": gone, "stuck": stuck, "hung-up": hung_up}
    for name, serve in raw.items():
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        ports[name] = server.sockets[0].getsockname()[1]
    print(json.dumps(ports), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())

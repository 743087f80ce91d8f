"""A portal that fails in every way. Binds to 127.0.0.1 on free ports, prints them as one line of JSON, and serves until
its standard input ends.

    server.py                        plain HTTP
    server.py FOLDER                 and TLS with FOLDER/good.pem, unknown.pem and wrong-host.pem (key and certificate)
"""
import http.server
import json
import os
import socket
import ssl
import sys
import threading
import time

GOOD = "<html><body><h1>Agencia Digital</h1><p>Bienvenido</p></body></html>"
MAINTENANCE = (
    "<html><body><p>Estimado usuario: la plataforma se encuentra FUERA\n   DE SERVICIO.</p></body></html>"
)


class Portal(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Each address by how often it was asked for.
    requests = {}

    def do_GET(self):
        Portal.requests[self.path] = Portal.requests.get(self.path, 0) + 1
        if self.path == "/requests":
            return self.page(200, json.dumps(Portal.requests))
        if self.path == "/maintenance":
            return self.page(200, MAINTENANCE)
        if self.path in ("/403", "/404", "/500", "/503"):
            return self.page(int(self.path[1:]), "no")
        if self.path == "/silent":
            return time.sleep(60)
        if self.path == "/slow":
            return self.slow()
        if self.path == "/dropped":
            return self.dropped(1_000)
        if self.path == "/nothing":
            return self.dropped(None)
        if self.path == "/large":
            return self.page(200, GOOD + "x" * 50_000_000)
        if self.path == "/loop":
            return self.redirect("/loop")
        if self.path == "/moved":
            return self.redirect("/good")
        if self.path == "/to-a-file":
            return self.redirect("file:///etc/passwd")
        if self.path == "/to-ftp":
            return self.redirect("ftp://127.0.0.1/")
        if self.path == "/agent":
            return self.page(200, self.headers.get("User-Agent", ""))
        return self.page(200, GOOD)

    def page(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def redirect(self, where):
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def slow(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        try:
            for _ in range(600):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def dropped(self, promised):
        if promised:
            self.send_response(200)
            self.send_header("Content-Length", str(promised))
            self.end_headers()
            self.wfile.write(b"half")
            self.wfile.flush()
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        pass


def serve(certificate=None):
    server = Server(("127.0.0.1", 0), Portal)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def closed():
    """A port on which nobody listens. It stays bound, so that nobody else gets it."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    kept.append(taken)
    return taken.getsockname()[1]


def full():
    """A port with more waiting connections than it takes: another one comes to nothing, without an answer."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    kept.append(listener)
    for _ in range(8):
        waiting = socket.socket()
        waiting.setblocking(False)
        waiting.connect_ex(listener.getsockname())
        kept.append(waiting)
    time.sleep(0.2)
    return listener.getsockname()[1]


kept = []
ports = {"http": serve(), "closed": closed(), "full": full()}
if len(sys.argv) > 1:
    for name in ("good", "unknown", "wrong-host"):
        ports[name] = serve(os.path.join(sys.argv[1], name + ".pem"))
print(json.dumps(ports), flush=True)
sys.stdin.read()

#!/usr/bin/env python3
"""A web server on loopback that misbehaves, a path for each way. Prints its ports, then serves until stdin ends.

    misbehave.py [--certificate FILE]      the first line on stdout: PORT [TLSPORT]
"""
import functools
import gzip
import http.server
import os
import socket
import socketserver
import ssl
import sys
import threading
import time
import zlib

@functools.lru_cache
def bomb():
    """256 MB as a few hundred kilobytes. It takes its time to make, so it is made before anybody asks for it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = b"0" * (1 << 20)
    return b"".join(packer.compress(zeros) for _ in range(256)) + packer.flush()


PAGE = """<!doctype html><html lang="en"><head><title>Harbour bridge closed | The Tidewater Post</title>
<meta property="og:site_name" content="The Tidewater Post"><meta name="author" content="By Ines Calder">
<meta property="article:published_time" content="2031-04-02T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour bridge closed</h1>
<p>The port authority closed the harbour bridge on Tuesday after inspectors found cracks in two of its bearings.</p>
<p>“We were never told that the bearings were overdue,” said Mayor Tomas Reyl, who had asked for the report in March.</p>
<p>Caldmoor Engineering, which built the bridge, declined to comment.</p></article>
<footer>© 2031 The Tidewater Post</footer></body></html>"""
KOREAN = "<html><head><meta charset=euc-kr><title>x</title></head><body><p>다리가 화요일에 닫혔다고 시장이 말했다. 검사관들은 균열을 찾았다.</p></body></html>"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def say(self, body, kind="text/html; charset=utf-8", status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def lead(self, target):
        self.say(b"moved", status=302, Location=target)

    def raw(self, head):
        self.close_connection = True
        self.wfile.write(head)
        self.wfile.flush()

    def do_GET(self):
        try:
            self.serve()
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            self.close_connection = True

    def serve(self):
        port = self.server.server_address[1]
        way = self.path.split("?")[0].strip("/")
        if way.startswith("page"):
            self.say((PAGE + "<!-- %s -->" % way).encode())
        elif way.startswith("slow"):
            time.sleep(0.3)
            self.say((PAGE + "<!-- %s -->" % way).encode())
        elif way == "second":
            self.say(PAGE.replace("never told", "told only late").encode())
        elif way == "endless":
            self.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            while True:
                self.wfile.write(b"x" * 65536)
        elif way == "chunks":
            self.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while True:
                self.wfile.write(b"10000\r\n" + b"y" * 65536 + b"\r\n")
        elif way == "chunked":
            self.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
            page = PAGE.encode()
            for start in range(0, len(page), 100):
                piece = page[start:start + 100]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\nX-Trailer: after the end\r\n\r\n")
        elif way == "drip":
            self.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            while True:
                self.wfile.write(b"z")
                self.wfile.flush()
                time.sleep(0.2)
        elif way == "headdrip":
            self.raw(b"HTTP/1.1 200 OK\r\n")
            while True:
                self.wfile.write(b"X-Drip: 1\r\n")
                self.wfile.flush()
                time.sleep(0.2)
        elif way == "silent":
            time.sleep(30)
        elif way == "loop":
            self.lead("/loop")
        elif way == "long":
            step = int((self.path.split("?") + ["0"])[1])
            self.lead("/long?%d" % (step + 1))
        elif way == "twice":
            self.lead("once")
        elif way == "once":
            self.lead("/page")
        elif way == "file":
            self.lead("file:///etc/hostname")
        elif way == "gopher":
            self.lead("gopher://127.0.0.1:%d/x" % port)
        elif way == "metadata":
            self.lead("http://169.254.169.254/latest/meta-data/")
        elif way == "loopback6":
            self.lead("http://[::1]:%d/page" % port)
        elif way == "decimal":
            self.lead("http://2130706434:%d/page" % port)
        elif way == "mapped":
            self.lead("http://[::ffff:10.0.0.1]/page")
        elif way == "nowhere":
            self.lead("http://no-such-host.invalid/")
        elif way == "bomb":
            self.say(bomb(), Content_Encoding="gzip")
        elif way == "gzip":
            self.say(gzip.compress(PAGE.encode()), Content_Encoding="gzip")
        elif way == "brokengzip":
            self.say(gzip.compress(PAGE.encode())[:-20], Content_Encoding="gzip")
        elif way == "short":
            self.close_connection = True
            self.say(PAGE.encode(), Content_Length=str(len(PAGE) + 5000))
        elif way == "huge":
            self.close_connection = True
            self.say(b"x", Content_Length="99999999999")
        elif way == "negative":
            self.close_connection = True
            self.say(PAGE.encode(), Content_Length="-5")
        elif way == "charset":
            self.say(KOREAN.encode("euc-kr"), kind="text/html; charset=no-such-charset")
        elif way == "latin":
            self.say("<p>Le maire a déclaré que le pont était fermé depuis mardi, après l’été.</p>".encode(), kind="text/html; charset=iso-8859-1")
        elif way == "headers":
            self.raw(b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: a\r\n" % n for n in range(10000)) + b"\r\n")
        elif way == "endlessheaders":
            self.raw(b"HTTP/1.1 200 OK\r\n")
            while True:
                self.wfile.write(b"X-Long: " + b"h" * 8000 + b"\r\n")
        elif way == "escape":
            self.say(b"<title>\x1b]0;owned\x07\x1b[2J title</title><p>\x1b[31mRed words that try to colour the terminal of whoever reads them.</p>")
        elif way == "deep":
            self.say(b"<html><body>" + b"<div>" * 20000 + b"<p>Words at the bottom of twenty thousand elements, said the council.</p>" + b"</div>" * 20000)
        elif way == "nonsense":
            self.raw(os.urandom(4096))
        elif way == "part":
            self.say(PAGE.encode()[:400], status=206, Content_Range="bytes 0-399/%d" % len(PAGE.encode()))
        elif way == "notapicture":
            self.say(PAGE.encode(), kind="image/png")
        elif way == "empty":
            self.say(b"")
        elif way == "gone":
            self.say(b"gone", status=410)
        elif way == "teapot":
            self.raw(b"HTTP/1.1 999\x1b[31m \r\n\r\n")
        elif way == "close":
            self.close_connection = True
        elif way == "interim":
            self.raw(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(PAGE.encode()), PAGE.encode()))
        elif way == "private":
            self.lead("http://10.1.2.3/")
        else:
            self.say(b"no such way", status=404)


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 64


def main():
    plain = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=plain.serve_forever, daemon=True).start()
    ports = [plain.server_address[1]]
    if "--certificate" in sys.argv:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[sys.argv.index("--certificate") + 1])
        secure = Server(("127.0.0.1", 0), Handler)
        secure.socket = context.wrap_socket(secure.socket, server_side=True)
        threading.Thread(target=secure.serve_forever, daemon=True).start()
        ports.append(secure.server_address[1])
    bomb()
    print(*ports, flush=True)
    sys.stdin.read()


main()

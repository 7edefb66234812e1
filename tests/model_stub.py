"""A stand-in for a model server: speaks the chat-completions protocol on a local port and answers what it is told."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any


class Stub:
    """``asked`` holds the requests in order, headers under ``headers``; ``replies`` turns a passage into content."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.asked: list[dict[str, Any]] = []


def _content(reply: object) -> bytes:
    text = reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


@contextmanager
def model_stub(reply: Callable[[str], object], statuses: tuple[int, ...] = ()) -> Iterator[Stub]:
    """Serve ``reply(passage)``; the first requests get ``statuses`` instead."""
    waiting = list(statuses)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stub.asked.append({**body, "path": self.path, "headers": dict(self.headers)})
            status = waiting.pop(0) if waiting else 200
            content = _content(reply(body["messages"][-1]["content"])) if status == 200 else b"{}"
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    stub = Stub(f"http://127.0.0.1:{server.server_port}/v1")
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

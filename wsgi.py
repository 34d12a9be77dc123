"""Serves Ideation: `python wsgi.py`. The only file that patches, and it does so before anything else.

ASYNC_MODE picks how: eventlet (default), gevent, threading.
"""

import os

os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_selector")  # or PostgreSQL's waiting blocks everybody
MODE = os.environ.get("ASYNC_MODE", "eventlet")

if MODE == "eventlet":
    import warnings

    warnings.filterwarnings("ignore", message="\nEventlet is deprecated")
    import eventlet

    eventlet.monkey_patch()
elif MODE == "gevent":
    from gevent import monkey

    monkey.patch_all()

from ideation.server.run import serve  # noqa: E402

if __name__ == "__main__":
    serve(MODE)

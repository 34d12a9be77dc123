"""The live floor: Socket.IO. `wire.py` holds the sockets, `handlers.py` answers them."""

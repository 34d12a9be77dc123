"""The live floor: Socket.IO. `transport.py` holds the sockets, `handlers.py` answers them."""

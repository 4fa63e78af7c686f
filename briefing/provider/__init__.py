"""The outside model, asked over the network or answered from recordings; the only room with a socket."""

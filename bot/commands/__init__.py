"""One file is one command, on every platform. The registry finds them by themselves."""

"""One file is one kind of post. The registry finds them by themselves."""

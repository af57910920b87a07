"""What a seat and the server may say to each other: values, names, codec, versions."""

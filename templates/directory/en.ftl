# People, bodies and posts.

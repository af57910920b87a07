"""What Alembic runs: the steps of one kind of store, on the connection it was handed."""

from alembic import context

# The connection is in the transaction of whoever opens the store: all steps happen, or none.
context.configure(connection=context.config.attributes["connection"])
context.run_migrations()

"""Run by Alembic: carries the migrations out on the connection that `schema.py` hands over.

All of them share the one transaction of that connection: a ledger is migrated whole or not at all.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()

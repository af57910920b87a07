from pathlib import Path

from sqlalchemy import select

from meetingroom.domain.ids import LogId
from meetingroom.service.ports import Appended, AuditLine, Commit, StoreFailedError
from meetingroom.storage.server_store import ServerStore, open_server_store
from meetingroom.storage.server_tables import AUDIT


def line(kind: str) -> AuditLine:
    return AuditLine(at_ms=5, kind=kind, person="an", device="tablet-1", outcome="wrong_pin")


def audited(store: ServerStore) -> list[AuditLine]:
    columns = [column for column in AUDIT.c if column.name != "number"]
    with store.database.reading() as connection:
        rows = connection.execute(select(*columns).order_by(AUDIT.c.number)).mappings()
        return [AuditLine(**{str(name): value for name, value in row.items()}) for row in rows]


def test_lines_of_commits_and_of_sign_ins_stand_in_one_order(tmp_path: Path) -> None:
    store = open_server_store(tmp_path / "server.sqlite", None)
    store.trust.audit((line("sign_in"), line("pairing")))
    store.logs.commit(Commit(appended=(), answers=(), audit=(line("refusal"),)))
    store.trust.audit(())
    store.close()

    store = open_server_store(tmp_path / "server.sqlite", None)
    found = audited(store)

    store.close()
    assert found == [line("sign_in"), line("pairing"), line("refusal")]


def test_a_failed_commit_leaves_no_line(tmp_path: Path) -> None:
    store = open_server_store(tmp_path / "server.sqlite", None)
    gap = Appended(log=LogId("phuong-mau"), first=3, entries=(b"x",), note="")

    failed = False
    try:
        store.logs.commit(Commit(appended=(gap,), answers=(), audit=(line("refusal"),)))
    except StoreFailedError:
        failed = True

    found = audited(store)
    store.close()
    assert failed
    assert found == []

/// The first schema: the ledger, and the tables that are worked out from it.
///
/// A record's row id is its letter's ASCII code × 2³² + its number, so that ids of all kinds share one key.
enum Foundation1 {
  static let sql = ledger + texts + projections + search + views

  /// The truth. Triggers stop accidents, not the file's owner: that is what hashes and checkpoints are for.
  private static let ledger = """
    PRAGMA application_id = 0x434C4D53;

    CREATE TABLE ledger (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      hash     BLOB NOT NULL CHECK (length(hash) = 32),
      entry    TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT;

    CREATE TRIGGER ledger_is_append_only_update BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    CREATE TRIGGER ledger_is_append_only_delete BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    CREATE TRIGGER ledger_takes_only_the_next BEFORE INSERT ON ledger
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM ledger)
      OR NEW.previous IS NOT coalesce((SELECT hash FROM ledger ORDER BY sequence DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT RAISE(ABORT, 'the entry is not the next in the ledger'); END;

    CREATE TABLE checkpoint (
      size INTEGER PRIMARY KEY CHECK (size > 0),
      note TEXT NOT NULL
    ) STRICT;

    CREATE TABLE merkle_node (
      level  INTEGER NOT NULL CHECK (level >= 0),
      number INTEGER NOT NULL CHECK (number >= 0),
      hash   BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (level, number)
    ) STRICT, WITHOUT ROWID;

    """

  /// Erasable texts and archived copies, in chunks.
  private static let texts = """
    CREATE TABLE text (
      commitment   BLOB PRIMARY KEY CHECK (length(commitment) = 32),
      bytes        INTEGER NOT NULL CHECK (bytes >= 0),
      salt         BLOB,
      erased_by    TEXT,
      erased_at    TEXT,
      erased_because TEXT,
      CHECK ((salt IS NULL) = (erased_by IS NOT NULL)),
      CHECK ((erased_by IS NULL) = (erased_at IS NULL) AND (erased_by IS NULL) = (erased_because IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE text_chunk (
      commitment BLOB NOT NULL REFERENCES text (commitment),
      number     INTEGER NOT NULL CHECK (number >= 0),
      bytes      BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
      PRIMARY KEY (commitment, number)
    ) STRICT;

    """

  private static let projections = """
    CREATE TABLE record (
      id     INTEGER PRIMARY KEY,
      kind   TEXT NOT NULL CHECK (length(kind) = 1),
      number INTEGER NOT NULL CHECK (number > 0),
      body   TEXT NOT NULL CHECK (json_valid(body)),
      CHECK (id = (unicode(kind) << 32) + number)
    ) STRICT;

    CREATE TABLE reference (
      target   INTEGER NOT NULL,
      referrer INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (target, referrer)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reference_by_referrer ON reference (referrer);

    CREATE TABLE touch (
      record   INTEGER NOT NULL,
      sequence INTEGER NOT NULL REFERENCES ledger (sequence),
      PRIMARY KEY (record, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE edit (
      number    INTEGER PRIMARY KEY,
      person    TEXT NOT NULL,
      events    INTEGER NOT NULL CHECK (events > 0),
      undoes    INTEGER,
      undone_by INTEGER,
      outward   INTEGER NOT NULL CHECK (outward IN (0, 1))
    ) STRICT;
    CREATE INDEX edit_by_person ON edit (person, number);

    CREATE TABLE numbering (
      kind TEXT PRIMARY KEY CHECK (length(kind) = 1),
      last INTEGER NOT NULL CHECK (last > 0)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE queue (
      claim       INTEGER PRIMARY KEY,
      state       TEXT NOT NULL,
      stage       INTEGER NOT NULL,
      verdict     TEXT,
      sealed_for  TEXT,
      stale       INTEGER NOT NULL CHECK (stale IN (0, 1)),
      priority    INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 3),
      claimant    INTEGER,
      article     INTEGER,
      topic       TEXT,
      assignee    TEXT,
      is_left     INTEGER NOT NULL CHECK (is_left IN (0, 1)),
      supports    INTEGER NOT NULL DEFAULT 0,
      refutes     INTEGER NOT NULL DEFAULT 0,
      context     INTEGER NOT NULL DEFAULT 0,
      statement   TEXT NOT NULL,
      changed     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX queue_by_stage ON queue (stage, priority, claim);
    CREATE INDEX queue_by_priority ON queue (priority, claim);
    CREATE INDEX queue_by_claimant ON queue (claimant, claim);
    CREATE INDEX queue_by_article ON queue (article, claim);
    CREATE INDEX queue_by_assignee ON queue (assignee, claim);
    CREATE INDEX queue_by_state ON queue (state, claim);
    CREATE INDEX queue_by_changed ON queue (changed, claim);

    -- Facts left, of all and of each article and person, so that no screen counts rows.
    CREATE TABLE tally (
      scope TEXT NOT NULL CHECK (scope IN ('all', 'article', 'person')),
      name  TEXT NOT NULL,
      total INTEGER NOT NULL,
      is_left INTEGER NOT NULL,
      PRIMARY KEY (scope, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER tally_in AFTER INSERT ON queue BEGIN
      INSERT INTO tally VALUES ('all', '', 1, NEW.is_left)
        ON CONFLICT DO UPDATE SET total = total + 1, is_left = is_left + NEW.is_left;
      INSERT INTO tally SELECT 'article', NEW.article, 1, NEW.is_left WHERE NEW.article IS NOT NULL
        ON CONFLICT DO UPDATE SET total = total + 1, is_left = is_left + NEW.is_left;
      INSERT INTO tally SELECT 'person', NEW.assignee, 1, NEW.is_left WHERE NEW.assignee IS NOT NULL
        ON CONFLICT DO UPDATE SET total = total + 1, is_left = is_left + NEW.is_left;
    END;

    CREATE TRIGGER tally_out AFTER DELETE ON queue BEGIN
      UPDATE tally SET total = total - 1, is_left = is_left - OLD.is_left WHERE scope = 'all';
      UPDATE tally SET total = total - 1, is_left = is_left - OLD.is_left WHERE scope = 'article' AND name = OLD.article;
      UPDATE tally SET total = total - 1, is_left = is_left - OLD.is_left WHERE scope = 'person' AND name = OLD.assignee;
      DELETE FROM tally WHERE total = 0;
    END;

    """

  /// Full-text search: words of every language that has blanks, and trigrams for the others and for parts of words.
  ///
  /// No trigger keeps the indexes: a statement with triggers opens a savepoint, at which FTS5 writes out what it has
  /// gathered, and a batch of edits would pay for that a thousand times. `StoreWriter.settle` keeps them.
  private static let search = """
    CREATE TABLE search_text (
      id   INTEGER PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE search_words USING fts5(
      body, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    CREATE VIRTUAL TABLE search_parts USING fts5(
      body, content = 'search_text', content_rowid = 'id', tokenize = 'trigram', detail = none);

    """

  /// For people who open the file with another tool.
  private static let views = """
    CREATE VIEW claims AS
      SELECT printf('C%04d', claim) AS id, state, verdict, priority, assignee, statement, changed FROM queue;
    CREATE VIEW log AS
      SELECT sequence, entry ->> 'time' AS time, entry ->> 'person' AS person, entry ->> 'kind' AS kind,
        entry ->> '$.payload.record' AS record, lower(hex(hash)) AS hash FROM ledger;
    """
}

package org.throughline.infra.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.command.hindsight.Hindsight;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.json.EventJson;
import org.throughline.infra.database.Unpooled;
import tools.jackson.databind.JsonNode;

/** Goes through a log on which no program runs, and notes beside it what today's rules say of its entries. */
public final class LogJudge {

    private static final int PAGE = 1_000;

    private final HikariDataSource database;

    public LogJudge(HikariDataSource database) {
        this.database = database;
    }

    /**
     * What came of it.
     *
     * @param entries how many were judged
     * @param doubted those of which something is to be said, in their order
     */
    public record Judged(long entries, List<Doubted> doubted) {}

    /**
     * An entry of which something is to be said.
     *
     * @param entry place in the history of its subject, 1..n
     * @param codes of policies that it does not meet and does not tell of, and REFUSED_TODAY
     * @param why in the words of the refusals; empty where it would be taken
     */
    public record Doubted(
            long position,
            String subject,
            long entry,
            String event,
            LocalDate effectiveOn,
            List<String> codes,
            List<String> why) {}

    /** Judges the whole log. What was noted before is replaced, and where that changes something the views are built anew. */
    public Judged judge(Hindsight hindsight) throws SQLException {
        LogTable log = new LogTable(database, new Seen());
        List<Doubted> doubted = new ArrayList<>();
        long position = 0;
        List<LogEntry> page = log.after(position, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> judge(hindsight, entry).forEach(doubted::add));
            position = page.getLast().position();
            page = log.after(position, PAGE);
        }
        note(doubted);
        return new Judged(position, List.copyOf(doubted));
    }

    private static Stream<Doubted> judge(Hindsight hindsight, LogEntry entry) {
        SubjectEvent event = EventJson.read(entry.name(), entry.revision(), entry.payload());
        JsonNode metadata = EventJson.MAPPER.readTree(entry.metadata());
        List<String> told =
                WithConcerns.of(event, metadata.path(MetadataKey.CONCERNS).asString(null));
        return hindsight
                .next(
                        entry.subject(),
                        event,
                        metadata.path(MetadataKey.UNIT).asString(""),
                        metadata.path(MetadataKey.DISTRICT).asString(null),
                        told)
                .map(doubt -> new Doubted(
                        entry.position(),
                        entry.subject().toString(),
                        entry.version(),
                        entry.name(),
                        event.effectiveOn(),
                        doubt.codes(),
                        doubt.why()))
                .stream();
    }

    private void note(List<Doubted> doubted) throws SQLException {
        try (Connection connection = Unpooled.connection(database)) {
            connection.setAutoCommit(false);
            int before = number(connection, "select count(*) from log.doubt");
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate log.doubt");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into log.doubt (position, codes, why) values (?, ?, ?)")) {
                for (Doubted one : doubted) {
                    insert.setLong(1, one.position());
                    insert.setString(2, WithConcerns.joined(one.codes()));
                    insert.setString(3, String.join("\n", one.why()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            if (before + doubted.size() > 0
                    && number(
                                    connection,
                                    "select count(*) from pg_tables where schemaname = 'views' and tablename = 'progress'")
                            > 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("update views.progress set form = 'before it was judged'");
                }
            }
            connection.commit();
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}

package org.throughline.infra.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import tools.jackson.core.type.TypeReference;

/** A table of events, one connection, Jackson, and nothing else: what all that a log promises is paid on top of. */
final class PlainJdbc implements AutoCloseable {

    static final String NAME = "plain JDBC";

    private static final String TABLE = """
            create table event (
                position    bigint generated always as identity primary key,
                stream      text not null,
                version     bigint not null,
                name        text not null,
                payload     json not null,
                metadata    json not null,
                recorded_at timestamptz not null default now(),
                unique (stream, version))
            """;
    private static final String INSERT =
            "insert into event (stream, version, name, payload, metadata) values (?, ?, ?, ?::json, ?::json)";
    private static final String SELECT = "select position, stream, version, name, payload, metadata from event ";
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement stream;
    private final PreparedStatement page;

    PlainJdbc(Database database) throws SQLException {
        connection = database.connect();
        insert = connection.prepareStatement(INSERT);
        stream = connection.prepareStatement(SELECT + "where stream = ? order by version");
        page = connection.prepareStatement(SELECT + "where position > ? order by position limit ?");
    }

    static void createTable(Database database) throws SQLException {
        database.execute(TABLE);
    }

    static void fill(Database database, Population population) throws SQLException {
        try (PlainJdbc plain = new PlainJdbc(database)) {
            population.fill(events -> {
                try {
                    plain.appendAll(events);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** An event as it is read. */
    record Read(long position, String stream, long version, SubjectEvent event, Map<String, String> metadata) {}

    Connection connection() {
        return connection;
    }

    /** One event, one commit. */
    void append(DomainEventMessage<?> event) throws SQLException {
        set(event);
        insert.executeUpdate();
    }

    List<Read> load(String streamId) throws SQLException {
        stream.setString(1, streamId);
        return read(stream);
    }

    List<Read> after(long position, int limit) throws SQLException {
        page.setLong(1, position);
        page.setInt(2, limit);
        return read(page);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void appendAll(List<DomainEventMessage<?>> events) throws SQLException {
        connection.setAutoCommit(false);
        for (DomainEventMessage<?> event : events) {
            set(event);
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void set(DomainEventMessage<?> message) throws SQLException {
        SubjectEvent event = (SubjectEvent) message.getPayload();
        insert.setString(1, message.getAggregateIdentifier());
        insert.setLong(2, message.getSequenceNumber() + 1);
        insert.setString(3, EventCatalog.ALL.of(event.getClass()).name());
        insert.setString(4, EventJson.write(event));
        insert.setString(5, EventJson.MAPPER.writeValueAsString(message.getMetaData()));
    }

    private static List<Read> read(PreparedStatement statement) throws SQLException {
        List<Read> events = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                events.add(new Read(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        EventJson.read(rows.getString(4), 1, rows.getString(5)),
                        EventJson.MAPPER.readValue(rows.getString(6), METADATA)));
            }
        }
        return events;
    }
}

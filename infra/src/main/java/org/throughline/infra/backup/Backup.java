package org.throughline.infra.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.events.json.EventJson;
import org.throughline.infra.backup.Manifest.Copied;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.Hash;
import org.throughline.infra.log.evidence.Verdict;
import org.throughline.infra.log.evidence.Verifier;

/**
 * Copies everything that cannot be made anew, as it is at one moment, while others read and write: one entry a table, in
 * PostgreSQL's own text form, and what the copy says of itself. The log is verified at that very moment.
 */
final class Backup {

    private final Connection connection;
    private final DataSource alone;
    private final JdbcClient jdbc;

    /**
     * Of the database of this connection.
     *
     * @param connection used for nothing else; it is in a transaction afterwards
     */
    Backup(Connection connection) {
        this.connection = connection;
        this.alone = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(alone);
    }

    /**
     * Writes the copy.
     *
     * @param program its version
     * @param file stays open
     */
    Manifest write(String program, OutputStream file) throws SQLException, IOException {
        Instant begun = Instant.now();
        List<Part> parts = parts();
        beAtOneMoment(parts);
        Verdict verdict = new Verifier(new EvidenceTable(alone)).verify(null);
        ZipOutputStream zip = new ZipOutputStream(file);
        List<Copied> copied = new ArrayList<>();
        for (Part part : parts) {
            copied.add(copy(part, zip));
        }
        Manifest manifest = new Manifest(Manifest.FORMAT, program, begun, position(), versions(parts), verdict, copied);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.finish();
        return manifest;
    }

    /** Without what a program has not made yet that is older than this one. */
    private List<Part> parts() {
        return Stream.of(Part.values())
                .filter(part -> part.isInEvery()
                        || jdbc.sql("select to_regclass(?) is not null")
                                .param(part.fullName())
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    /** Locks before it looks: what rewrites a table would show it empty to whoever looked at anything before. */
    private void beAtOneMoment(List<Part> parts) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        String tables = parts.stream().map(Part::fullName).collect(Collectors.joining(", "));
        jdbc.sql("lock table log.head, %s in access share mode".formatted(tables))
                .update();
    }

    private Copied copy(Part part, ZipOutputStream zip) throws SQLException, IOException {
        List<String> columns = columns(part);
        String rows = "copy (select %s from %s order by %s) to stdout"
                .formatted(String.join(", ", columns), part.fullName(), part.order());
        zip.putNextEntry(new ZipEntry(part.fullName()));
        DigestOutputStream digested = new DigestOutputStream(zip, Hash.algorithm());
        long count = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, digested);
        zip.closeEntry();
        return new Copied(part.fullName(), columns, count, Hash.outOf(digested.getMessageDigest()));
    }

    private List<String> columns(Part part) {
        return jdbc.sql("""
                        select quote_ident(column_name) from information_schema.columns
                        where table_schema = ? and table_name = ? order by ordinal_position
                        """)
                .params(part.schema(), part.table())
                .query(String.class)
                .list();
    }

    private long position() {
        return jdbc.sql("select position from log.head").query(Long.class).single();
    }

    /** In the order in which the tables are made, for later ones look at earlier ones. */
    private Map<String, String> versions(List<Part> parts) {
        return parts.stream()
                .map(Part::schema)
                .distinct()
                .collect(Collectors.toMap(schema -> schema, this::version, (one, same) -> one, LinkedHashMap::new));
    }

    private String version(String schema) {
        return jdbc.sql("""
                        select version from %s.flyway_schema_history where success and version is not null
                        order by installed_rank desc limit 1
                        """.formatted(schema)).query(String.class).single();
    }
}

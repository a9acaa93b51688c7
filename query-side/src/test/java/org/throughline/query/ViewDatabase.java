package org.throughline.query;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.SubjectKey;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.history.EventMemory;
import org.throughline.query.live.LiveTail;
import org.throughline.query.search.IndexedWords;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.StateViews;
import org.throughline.query.view.SubjectRebuild;
import org.throughline.query.view.SubjectRebuild.Remade;
import org.throughline.query.view.ViewBatch;
import org.throughline.query.view.ViewForm;

/** Empty views in a database of their own. One PostgreSQL serves them all and ends with the JVM. */
public final class ViewDatabase {

    /** Every kind of subject there is. */
    public static final SubjectKinds KINDS = EveryKind.found();

    private static final EmbeddedPostgres SERVER = start();
    private static final String TEMPLATE = "template_views";
    private static final AtomicInteger CREATED = new AtomicInteger();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ViewBatch views;

    static {
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + TEMPLATE);
        Flyway.configure()
                .dataSource(at(TEMPLATE))
                .locations("classpath:db/views")
                .schemas("views")
                .load()
                .migrate();
        JdbcTemplate template = new JdbcTemplate(at(TEMPLATE));
        StateViews.of(KINDS).forEach(template::execute);
        template.update("update progress set form = ?", ViewForm.of(KINDS));
    }

    /** Creates the views. */
    public ViewDatabase() {
        this(1_000_000);
    }

    /**
     * Creates the views.
     *
     * @param mostLetters of the states that are carried on from batch to batch
     */
    public ViewDatabase(long mostLetters) {
        this(KINDS, mostLetters);
    }

    /** Creates the views of kinds that have the form of those there are. */
    public ViewDatabase(SubjectKinds kinds) {
        this(kinds, 1_000_000);
    }

    private ViewDatabase(SubjectKinds kinds, long mostLetters) {
        String name = "views_" + CREATED.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name + " template " + TEMPLATE);
        DataSource source = pool(at(name));
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        views = new ViewBatch(kinds, new IndexedWords(), jdbc, mostLetters);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource at(String database) {
        PGSimpleDataSource source = (PGSimpleDataSource) SERVER.getDatabase("postgres", database);
        source.setCurrentSchema("views");
        return source;
    }

    /** To connect anew for every statement would cost more than most statements do. */
    private static DataSource pool(DataSource database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        return pool;
    }

    /** Applies a batch as the projection does, in one transaction. */
    public List<TimelineEntry> apply(List<TimelineEntry> batch) {
        List<TimelineEntry> fresh = transaction.execute(status -> views.apply(batch));
        return fresh == null ? List.of() : fresh;
    }

    /** Folds a parked subject again, as operations do; its event that still cannot be folded. */
    public Optional<Misfit> foldAgain(SubjectKey subject) {
        return Objects.requireNonNull(transaction.execute(status -> new SubjectRebuild(views).foldAgain(subject)));
    }

    /** Makes what there is of a subject anew from these events of it. */
    public Remade remake(SubjectKey subject, List<TimelineEntry> logged) {
        return Objects.requireNonNull(transaction.execute(status -> new SubjectRebuild(views).remake(subject, logged)));
    }

    /** Applies a batch in a transaction that is rolled back. */
    public void applyInVain(List<TimelineEntry> batch) {
        transaction.executeWithoutResult(status -> {
            views.apply(batch);
            status.setRollbackOnly();
        });
    }

    /** Applies a batch; how many rows of which table were inserted, updated or deleted for it. */
    public Map<String, Long> rowsWrittenBy(List<TimelineEntry> batch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, Long> before = rowsWritten();
            views.apply(batch);
            Map<String, Long> rows = new TreeMap<>(rowsWritten());
            // a connection remembers what it did before until it comes to rest
            before.forEach((table, written) -> rows.merge(table, -written, Long::sum));
            rows.values().removeIf(written -> written == 0);
            return rows;
        }));
    }

    private Map<String, Long> rowsWritten() {
        Map<String, Long> rows = new HashMap<>();
        jdbc.query("""
                select relname, n_tup_ins + n_tup_upd + n_tup_del as written
                from pg_stat_xact_user_tables where schemaname = 'views'
                """, row -> {
            rows.put(row.getString("relname"), row.getLong("written"));
        });
        return rows;
    }

    /** The timeline of these views. */
    public Timeline timeline() {
        return new Timeline(client());
    }

    /** A memory of these views as they are now. */
    public EventMemory memory() {
        return new EventMemory(KINDS, client(), new LiveTail(16, timeline().head()), 1 << 24);
    }

    /** Sends statements to them. */
    public JdbcClient client() {
        return JdbcClient.create(jdbc);
    }

    /** Every row of every table and SQL view as text, in an order of its own: equal when the tables are, byte for byte. */
    public Map<String, List<String>> dump() {
        // on one connection: without a pool each of the many tables and views would be read on a new one
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, List<String>> tables = new TreeMap<>();
            tables().forEach(table -> tables.put(
                    table,
                    jdbc.queryForList(
                            "select t::text from " + table + " t order by t::text collate \"C\"", String.class)));
            return tables;
        }));
    }

    private Stream<String> tables() {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'views'", String.class)
                .stream()
                .filter(table -> !table.startsWith("flyway"));
    }
}

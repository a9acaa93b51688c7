package org.throughline.infra.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;

/**
 * Databases for programs whose survival is not the subject: one PostgreSQL in this JVM, which does not wait for the disk,
 * hands out copies of a database that was migrated once. It ends with the JVM, behind the programs on it.
 */
public final class QuickDatabases {

    private static final EmbeddedPostgres SERVER = start();
    private static final Path LISTS = folder();
    private static final AtomicInteger CREATED = new AtomicInteger();
    private static final String MIGRATED = "migrated";

    static {
        SpringApplication.getShutdownHandlers().add(QuickDatabases::stop);
        create(MIGRATED, "template1");
        try (HikariDataSource source = pool(MIGRATED)) {
            new Schemas(source, kinds());
        }
    }

    private QuickDatabases() {}

    /** Every kind of subject, found as the program finds them. */
    private static SubjectKinds kinds() {
        try (var found = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(found, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(SubjectKind.class));
            scanner.scan(SubjectKind.class.getPackageName());
            found.refresh();
            return new SubjectKinds(found.getBeansOfType(SubjectKind.class).values().stream()
                    .<SubjectKind<?, ?>>map(kind -> kind)
                    .toList());
        }
    }

    /** Creates a database without tables; returns its name. */
    public static String blank() {
        return copyOf("template1");
    }

    /** Creates a database with nothing recorded in it; returns its name. */
    public static String empty() {
        return copyOf(MIGRATED);
    }

    /** Creates a database that holds what this one does, on which nobody is; returns its name. */
    public static String copyOf(String database) {
        String name = "copy_" + CREATED.incrementAndGet();
        create(name, database);
        return name;
    }

    /** What a program has to be told to use this database. */
    public static String[] arguments(String database) {
        return new String[] {
            "--throughline.database.url=" + url(database), "--throughline.people.erased=" + erased(database)
        };
    }

    /** The list of those who were erased in this database. */
    public static Path erased(String database) {
        return LISTS.resolve(database);
    }

    /** One connection to this database at a time. */
    public static HikariDataSource pool(String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(database));
        pool.setMaximumPoolSize(1);
        return pool;
    }

    private static void create(String name, String template) {
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name + " template " + template);
    }

    private static String url(String database) {
        return SERVER.getJdbcUrl("postgres", database);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    // several programs at once, each with a pool
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what programs keep outside their databases. */
    private static Path folder() {
        try {
            return Files.createTempDirectory("quick");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        try {
            SERVER.close();
            FileSystemUtils.deleteRecursively(LISTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

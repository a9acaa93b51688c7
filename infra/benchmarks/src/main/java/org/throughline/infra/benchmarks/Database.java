package org.throughline.infra.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.infra.Throughline;

/** One database of the server. */
public record Database(String url) {

    public String name() {
        return address().getPath().substring(1);
    }

    int port() {
        return address().getPort();
    }

    private URI address() {
        return URI.create(url.substring("jdbc:".length()));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** The program in this JVM on this database, without sample and quiet. */
    public ConfigurableApplicationContext program() {
        return new SpringApplicationBuilder(Throughline.class)
                .run(
                        "--server.port=0",
                        "--throughline.sample.enabled=false",
                        "--throughline.zone=UTC",
                        "--logging.level.org.throughline=warn",
                        "--throughline.people.erased=" + erasedList(),
                        "--throughline.database.url=" + url);
    }

    /** A database that is thrown away leaves none in the working directory. */
    public Path erasedList() {
        return Path.of(System.getProperty("java.io.tmpdir"), "benchmarks", name() + ".erased");
    }

    HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        // many pools share the server's connections; each takes what it uses
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    public long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }
}

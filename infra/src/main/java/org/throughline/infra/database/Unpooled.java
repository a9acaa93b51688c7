package org.throughline.infra.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a pool makes its connections of. */
public final class Unpooled {

    private Unpooled() {}

    /**
     * A connection as the pool makes them, beside it: one that is held for as long as the program runs would be missing in
     * it. Whoever asks for it closes it.
     */
    public static Connection connection(HikariDataSource pool) throws SQLException {
        return connections(pool).getConnection();
    }

    /** A new connection each time, as the pool's settings say. */
    static DataSource connections(HikariConfig pool) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(pool.getJdbcUrl());
        try {
            for (String name : pool.getDataSourceProperties().stringPropertyNames()) {
                connections.setProperty(name, pool.getDataSourceProperties().getProperty(name));
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
        if (pool.getUsername() != null) {
            connections.setUser(pool.getUsername());
        }
        if (pool.getPassword() != null) {
            connections.setPassword(pool.getPassword());
        }
        return connections;
    }
}

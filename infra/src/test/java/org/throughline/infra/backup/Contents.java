package org.throughline.infra.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.database.QuickDatabases;

/** Every row of what cannot be made anew, up to a position of the log, as text. */
record Contents(Map<String, List<String>> tables) {

    private static final List<String> BESIDE_THE_LOG =
            List.of("people.person", "confidence.entrusted", "commands.unchanged", "imports.import");

    static Contents of(String database, long position) {
        try (HikariDataSource pool = QuickDatabases.pool(database)) {
            JdbcTemplate sql = new JdbcTemplate(pool);
            Map<String, List<String>> tables = new TreeMap<>();
            tables.put(
                    "log.event",
                    sql.queryForList(
                            "select t::text from log.event t where position <= ? order by position",
                            String.class,
                            position));
            BESIDE_THE_LOG.forEach(name -> tables.put(
                    name, sql.queryForList("select t::text from %s t order by 1".formatted(name), String.class)));
            return new Contents(tables);
        }
    }

    static long head(String database) {
        try (HikariDataSource pool = QuickDatabases.pool(database)) {
            Long head = new JdbcTemplate(pool).queryForObject("select position from log.head", Long.class);
            return head == null ? -1 : head;
        }
    }
}

package org.throughline.infra.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;

/** What all connections of the program have in common. */
@OnTheSample
class ConnectionsIT {

    private static final List<String> POOLS = List.of("dataSource", "readConnections", "streamConnections");

    /** The server of the tests would not do so by itself; older ones, which the program takes too, do. */
    @Test
    void haveNothingTranslatedToMachineCode(Program program) {
        for (String pool : POOLS) {
            JdbcTemplate sql = new JdbcTemplate(program.bean(pool, HikariDataSource.class));
            assertThat(sql.queryForObject("select reset_val from pg_settings where name = 'jit'", String.class))
                    .as("what the server has by default")
                    .isEqualTo("on");
            assertThat(sql.queryForObject("show jit", String.class)).as(pool).isEqualTo("off");
        }
    }

    @Test
    void ofReadsWriteNothing(Program program) {
        for (String pool : POOLS.subList(1, 3)) {
            JdbcTemplate sql = new JdbcTemplate(program.bean(pool, HikariDataSource.class));
            assertThat(sql.queryForObject("show transaction_read_only", String.class))
                    .as(pool)
                    .isEqualTo("on");
        }
    }
}

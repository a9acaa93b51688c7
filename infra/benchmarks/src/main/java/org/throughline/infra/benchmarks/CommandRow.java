package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.postgresql.util.PSQLException;
import org.throughline.infra.benchmarks.PlainJdbc.Read;

/** One command through Axon's gateway: load one of some thousand streams, decide, append. */
final class CommandRow implements Row {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Fixtures fixtures;
    private final Effort effort;
    private final Population teams;
    private final Optional<Pgbench> pgbench;

    CommandRow(Server server, Effort effort, Optional<Pgbench> pgbench) {
        this.fixtures = new Fixtures(server, "command");
        this.effort = effort;
        this.teams = new Population(0, effort.teams(), 3);
        this.pgbench = pgbench;
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public List<String> columns() {
        return Writers.COLUMNS;
    }

    @Override
    public List<Way> prepare() throws SQLException {
        List<Way> ways = new ArrayList<>();
        ways.add(commands(ThisLog.NAME, ThisLog.commands(teams("log", ThisLog::open))));
        ways.add(commands(AxonJdbc.NAME, AxonJdbc.commands(teams("axon", AxonJdbc::open))));
        ways.add(commands(AxonJdbc.NAME + ", its cache", AxonJdbc.commandsOnKept(teams("axon_kept", AxonJdbc::open))));
        ways.add(plain(fixtures.table("plain")));
        if (pgbench.isPresent()) {
            Database database = fixtures.table("pgbench");
            Pgbench.fill(database, teams.streams(), teams.eventsEach());
            ways.add(new Way(Pgbench.NAME, false, () -> pgbench.get().commands(database, teams.streams())));
        }
        return ways;
    }

    private Node teams(String name, Node.Kind kind) throws SQLException {
        return fixtures.filled(name, kind, List.of(teams));
    }

    private Way commands(String name, CommandGateway gateway) {
        return new Way(
                name,
                () -> Writers.perSecond(
                        effort.slice(), (number, writers) -> () -> RotatingTeam.takeTurns(gateway, anyTeam())));
    }

    private Way plain(Database database) throws SQLException {
        PlainJdbc.fill(database, teams);
        return new Way(
                PlainJdbc.NAME,
                () -> Writers.perSecond(
                        effort.slice(), (number, writers) -> new PlainWriter(database, this::loadAndAppend)));
    }

    private void loadAndAppend(PlainJdbc plain) throws SQLException {
        long team = anyTeam();
        List<Read> events = plain.load(Events.stream(team));
        try {
            plain.append(Events.message(team, events.getLast().version() + 1));
        } catch (PSQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            // somebody else was faster; the command was answered all the same
        }
    }

    private long anyTeam() {
        return ThreadLocalRandom.current().nextInt(teams.streams());
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}

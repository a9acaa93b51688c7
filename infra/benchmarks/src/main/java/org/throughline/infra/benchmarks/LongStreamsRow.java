package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** What a command costs on streams of different lengths, one writer: from the second command on, and the first one. */
final class LongStreamsRow implements Row {

    private static final int STREAMS = 3;
    private static final List<Integer> LENGTHS = List.of(10, 1_000, 10_000);
    private static final List<Population> TEAMS = IntStream.range(0, LENGTHS.size())
            .mapToObj(i -> new Population((long) i * STREAMS, STREAMS, LENGTHS.get(i)))
            .toList();

    private final Fixtures fixtures;
    private final Effort effort;

    LongStreamsRow(Server server, Effort effort) {
        this.fixtures = new Fixtures(server, "long");
        this.effort = effort;
    }

    @Override
    public String name() {
        return "long streams: a command behind so many events";
    }

    @Override
    public Unit unit() {
        return Unit.MILLIS;
    }

    @Override
    public List<String> columns() {
        return LENGTHS.stream().map("%,d events"::formatted).toList();
    }

    @Override
    public List<Way> prepare() throws SQLException {
        CommandGateway kept = ThisLog.commands(teams("log", ThisLog::open));
        CommandGateway read = AxonJdbc.commands(teams("axon", AxonJdbc::open));
        // on a log of its own: what one gateway keeps, another's events make stale
        Node restarted = teams("restarted", ThisLog::open);
        return List.of(
                new Way(ThisLog.NAME, () -> millis(teams -> later(kept, teams))),
                new Way(
                        ThisLog.NAME + ", the first after a start",
                        () -> millis(teams -> eachOnce(ThisLog.commands(restarted), teams))),
                new Way(AxonJdbc.NAME, () -> millis(teams -> later(read, teams))));
    }

    private Node teams(String name, Node.Kind kind) throws SQLException {
        return fixtures.filled(name, kind, TEAMS);
    }

    /** Mean time of a command, in milliseconds. */
    @FunctionalInterface
    private interface OnTeams {
        double millis(Population teams) throws Exception;
    }

    private static double[] millis(OnTeams measured) throws Exception {
        double[] means = new double[TEAMS.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = measured.millis(TEAMS.get(i));
        }
        return means;
    }

    private static double eachOnce(CommandGateway gateway, Population teams) {
        long begun = System.nanoTime();
        for (long team = teams.first(); team < teams.end(); team++) {
            RotatingTeam.takeTurns(gateway, team);
        }
        return (System.nanoTime() - begun) / 1e6 / teams.streams();
    }

    /** One writer, when each team has had its first command. */
    private double later(CommandGateway gateway, Population teams) throws Exception {
        eachOnce(gateway, teams);
        return 1_000
                / Writers.perSecond(
                        1,
                        effort.slice(),
                        (number, writers) -> () -> RotatingTeam.takeTurns(
                                gateway, ThreadLocalRandom.current().nextLong(teams.first(), teams.end())));
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}

package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.throughline.infra.benchmarks.RotatingTeam.TakeTurns;

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
        Node log = teams("log", ThisLog::open);
        // of its own: what one gateway keeps, another's events make stale
        Node restarted = teams("restarted", ThisLog::open);
        Node axon = teams("axon", AxonJdbc::open);
        CommandGateway kept = ThisLog.commands(log);
        CommandGateway read = AxonJdbc.commands(axon);
        return List.of(
                new Way(ThisLog.NAME, () -> millis(() -> kept, true)),
                new Way(
                        ThisLog.NAME + ", the first after a start",
                        () -> millis(() -> ThisLog.commands(restarted), false)),
                new Way(AxonJdbc.NAME, () -> millis(() -> read, true)));
    }

    private Node teams(String name, Node.Kind kind) throws SQLException {
        Node node = fixtures.node(name, kind);
        TEAMS.forEach(node::fill);
        return node;
    }

    /** Mean over the commands of one slice for each length; each team once, or over and over after each had its first. */
    private double[] millis(Supplier<CommandGateway> started, boolean overAndOver) {
        return TEAMS.stream()
                .mapToDouble(teams -> {
                    CommandGateway gateway = started.get();
                    if (overAndOver) {
                        takeTurns(gateway, teams);
                    }
                    long begun = System.nanoTime();
                    long commands = 0;
                    do {
                        takeTurns(gateway, teams);
                        commands += teams.streams();
                    } while (overAndOver
                            && System.nanoTime() - begun < effort.slice().toNanos());
                    return (System.nanoTime() - begun) / 1e6 / commands;
                })
                .toArray();
    }

    private static void takeTurns(CommandGateway gateway, Population teams) {
        for (long team = teams.first(); team < teams.first() + teams.streams(); team++) {
            gateway.sendAndWait(new GenericCommandMessage<>(new TakeTurns(team), Events.commandMetadata()));
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}

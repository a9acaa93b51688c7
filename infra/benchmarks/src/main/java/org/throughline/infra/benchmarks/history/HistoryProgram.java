package org.throughline.infra.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.command.Refusal;
import org.throughline.command.door.CommandDoor;
import org.throughline.infra.benchmarks.Database;
import org.throughline.infra.log.PostgresLog;
import org.throughline.infra.log.evidence.Sealer;
import org.throughline.infra.log.evidence.Verdict;
import org.throughline.infra.log.evidence.Verifier;

/** The program in this JVM as far as the log needs it: its views stand still, they are measured later. */
final class HistoryProgram implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    HistoryProgram(Database database) {
        context = database.program();
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    PostgresLog log() {
        return context.getBean(PostgresLog.class);
    }

    /**
     * Sends them one after the other.
     *
     * @return those that were refused, and why
     */
    List<String> send(List<Line> lines) {
        CommandDoor door = context.getBean(CommandDoor.class);
        List<String> refused = new ArrayList<>();
        for (Line line : lines) {
            try {
                door.submit(line.request(), line.caller());
            } catch (Refusal refusal) {
                refused.add("%s %s: %s".formatted(line.commandId(), line.command(), refusal.detail()));
            }
        }
        return refused;
    }

    /** Seals the log to its end and walks it as an auditor would. */
    void prove() {
        context.getBean(Sealer.class).seal();
        Verdict verdict = context.getBean(Verifier.class).verify(null);
        if (!verdict.intact() || verdict.provedUpTo() < log().head()) {
            throw new IllegalStateException("the log does not verify: " + verdict);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.throughline.command.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.command.Command;
import org.throughline.command.EventSourced;
import org.throughline.command.LogUnavailable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.door.CommandResult.Outcome;
import org.throughline.events.EventCatalog;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectKey;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a command from JSON to an acknowledged event.
 *
 * <p>An applied command is remembered by its events, which carry its id; nothing else is written. A command that
 * changed nothing is therefore not remembered, and judged anew when it comes again.
 */
public final class CommandDoor {

    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_TOGETHER = Duration.ofMillis(100);

    private final CommandRegistry registry;
    private final CommandReader reader;
    private final ObjectWriter canonical;
    private final CommandGateway gateway;
    private final CommandJournal journal;
    private final Authority authority;
    private final Together together;

    public CommandDoor(
            CommandRegistry registry,
            JsonMapper json,
            Clock clock,
            CommandGateway gateway,
            CommandJournal journal,
            Authority authority) {
        this(registry, json, clock, gateway, journal, authority, new Together(LONGEST_TOGETHER));
    }

    CommandDoor(
            CommandRegistry registry,
            JsonMapper json,
            Clock clock,
            CommandGateway gateway,
            CommandJournal journal,
            Authority authority,
            Together together) {
        this.registry = registry;
        this.reader = new CommandReader(json, clock);
        this.canonical = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
        this.gateway = gateway;
        this.journal = journal;
        this.authority = authority;
        this.together = together;
    }

    /**
     * Accepts or refuses a command; when this returns, what it says is durable.
     *
     * @throws Refusal when nothing was recorded, and why
     */
    public CommandResult submit(CommandRequest request, Caller caller) {
        Attempt attempt = attempt(request, caller);
        try {
            // an id made up just now cannot be a repetition
            return request.commandId() == null
                    ? dispatch(attempt)
                    : repeated(attempt).orElseGet(() -> dispatch(attempt));
        } catch (LogUnavailable e) {
            throw Refusal.of(RefusalCode.UNAVAILABLE, String.valueOf(e.getMessage()))
                    .with("commandId", attempt.commandId());
        }
    }

    /**
     * Accepts commands in one transaction: from the first on as many as record something, each decided as if those before
     * it were in the log already.
     *
     * @return what became of them, durably; of none when the first has to be submitted by itself, for whatever reason
     */
    List<CommandResult> submitTogether(List<CommandRequest> requests, Caller caller) {
        try {
            return together(requests, caller);
        } catch (LogUnavailable told) {
            // when the first is submitted by itself
            return List.of();
        }
    }

    private List<CommandResult> together(List<CommandRequest> requests, Caller caller) {
        List<Supplier<Attempt>> attempts = anew(requests).stream()
                .<Supplier<Attempt>>map(request -> SingletonSupplier.of(() -> attempt(request, caller)))
                .toList();
        int durable = together.run(attempts.stream()
                .<Runnable>map(attempt -> () -> send(attempt.get()))
                .toList());
        return attempts.subList(0, durable).stream()
                .map(attempt -> outcome(attempt.get()))
                .toList();
    }

    /** The first of these up to one that was applied before. */
    private List<CommandRequest> anew(List<CommandRequest> requests) {
        Set<String> applied = journal.applied(requests.stream()
                .flatMap(request -> Stream.ofNullable(request.commandId()))
                .toList());
        return requests.stream()
                .takeWhile(request -> request.commandId() == null || !applied.contains(request.commandId()))
                .toList();
    }

    private Attempt attempt(CommandRequest request, Caller caller) {
        CommandType type = registry.find(request.command())
                .orElseThrow(() -> Refusal.of(
                        RefusalCode.UNKNOWN_COMMAND, "There is no command '%s'".formatted(request.command())));
        Command command = reader.read(type, request.payload());
        authority.permit(caller, command);
        String commandId = request.commandId() == null ? NewId.next() : request.commandId();
        return new Attempt(type, command, commandId, fingerprint(type, request), request, caller);
    }

    private Optional<CommandResult> repeated(Attempt attempt) {
        return journal.find(attempt.commandId()).map(entry -> {
            if (!entry.fingerprint().equals(attempt.fingerprint())) {
                throw Refusal.of(
                                RefusalCode.COMMAND_ID_REUSED,
                                "Command id '%s' was used for another command".formatted(attempt.commandId()))
                        .with("position", entry.position());
            }
            return result(Outcome.REPEATED, attempt, entry);
        });
    }

    private CommandResult dispatch(Attempt attempt) {
        for (int i = 1; ; i++) {
            try {
                send(attempt);
                return outcome(attempt);
            } catch (ConcurrencyException e) {
                // another writer was faster: decide again on what is true now, unless it was this very command
                Optional<CommandResult> repeated = repeated(attempt);
                if (repeated.isPresent()) {
                    return repeated.get();
                }
                if (i == ATTEMPTS) {
                    throw Refusal.of(RefusalCode.CONCURRENT, attempt.subject() + " kept changing");
                }
            } catch (AggregateNotFoundException e) {
                throw Refusal.of(RefusalCode.UNKNOWN_SUBJECT, "There is no " + attempt.subject());
            } catch (Refusal refusal) {
                // the same command may have been sent twice at once: then the first one made the second one refused
                return repeated(attempt).orElseThrow(() -> refusal);
            }
        }
    }

    private void send(Attempt attempt) {
        gateway.sendAndWait(new GenericCommandMessage<>(attempt.command(), attempt.metadata()));
    }

    private CommandResult outcome(Attempt attempt) {
        return journal.find(attempt.commandId())
                .map(entry -> result(Outcome.APPLIED, attempt, entry))
                .orElseGet(() -> result(
                        Outcome.UNCHANGED,
                        attempt,
                        new CommandJournal.Entry(
                                attempt.fingerprint(),
                                attempt.subject(),
                                journal.versionOf(attempt.subject()),
                                journal.head(),
                                List.of())));
    }

    private static CommandResult result(Outcome outcome, Attempt attempt, CommandJournal.Entry entry) {
        SubjectKey subject = entry.subject();
        return new CommandResult(
                outcome,
                attempt.type().name(),
                attempt.commandId(),
                subject.kind(),
                subject.id(),
                "/api/%s/%s".formatted(EventCatalog.ALL.pathOf(subject.kind()), subject.id()),
                entry.version(),
                entry.position(),
                entry.concerns());
    }

    /** Stands in the metadata of events; what was said in confidence could be guessed from it, so it has no part in it. */
    private String fingerprint(CommandType type, CommandRequest request) {
        ObjectNode payload = ((ObjectNode) request.payload()).deepCopy().remove(type.confidential());
        String text = type.name() + canonical.writeValueAsString(payload);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Attempt(
            CommandType type,
            Command command,
            String commandId,
            String fingerprint,
            CommandRequest request,
            Caller caller) {

        SubjectKey subject() {
            return command.subject();
        }

        Map<String, Object> metadata() {
            Map<String, Object> metadata = new HashMap<>();
            metadata.put(MetadataKey.ACTOR, caller.actor());
            metadata.put(MetadataKey.SOURCE, caller.source());
            metadata.put(MetadataKey.COMMAND_ID, commandId);
            metadata.put(MetadataKey.COMMAND_FINGERPRINT, fingerprint);
            metadata.put(MetadataKey.CAUSATION_ID, commandId);
            metadata.put(
                    MetadataKey.CORRELATION_ID, caller.correlationId() == null ? commandId : caller.correlationId());
            if (request.originallyRecordedAt() != null) {
                metadata.put(
                        MetadataKey.ORIGINALLY_RECORDED_AT,
                        request.originallyRecordedAt().toString());
            }
            if (request.expectedVersion() != null) {
                metadata.put(EventSourced.EXPECTED_VERSION, request.expectedVersion());
            }
            return metadata;
        }
    }
}

package org.throughline.command.door;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.command.LogUnavailable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.Staged.Recording;
import org.throughline.command.door.CommandResult.Outcome;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a command from JSON to an acknowledged event.
 *
 * <p>An applied command is remembered by its events, which carry its id. One that changed nothing is remembered beside the
 * log, where its client gave it an id: sent again, it is answered with the first result, whatever became of its subject
 * meanwhile. One that was refused is not remembered, and judged anew when it comes again.
 */
public final class CommandDoor {

    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_TOGETHER = Duration.ofMillis(100);

    private final Attempts attempts;
    private final CommandGateway gateway;
    private final CommandJournal journal;
    private final Together together;

    /**
     * The door.
     *
     * @param earliest no day of a command lies before it
     */
    public CommandDoor(
            CommandRegistry registry,
            JsonMapper json,
            Clock clock,
            LocalDate earliest,
            CommandGateway gateway,
            CommandJournal journal,
            Authority authority) {
        this(registry, json, clock, earliest, gateway, journal, authority, new Together(LONGEST_TOGETHER));
    }

    CommandDoor(
            CommandRegistry registry,
            JsonMapper json,
            Clock clock,
            LocalDate earliest,
            CommandGateway gateway,
            CommandJournal journal,
            Authority authority,
            Together together) {
        this.attempts = new Attempts(registry, json, clock, earliest, authority);
        this.gateway = gateway;
        this.journal = journal;
        this.together = together;
    }

    /**
     * Accepts or refuses a command; when this returns, what it says is durable.
     *
     * @throws Refusal when nothing was recorded, and why
     */
    public CommandResult submit(CommandRequest request, Caller caller) {
        Attempt attempt = attempts.of(request, caller);
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
     * Decides a command as {@link #submit} would, and records nothing: the same form, the same authority, the same rules, on
     * what the log holds now. What others record before it is sent may change what becomes of it.
     *
     * @throws Refusal when it would be refused, and why
     */
    public Rehearsal rehearse(CommandRequest request, Caller caller) {
        Attempt attempt = attempts.of(request, caller);
        for (int i = 1; ; i++) {
            try {
                List<Recording> recordings = Together.rehearse(() -> send(attempt));
                return new Rehearsal(attempt.subject(), journal.versionOf(attempt.subject()), recordings);
            } catch (ConcurrencyException e) {
                if (i == ATTEMPTS) {
                    throw Refusal.of(RefusalCode.CONCURRENT, attempt.subject() + " kept changing");
                }
            } catch (AggregateNotFoundException e) {
                throw Refusal.of(RefusalCode.UNKNOWN_SUBJECT, "There is no " + attempt.subject());
            } catch (LogUnavailable e) {
                throw Refusal.of(RefusalCode.UNAVAILABLE, String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * What stands in the log of a command by which it is known again, whoever sends it: its name and its content.
     *
     * @throws Refusal MALFORMED or the like, when it is none that could be sent
     */
    public String fingerprint(CommandRequest request, Caller caller) {
        return attempts.of(request, caller).fingerprint();
    }

    /**
     * Accepts commands in one transaction: from the first on as many as record something, each decided as if those before
     * it were in the log already.
     *
     * @return what became of them, durably; of none when the first has to be submitted by itself, for whatever reason
     */
    List<CommandResult> submitTogether(List<CommandRequest> requests, Caller caller) {
        try {
            return inOneTransaction(requests, caller);
        } catch (LogUnavailable away) {
            // it is told when the first is submitted by itself
            return List.of();
        }
    }

    private List<CommandResult> inOneTransaction(List<CommandRequest> requests, Caller caller) {
        List<Supplier<Attempt>> tried = anew(requests).stream()
                .<Supplier<Attempt>>map(request -> SingletonSupplier.of(() -> attempts.of(request, caller)))
                .toList();
        int durable = together.run(tried.stream()
                .<Runnable>map(attempt -> () -> send(attempt.get()))
                .toList());
        return tried.subList(0, durable).stream()
                .map(attempt -> outcome(attempt.get()))
                .toList();
    }

    /** The first of these up to one that is known already, or bears the id of another one of them. */
    private List<CommandRequest> anew(List<CommandRequest> requests) {
        Set<String> taken = new HashSet<>(journal.known(requests.stream()
                .flatMap(request -> Stream.ofNullable(request.commandId()))
                .toList()));
        return requests.stream()
                .takeWhile(request -> request.commandId() == null || taken.add(request.commandId()))
                .toList();
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
                .filter(CommandJournal.Entry::changed)
                .map(entry -> result(Outcome.APPLIED, attempt, entry))
                .orElseGet(() -> unchanged(attempt));
    }

    private CommandResult unchanged(Attempt attempt) {
        CommandJournal.Entry entry = new CommandJournal.Entry(
                attempt.fingerprint(),
                attempt.subject(),
                journal.versionOf(attempt.subject()),
                journal.head(),
                List.of(),
                false);
        CommandResult result = result(Outcome.UNCHANGED, attempt, entry);
        // nobody can send an id again that was made up just now
        return attempt.request().commandId() == null || journal.remember(attempt.commandId(), entry)
                ? result
                : repeated(attempt).orElse(result);
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
}

package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SeenVersions;
import org.throughline.command.Staged.Recording;
import org.throughline.command.amend.Correction;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CommandDoor;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandRequest;
import org.throughline.command.door.CommandResult;
import org.throughline.command.door.CommandType;
import org.throughline.command.door.NewId;
import org.throughline.command.door.Rehearsal;
import org.throughline.infra.form.FormPage.State;
import org.throughline.infra.people.Directory;
import tools.jackson.databind.node.ObjectNode;

/** Sends what was entered into a form through the door of commands, with the name of somebody new and with what goes along. */
@Component
final class Sending {

    private final CommandRegistry commands;
    private final CommandDoor door;
    private final Directory directory;

    Sending(CommandRegistry commands, CommandDoor door, Directory directory) {
        this.commands = commands;
        this.door = door;
        this.directory = directory;
    }

    /** What the whole of a form would do. */
    record Foretold(Rehearsal rehearsal, List<Recording> recordings) {

        /** Codes of the policies it would be warned of. */
        List<String> concerns() {
            return recordings.stream()
                    .flatMap(recording -> recording.concerns().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Says what would be recorded. */
    Foretold rehearse(CommandType type, ObjectNode entered, State state, Caller caller) {
        Along along = along(type, state);
        Rehearsal rehearsal = door.rehearse(request(type, command(along, entered), state, false), caller);
        List<Recording> recordings = new ArrayList<>(rehearsal.recordings());
        if (along != null) {
            rows(along, entered, rehearsal.subject().id(), state, false)
                    .forEach(row -> recordings.addAll(placed(along, row, () -> door.rehearse(row.request(), caller))
                            .recordings()));
        }
        return new Foretold(rehearsal, recordings);
    }

    /**
     * Records it. What goes along is looked at before anything is recorded, and recorded behind it; should that be refused
     * nevertheless, the same form sent again repeats what is there and records the rest.
     */
    CommandResult record(CommandType type, ObjectNode entered, State state, Caller caller) {
        Along along = along(type, state);
        if (along != null) {
            String decision = entered.path("decisionId").asString(NewId.next());
            rows(along, entered, decision, state, false)
                    .forEach(row -> placed(along, row, () -> door.rehearse(row.request(), caller)));
        }
        CommandResult result = submit(request(type, command(along, entered), state, true), state, caller);
        if (along != null) {
            rows(along, entered, result.id(), state, true)
                    .forEach(row -> placed(along, row, () -> door.submit(row.request(), caller)));
        }
        return result;
    }

    private @Nullable Along along(CommandType type, State state) {
        return state.corrects() == null ? Along.with(type, commands).orElse(null) : null;
    }

    private static ObjectNode command(@Nullable Along along, ObjectNode entered) {
        return along == null ? entered : along.without(entered);
    }

    private record Row(int number, CommandRequest request) {}

    private static List<Row> rows(Along along, ObjectNode entered, String decision, State state, boolean isMeant) {
        Map<String, @Nullable String> subject = new HashMap<>();
        subject.put("decisionId", decision);
        subject.put("organizationId", entered.path("organizationId").asString(null));
        subject.put(Shape.DAY, entered.path(Shape.DAY).asString(null));
        List<ObjectNode> rows = along.rows(entered, subject);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(
                        i,
                        new CommandRequest(
                                along.type().path(),
                                rows.get(i),
                                isMeant ? "%s.%s.%d".formatted(state.commandId(), along.field(), i) : null,
                                null,
                                null,
                                null)))
                .toList();
    }

    /** Tells of a row what is wrong with it where that stands in the form. */
    private static <T> T placed(Along along, Row row, Supplier<T> sending) {
        try {
            return sending.get();
        } catch (Refusal refusal) {
            String place = "/%s/%d".formatted(along.field(), row.number());
            Stream<Fault> faults = refusal.faults().isEmpty()
                    ? Stream.of(new Fault(place, refusal.code().wire(), refusal.detail()))
                    : refusal.faults().stream()
                            .map(fault -> new Fault(place + fault.pointer(), fault.code(), fault.message()));
            throw Refusal.of(refusal.code(), refusal.detail(), faults.toList());
        }
    }

    private static CommandRequest request(CommandType type, ObjectNode command, State state, boolean isMeant) {
        return new CommandRequest(
                type.path(),
                command,
                isMeant ? state.commandId() : null,
                isMeant && state.seen() != null ? SeenVersions.of(state.seen()) : null,
                null,
                state.corrects() == null
                        ? null
                        : Correction.read(state.corrects().toString(), state.because()));
    }

    /**
     * Sends a command, and the name of somebody new with it: written first under the command's id, where nobody reads it before
     * the command is in the log. If it is refused, the name goes again; whatever ends in between, the directory settles.
     */
    private CommandResult submit(CommandRequest request, State state, Caller caller) {
        NewcomerPart newcomer = state.newcomer();
        if (!newcomer.isSomebody()) {
            return door.submit(request, caller);
        }
        directory.promise(newcomer.memberId(), newcomer.name(), state.commandId());
        boolean isKnown = false;
        try {
            CommandResult result = door.submit(request, caller);
            isKnown = true;
            return result;
        } catch (Refusal refusal) {
            // what is away now may have taken it nevertheless
            isKnown = refusal.code() != RefusalCode.UNAVAILABLE;
            throw refusal;
        } finally {
            if (isKnown) {
                directory.settle(state.commandId());
            }
        }
    }

    /** Two people may have one name; more often somebody was there already. */
    Stream<String> namesake(NewcomerPart newcomer) {
        return newcomer.isSomebody()
                        && !directory.called(newcomer.name()::equalsIgnoreCase).isEmpty()
                ? Stream.of(
                        "Somebody of this name is known here already: choose them as the member, unless this is another person.")
                : Stream.empty();
    }
}

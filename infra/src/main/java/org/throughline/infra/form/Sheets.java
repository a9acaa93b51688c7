package org.throughline.infra.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.door.Batches;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CommandDoor;
import org.throughline.command.door.CommandJournal;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandRequest;
import org.throughline.command.door.CommandType;
import org.throughline.command.door.Rehearsal;
import org.throughline.events.EventCatalog;
import org.throughline.events.json.EventJson;
import org.throughline.infra.form.Forms.Reading;
import org.throughline.infra.form.SheetPage.CellPart;
import org.throughline.infra.form.SheetPage.Row;
import org.throughline.infra.form.SheetPage.Verdict;
import org.throughline.infra.log.evidence.Hash;
import org.throughline.query.read.Freshness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a spreadsheet as commands. A row has an id that follows from the list it is of and from its own name in it, so that
 * the same list sent again records nothing, and a row that was changed puts right what it had recorded.
 */
@Component
final class Sheets {

    private static final String STAYS = "This stays as it was recorded. Take it back and record it anew.";
    private static final int ID_LENGTH = 37;

    private final CommandRegistry commands;
    private final CommandDoor door;
    private final CommandJournal journal;
    private final Batches batches;
    private final Forms forms;
    private final Told told;
    private final Freshness freshness;

    Sheets(
            CommandRegistry commands,
            CommandDoor door,
            CommandJournal journal,
            Batches batches,
            Forms forms,
            Told told,
            Freshness freshness) {
        this.commands = commands;
        this.door = door;
        this.journal = journal;
        this.batches = batches;
        this.forms = forms;
        this.told = told;
        this.freshness = freshness;
    }

    /**
     * A spreadsheet.
     *
     * @param columns that the command has
     * @param same what is the same for all rows, by parameter
     * @param source what the list is called
     * @param placed the column at each place; empty for one that is not known, and for the one that tells rows apart
     */
    record Sheet(
            CommandType type,
            List<SheetColumn> columns,
            Map<String, String[]> same,
            String source,
            SheetTable table,
            List<Optional<SheetColumn>> placed) {

        Sheet(
                CommandType type,
                List<SheetColumn> columns,
                Map<String, String[]> same,
                String source,
                SheetTable table) {
            this(type, columns, same, source, table, placed(columns, table));
        }

        private static List<Optional<SheetColumn>> placed(List<SheetColumn> columns, SheetTable table) {
            return table.header().stream()
                    .map(header -> columns.stream()
                            .filter(column -> column.isCalled(header))
                            .findFirst())
                    .toList();
        }

        /** What is wrong with the columns. */
        List<String> problems() {
            List<String> problems = new ArrayList<>();
            for (int i = 0; i < placed.size(); i++) {
                String header = table.header().get(i);
                if (placed.get(i).isEmpty() && !header.isEmpty() && !header.equalsIgnoreCase(SheetColumn.ROW)) {
                    problems.add("There is no column '%s'.".formatted(header));
                }
            }
            placed.stream()
                    .flatMap(Optional::stream)
                    .filter(column -> placed.stream()
                                    .flatMap(Optional::stream)
                                    .filter(column::equals)
                                    .count()
                            > 1)
                    .distinct()
                    .forEach(column -> problems.add("The column '%s' is there twice.".formatted(column.title())));
            columns.stream()
                    .filter(column -> column.isRequired() && !placed.contains(Optional.of(column)))
                    .forEach(column -> problems.add("The column '%s' is missing.".formatted(column.title())));
            return problems;
        }
    }

    /** What would become of each row; nothing is recorded. */
    List<Row> look(Sheet sheet, Caller caller) {
        return sheet.table().rows().stream()
                .map(row -> look(sheet, row, caller))
                .toList();
    }

    private Row look(Sheet sheet, SheetTable.Row row, Caller caller) {
        Reading reading = read(sheet, row);
        if (!reading.problems().isEmpty()) {
            addFaults(sheet, reading, caller);
            return wrong(sheet, row, reading.problems());
        }
        try {
            Step step = step(sheet, row, reading.json(), caller);
            if (step.isKnown()) {
                return fit(row, Verdict.BEFORE, List.of(), List.of());
            }
            Rehearsal rehearsal = door.rehearse(step.request(), caller);
            boolean changes = !rehearsal.recordings().isEmpty();
            Verdict verdict = step.isFirst() ? Verdict.NEW : Verdict.CORRECTION;
            return fit(
                    row,
                    changes ? verdict : Verdict.SAME,
                    told.of(rehearsal.recordings()),
                    rehearsal.concerns().stream().map(told::concern).toList());
        } catch (Refusal refusal) {
            return wrong(sheet, row, Problems.of(refusal, Forms.shape(sheet.type())));
        }
    }

    /** What is wrong in other cells beside names that name nothing. */
    private void addFaults(Sheet sheet, Reading reading, Caller caller) {
        try {
            door.fingerprint(new CommandRequest(sheet.type().path(), reading.json(), null, null, null, null), caller);
        } catch (Refusal refusal) {
            Problems found = Problems.of(refusal, Forms.shape(sheet.type()));
            Set<String> told = Set.copyOf(reading.problems().byPointer().keySet());
            found.byPointer().forEach((pointer, texts) -> {
                if (!told.contains(pointer)) {
                    texts.forEach(text -> reading.problems().add(pointer, text));
                }
            });
        }
    }

    private Reading read(Sheet sheet, SheetTable.Row row) {
        Map<String, String[]> parameters = new HashMap<>(sheet.same());
        List<Optional<SheetColumn>> placed = sheet.placed();
        for (int i = 0; i < placed.size(); i++) {
            String cell = row.cells().get(i);
            if (!cell.isEmpty()) {
                placed.get(i).ifPresent(column -> parameters.put(column.name(), column.values(cell)));
            }
        }
        Reading reading = forms.read(sheet.type(), CheckPart.spelledOut(parameters));
        if (!reading.json().has(Shape.DAY)) {
            // it may be sent again on another day, and has to say the same
            reading.problems().add("/" + Shape.DAY, "Give a day.");
        }
        return reading;
    }

    /**
     * What a row asks for next.
     *
     * @param isFirst whether nothing was recorded of it yet
     * @param isKnown whether it is recorded as it stands
     */
    private record Step(CommandRequest request, boolean isFirst, boolean isKnown) {}

    private Step step(Sheet sheet, SheetTable.Row row, ObjectNode json, Caller caller) {
        String key = key(sheet, row);
        ObjectNode named = json.deepCopy();
        sheet.type()
                .newId()
                .filter(name -> !named.has(name))
                .ifPresent(name -> named.put(name, id(sheet, key, 0).substring(0, ID_LENGTH)));
        CommandJournal.Entry first = null;
        Step step = null;
        for (int generation = 0; ; generation++) {
            String id = id(sheet, key, generation);
            Optional<CommandJournal.Entry> entry = journal.find(id);
            if (entry.isEmpty() && step != null && step.isKnown()) {
                return step;
            }
            CommandRequest request = first == null
                    ? new CommandRequest(sheet.type().path(), named, id, null, null, null)
                    : correction(
                            sheet,
                            named,
                            id,
                            first,
                            "Changed in row %s of the list \"%s\"".formatted(key, sheet.source()));
            if (entry.isEmpty()) {
                return new Step(request, first == null, false);
            }
            step = new Step(
                    request, first == null, entry.get().fingerprint().equals(door.fingerprint(request, caller)));
            first = first == null && entry.get().changed() ? entry.get() : first;
        }
    }

    /** By the same command where that can say how it was in truth, else by the one that puts it right. */
    private CommandRequest correction(
            Sheet sheet, ObjectNode row, String id, CommandJournal.Entry first, String because) {
        if (sheet.type().corrects()) {
            return new CommandRequest(
                    sheet.type().path(), row, id, null, null, new Correction(first.version(), because));
        }
        CommandType right = correcting(sheet.type(), commands).orElseThrow();
        Set<String> fields = Forms.shape(right).fields().keySet();
        freshness.await(Long.toString(first.position()));
        JsonNode recorded = told.entry(first.subject(), first.version())
                .<JsonNode>map(entry -> EventJson.MAPPER.valueToTree(entry.event()))
                .orElseGet(EventJson.MAPPER::createObjectNode);
        List<Fault> stays = row.properties().stream()
                .filter(field -> !fields.contains(field.getKey())
                        && !recorded.path(field.getKey()).equals(field.getValue()))
                .map(field -> new Fault("/" + field.getKey(), "not-valid", STAYS))
                .toList();
        if (!stays.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, STAYS, stays);
        }
        ObjectNode payload = row.deepCopy().retain(fields);
        payload.put("reason", because);
        return new CommandRequest(right.path(), payload, id, null, null, null);
    }

    /** Whether rows of a spreadsheet can be recorded by a command, and put right. */
    boolean takes(CommandType type) {
        return isTaken(type, commands);
    }

    static boolean isTaken(CommandType type, CommandRegistry commands) {
        // an instrument is a list itself
        return !InstrumentPart.isOf(type)
                && (type.corrects() || correcting(type, commands).isPresent())
                && SheetColumn.of(type, EventJson.MAPPER.createObjectNode(), List.of())
                        .isPresent();
    }

    /** The command that puts right what another one records, where that cannot do so itself: {@code correct-measure}. */
    private static Optional<CommandType> correcting(CommandType type, CommandRegistry commands) {
        return commands.find("correct-" + type.path().replaceFirst("^[a-z]+-", ""));
    }

    /** What a row is called: by the column that says so, else by all that stands in it. */
    private static String key(Sheet sheet, SheetTable.Row row) {
        for (int i = 0; i < sheet.table().header().size(); i++) {
            String cell = row.cells().get(i);
            if (sheet.table().header().get(i).equalsIgnoreCase(SheetColumn.ROW) && !cell.isEmpty()) {
                return cell;
            }
        }
        return EventJson.MAPPER.writeValueAsString(row.cells());
    }

    private static String id(Sheet sheet, String key, int generation) {
        String named = EventJson.MAPPER.writeValueAsString(
                List.of(sheet.type().path(), sheet.source(), key, String.valueOf(generation)));
        MessageDigest digest = Hash.algorithm();
        digest.update(named.getBytes(StandardCharsets.UTF_8));
        return "list-" + Hash.outOf(digest);
    }

    private static Row fit(SheetTable.Row row, Verdict verdict, List<Told.Line> lines, List<String> concerns) {
        List<CellPart> cells =
                row.cells().stream().map(text -> new CellPart(text, List.of())).toList();
        return new Row(row.number(), cells, verdict, lines, concerns, List.of());
    }

    private static Row wrong(Sheet sheet, SheetTable.Row row, Problems problems) {
        List<Optional<SheetColumn>> placed = sheet.placed();
        Map<Integer, List<String>> byPlace = new LinkedHashMap<>();
        List<String> general = new ArrayList<>(problems.general());
        problems.byPointer().forEach((pointer, texts) -> {
            int at = 0;
            while (at < placed.size() && !isOf(placed.get(at), pointer)) {
                at++;
            }
            if (at == placed.size()) {
                general.addAll(texts);
            } else {
                byPlace.computeIfAbsent(at, place -> new ArrayList<>()).addAll(texts);
            }
        });
        List<CellPart> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(new CellPart(row.cells().get(i), byPlace.getOrDefault(i, List.of())));
        }
        return new Row(row.number(), cells, Verdict.WRONG, List.of(), List.of(), general);
    }

    /** Whether what is wrong there stands in this column. */
    private static boolean isOf(Optional<SheetColumn> column, String pointer) {
        return column.map(SheetColumn::name)
                .filter(name -> ("/" + name).equals(pointer)
                        || pointer.startsWith("/" + name + "/")
                        || ("/" + name).startsWith(pointer + "/"))
                .isPresent();
    }

    /**
     * What became of a row.
     *
     * @param outcome {@code applied}, {@code repeated}, {@code unchanged}, {@code refused} or {@code not-run}
     * @param detail why it was refused
     * @param href what it is about; absent where it was refused
     */
    record Outcome(
            int number,
            String outcome,
            @Nullable String detail,
            @Nullable String href) {

        public String words() {
            return switch (outcome) {
                case "applied" -> "recorded";
                case "repeated" -> "recorded before";
                case "unchanged" -> "changed nothing";
                default -> "not recorded";
            };
        }
    }

    /** Records the rows through the batch door, in their order; stops at none. */
    List<Outcome> record(Sheet sheet, Caller caller) {
        StringBuilder lines = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        for (SheetTable.Row row : sheet.table().rows()) {
            CommandRequest request =
                    step(sheet, row, read(sheet, row).json(), caller).request();
            ObjectNode line = EventJson.MAPPER.createObjectNode();
            line.put("command", request.command());
            line.put("commandId", request.commandId());
            line.set("payload", request.payload());
            Correction correction = request.correction();
            if (correction != null) {
                line.put("corrects", correction.entry());
                line.put("because", correction.because());
            }
            lines.append(EventJson.MAPPER.writeValueAsString(line)).append('\n');
            numbers.add(row.number());
        }
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        try {
            batches.run(
                    new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                    answers,
                    caller,
                    null,
                    Batches.OnRefusal.CONTINUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.toString(StandardCharsets.UTF_8)
                .lines()
                .map(EventJson.MAPPER::readTree)
                .filter(answer -> answer.has("line"))
                .map(answer -> outcome(numbers.get(answer.path("line").asInt() - 1), answer))
                .toList();
    }

    private static Outcome outcome(int number, JsonNode answer) {
        String kind = answer.path("kind").asString("");
        return new Outcome(
                number,
                answer.path("outcome").asString(""),
                answer.path("detail").asString(null),
                kind.isEmpty()
                        ? null
                        : "/%s/%s"
                                .formatted(
                                        EventCatalog.ALL.pathOf(kind),
                                        answer.path("id").asString("")));
    }
}

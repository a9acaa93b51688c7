package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.CommandType;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.infra.form.CheckPart.Asked;
import tools.jackson.databind.JsonNode;

/**
 * A column of a spreadsheet: a field of a command that fits into a cell.
 *
 * @param title what stands above it
 * @param name of the parameter that the form has for it
 * @param isRequired whether a row cannot do without it
 */
record SheetColumn(String title, String name, Shape shape, boolean isRequired, String description) {

    /** The column that tells rows apart, so that one that was changed is known again. */
    static final String ROW = "Row";

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final String LANGUAGE = "en";

    /** How people write that an item has no points. */
    private static final Map<String, String> UNSCORED = Map.of(
            "n/a", AnswerState.NOT_APPLICABLE.name(),
            "na", AnswerState.NOT_APPLICABLE.name(),
            "not applicable", AnswerState.NOT_APPLICABLE.name(),
            "?", AnswerState.DO_NOT_KNOW.name(),
            "do not know", AnswerState.DO_NOT_KNOW.name(),
            "don't know", AnswerState.DO_NOT_KNOW.name(),
            "-", AnswerState.NOT_ASSESSED.name(),
            "not assessed", AnswerState.NOT_ASSESSED.name());

    /**
     * The columns that a command has; absent where it needs what no cell can hold.
     *
     * @param same what is the same for all rows, which needs no column
     * @param asked the sections of a fidelity check; empty for everything else
     */
    static Optional<List<SheetColumn>> of(CommandType type, JsonNode same, List<Asked> asked) {
        List<SheetColumn> columns = new ArrayList<>();
        boolean isCheck = CheckPart.isOf(type);
        boolean fits = add(columns, Forms.shape(type), "", "", same, isCheck);
        if (isCheck) {
            Shape points = Objects.requireNonNull(Forms.shape(type).fields().get("answers"))
                    .values();
            asked.stream()
                    .flatMap(section -> section.items().stream())
                    .map(item -> new SheetColumn(item.code(), item.name(), points, true, item.text()))
                    .forEach(columns::add);
        }
        return fits
                ? Optional.of(
                        columns.stream().map(column -> column.among(columns)).toList())
                : Optional.empty();
    }

    /** Where others have the same title, it says which field it is. */
    private SheetColumn among(List<SheetColumn> columns) {
        boolean isAlone =
                columns.stream().filter(one -> one.title().equals(title)).count() == 1;
        return isAlone ? this : new SheetColumn("%s (%s)".formatted(title, name), name, shape, isRequired, description);
    }

    private static boolean add(
            List<SheetColumn> columns, Shape record, String within, String prefix, JsonNode same, boolean isCheck) {
        boolean fits = true;
        for (var field : record.fields().entrySet()) {
            String name = field.getKey();
            Shape shape = field.getValue();
            if (same.has(name) || (isCheck && CheckPart.asks(name))) {
                continue;
            }
            boolean required = within.isEmpty() && (record.requires(name) || name.equals(Shape.DAY));
            String title = within.isEmpty() ? record.title(name) : "%s: %s".formatted(within, record.title(name));
            String at = prefix + name;
            switch (shape.kind()) {
                case RECORD -> fits &= add(columns, shape, title, at + "/", same.path(name), isCheck) || !required;
                case WORDS ->
                    columns.add(new SheetColumn(
                            title, at + "/" + LANGUAGE, shape.values(), required, record.description(name)));
                case PAIRS -> fits &= !required;
                case LIST -> {
                    Shape.Kind each = shape.items().kind();
                    boolean isPlain = each != Shape.Kind.RECORD && each != Shape.Kind.WORDS;
                    fits &= isPlain || !required;
                    if (isPlain) {
                        columns.add(new SheetColumn(title, at, shape, required, record.description(name)));
                    }
                }
                default -> columns.add(new SheetColumn(title, at, shape, required, record.description(name)));
            }
        }
        return fits;
    }

    private boolean isAnswer() {
        return name.startsWith("answers/");
    }

    /** Whether a column that is called so is this one: by its title, or the name of the field. */
    boolean isCalled(String header) {
        return header.equalsIgnoreCase(title)
                || header.equalsIgnoreCase(name)
                || (isAnswer() && header.startsWith(title + " "));
    }

    /** The values of the parameter for what stands in a cell. */
    String[] values(String cell) {
        if (isAnswer()) {
            return new String[] {UNSCORED.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), cell)};
        }
        return switch (shape.kind()) {
            case LIST, CHOICES ->
                Arrays.stream(cell.split("[;\\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> one(shape.items(), one))
                        .toArray(String[]::new);
            default -> new String[] {one(shape, cell)};
        };
    }

    private static String one(Shape shape, String text) {
        return switch (shape.kind()) {
            case CHOICE ->
                shape.constants().stream()
                        .filter(constant -> constant.equalsIgnoreCase(text)
                                || Fields.label(constant).equalsIgnoreCase(text))
                        .findFirst()
                        .orElse(text);
            case YES_OR_NO -> {
                String said = text.toLowerCase(Locale.ROOT);
                yield List.of("yes", "y", "true", "1", "x").contains(said)
                        ? "true"
                        : List.of("no", "n", "false", "0").contains(said) ? "false" : text;
            }
            case DAY -> day(text);
            default -> text;
        };
    }

    /** With the month first, as spreadsheets of this country write it, becomes as everybody writes it. */
    private static String day(String text) {
        Matcher day = MONTH_FIRST.matcher(text);
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(3), Integer.valueOf(day.group(1)), Integer.valueOf(day.group(2)))
                : text;
    }

    /** What there is to choose from, in words; absent where it is not a choice. */
    public @Nullable String choices() {
        Shape chosen = shape.kind() == Shape.Kind.CHOICES ? shape.items() : shape;
        return chosen.constants().isEmpty()
                ? null
                : String.join(
                        ", ", chosen.constants().stream().map(Fields::label).toList());
    }

    /** How it is written, in words; empty where it goes without saying. */
    public String form() {
        return switch (shape.kind()) {
            case DAY -> "A day: 2024-09-03, or month first, 9/3/2024.";
            case MONTH -> "A month: 2024-09.";
            case YES_OR_NO -> "Yes or no.";
            case NUMBER -> shape.isInteger() ? "A whole number." : "A number.";
            case LIST, CHOICES -> "One or more, with semicolons between.";
            default -> "";
        };
    }
}

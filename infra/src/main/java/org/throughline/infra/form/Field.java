package org.throughline.infra.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it.
 *
 * @param name of its parameter
 * @param id of its element
 * @param control how it is entered
 * @param value as it is shown; empty where there is none
 * @param entered as the command will have it, the id where a name is shown
 * @param isRequired whether it cannot be left empty
 * @param options what there is to choose from; of a list, whether it is known that nothing is in it, or what of it can be ticked off
 * @param list id of the list of names that are offered; absent where none are
 * @param faults what is wrong with it, as sentences
 * @param rows of a list
 * @param parts of a record
 */
record Field(
        String name,
        String id,
        String title,
        String description,
        Control control,
        String value,
        String entered,
        boolean isRequired,
        List<Option> options,
        @Nullable String list,
        List<String> faults,
        List<Row> rows,
        List<Field> parts) {

    /** Of a record with more parts, those that can be left out are folded. */
    private static final int MOST_PARTS = 6;

    /** How a field is entered. */
    enum Control {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DAY,
        MONTH,
        SELECT,
        RADIOS,
        CHECKS,
        RECORD,
        LIST,
        /** A list, some of which can be ticked off. */
        TICKS
    }

    /** Something to choose. */
    record Option(String value, String label, boolean isChosen) {}

    /**
     * A row of a list.
     *
     * @param name with which it is taken out
     * @param number from 1
     */
    record Row(String name, int number, List<Field> parts, boolean isBlank) {}

    /** A field whose rows, parts and choices are empty. */
    static Field plain(String name, String id, String title, String description, Control control, String value) {
        return new Field(
                name,
                id,
                title,
                description,
                control,
                value,
                value,
                false,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    Field described(String text) {
        return new Field(
                name, id, title, text, control, value, entered, isRequired, options, list, faults, rows, parts);
    }

    Field requiredIf(boolean required) {
        return new Field(
                name, id, title, description, control, value, entered, required, options, list, faults, rows, parts);
    }

    Field choosing(List<Option> among) {
        return new Field(
                name, id, title, description, control, value, entered, isRequired, among, list, faults, rows, parts);
    }

    /** Offering the names of a list, and showing one. */
    Field naming(String offered, String shown) {
        return new Field(
                name,
                id,
                title,
                description,
                control,
                shown,
                entered,
                isRequired,
                options,
                offered,
                faults,
                rows,
                parts);
    }

    Field wrong(List<String> why) {
        return new Field(
                name, id, title, description, control, value, entered, isRequired, options, list, why, rows, parts);
    }

    Field with(List<Row> itsRows, List<Field> itsParts) {
        return new Field(
                name,
                id,
                title,
                description,
                control,
                value,
                entered,
                isRequired,
                options,
                list,
                faults,
                itsRows,
                itsParts);
    }

    /** Whether anything stands in it, or is wrong with it. */
    public boolean isTouched() {
        return !value.isEmpty()
                || !faults.isEmpty()
                || options.stream().anyMatch(Option::isChosen)
                || parts.stream().anyMatch(Field::isTouched)
                || rows.stream().anyMatch(row -> row.parts().stream().anyMatch(Field::isTouched));
    }

    /** Parts that are seen at once: all where they are few, else those that are needed or only have to be ticked off. */
    public List<Field> shownParts() {
        return parts.stream().filter(part -> !isFolded(part)).toList();
    }

    /** Parts for those who have more to say. */
    public List<Field> foldedParts() {
        return parts.stream().filter(this::isFolded).toList();
    }

    private boolean isFolded(Field part) {
        return parts.size() > MOST_PARTS && !part.isRequired() && part.control() != Control.TICKS;
    }

    /** Whether a folded part has something in it, or is wrong. */
    public boolean isMoreOpen() {
        return foldedParts().stream().anyMatch(Field::isTouched);
    }

    /** Whether a list has something in it, or something wrong, beside what is ticked off. */
    public boolean hasOthers() {
        return rows.stream().anyMatch(row -> row.parts().stream().anyMatch(Field::isTouched));
    }

    /** Whether something is wrong with it or a part of it. */
    public boolean isWrong() {
        return !faults.isEmpty()
                || parts.stream().anyMatch(Field::isWrong)
                || rows.stream().anyMatch(row -> row.parts().stream().anyMatch(Field::isWrong));
    }

    /** Ids of what describes it, for those who do not see them beside it. */
    public String describedBy() {
        return (description.isEmpty() ? "" : id + "-hint ") + (faults.isEmpty() ? "" : id + "-fault");
    }

    /** The kind of input of a text. */
    public String type() {
        return switch (control) {
            case DAY -> "date";
            case MONTH -> "month";
            default -> "text";
        };
    }
}

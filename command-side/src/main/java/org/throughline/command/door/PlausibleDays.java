package org.throughline.command.door;

import java.time.LocalDate;
import java.time.YearMonth;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import tools.jackson.databind.JsonNode;

/**
 * Finds days and months before anything that is told here can have happened: a year of two digits makes 1 October 2016 a day of
 * the year 16. What is in a log already is not asked.
 */
final class PlausibleDays {

    private final LocalDate earliest;
    private final Faults faults = new Faults();

    private PlausibleDays(LocalDate earliest) {
        this.earliest = earliest;
    }

    /** A fault for every day before this one; the JSON keeps to the schema. */
    static Faults in(JsonNode payload, JsonNode schema, LocalDate earliest) {
        PlausibleDays days = new PlausibleDays(earliest);
        days.collect("", payload, schema);
        return days.faults;
    }

    private void collect(String pointer, JsonNode value, JsonNode schema) {
        schema.path("anyOf").forEach(one -> collect(pointer, value, one));
        value.properties().forEach(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            collect(
                    Fault.pointer(pointer, field.getKey()),
                    field.getValue(),
                    known.isMissingNode() ? schema.path("additionalProperties") : known);
        });
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(pointer + "/" + i, value.path(i), schema.path("items"));
            }
        }
        if (value.isString() && isEarly(value.stringValue(), schema)) {
            faults.add(() -> new Fault(
                    pointer, "too-early", "lies before %s, the earliest day that is taken".formatted(earliest)));
        }
    }

    private boolean isEarly(String text, JsonNode schema) {
        if (schema.path("format").asString("").equals("date")) {
            return LocalDate.parse(text).isBefore(earliest);
        }
        return schema.path("pattern").asString("").equals(CommandSchemas.MONTH)
                && YearMonth.parse(text).isBefore(YearMonth.from(earliest));
    }
}

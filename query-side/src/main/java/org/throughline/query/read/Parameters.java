package org.throughline.query.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.timeline.RecordingClock;

/** Reads query parameters; a blank one says nothing, and is refused rather than taken for none. */
public final class Parameters {

    private Parameters() {}

    /**
     * An ISO 8601 day.
     *
     * @throws ReadRefusal when it is none
     */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        refuseBlank(name, text);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw bad(name, text, "a day between the years 1 and 9999");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw bad(name, text, "a day, for instance 2024-09-01");
        }
    }

    /**
     * An ISO 8601 time with its offset.
     *
     * @throws ReadRefusal when it is none
     */
    public static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        refuseBlank(name, text);
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() < 1 || moment.getYear() > 9999) {
                throw bad(name, text, "a time between the years 1 and 9999");
            }
            return moment.toInstant();
        } catch (DateTimeParseException e) {
            throw bad(name, text, "a time with its offset, for instance 2024-10-15T00:00Z");
        }
    }

    /**
     * A whole number, 0 or more.
     *
     * @throws ReadRefusal when it is none
     */
    public static @Nullable Long number(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        refuseBlank(name, text);
        if (!text.matches("\\d{1,18}")) {
            throw bad(name, text, "a whole number, 0 or more");
        }
        return Long.valueOf(text);
    }

    /**
     * How many items a page may have.
     *
     * @throws ReadRefusal when it is not between 1 and the most
     */
    public static int limit(@Nullable String text, int usual, int most) {
        Long limit = number("limit", text);
        if (limit != null && (limit < 1 || limit > most)) {
            throw bad("limit", String.valueOf(limit), "between 1 and " + most);
        }
        return limit == null ? usual : limit.intValue();
    }

    /** A text that is not blank and that a database can hold. */
    public static @Nullable String text(String name, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw bad(name, text.replace("\0", "\\0"), "text without NUL");
        }
        if (text != null) {
            refuseBlank(name, text);
        }
        return text;
    }

    private static void refuseBlank(String name, String text) {
        if (text.isBlank()) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "%s is empty; give it a value or leave it out".formatted(name))
                    .with("parameter", name);
        }
    }

    /**
     * The clock that {@code clock} names: the log's own where it is absent.
     *
     * @throws ReadRefusal when there is no such clock
     */
    public static RecordingClock clock(@Nullable String text) {
        String wanted = text("clock", text);
        return Stream.of(RecordingClock.values())
                .filter(clock -> wanted == null
                        ? clock == RecordingClock.LOG
                        : clock.wire().equals(wanted))
                .findFirst()
                .orElseThrow(() -> bad("clock", String.valueOf(wanted), "log or source"));
    }

    /**
     * One of the constants of an enumeration, by its name.
     *
     * @throws ReadRefusal when it is none of them
     */
    public static <E> @Nullable E constant(String name, @Nullable String text, Class<E> type) {
        String wanted = text(name, text);
        if (wanted == null) {
            return null;
        }
        List<E> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> ((Enum<?>) constant).name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ReadRefusal.of(
                                Code.BAD_PARAMETER, "%s='%s' is none of %s".formatted(name, wanted, constants))
                        .with("parameter", name));
    }

    private static ReadRefusal bad(String name, String text, String expected) {
        return ReadRefusal.of(Code.BAD_PARAMETER, "%s='%s' is not %s".formatted(name, text, expected))
                .with("parameter", name);
    }
}

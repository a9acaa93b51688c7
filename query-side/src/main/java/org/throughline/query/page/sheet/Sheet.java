package org.throughline.query.page.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as a file has it: what the page shows, but for days, which stand as programs write them.
 *
 * @param rows a value for each column, empty where nothing is said; its lines are parted by a line feed
 */
public record Sheet(String title, List<String> columns, List<List<String>> rows) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** Days in words become days as programs write them. */
    public Sheet {
        rows = rows.stream().map(row -> row.stream().map(Sheet::value).toList()).toList();
    }

    /** Of things that have a value for each column. */
    public static <T> Sheet of(
            String title, List<String> columns, List<T> things, Function<? super T, List<String>> row) {
        return new Sheet(title, columns, things.stream().map(row).toList());
    }

    /** As addresses have it: letters and digits, parted by dashes. */
    public static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String value(String shown) {
        return Arrays.stream(shown.split("\n", -1)).map(Sheet::isoWhereDay).collect(Collectors.joining("\n"));
    }

    private static String isoWhereDay(String line) {
        try {
            return line.matches("\\d{1,2} [A-Z][a-z]+ \\d{4}")
                    ? LocalDate.parse(line, DAY).toString()
                    : line.matches("[A-Z][a-z]+ \\d{4}")
                            ? YearMonth.parse(line, MONTH).toString()
                            : line;
        } catch (DateTimeParseException noDay) {
            return line;
        }
    }
}

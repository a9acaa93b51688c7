package org.throughline.infra.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * The table of a spreadsheet: its first row says what the columns are.
 *
 * @param header what stands above each column
 * @param rows that have anything in them
 */
record SheetTable(List<String> header, List<Row> rows) {

    /** Rows that are looked at together. */
    static final int MOST_ROWS = 1_000;

    private static final int MOST_COLUMNS = 200;
    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * A row.
     *
     * @param number as the spreadsheet counts, 2 for the first one below the header
     * @param cells one for each column, empty where it has nothing
     */
    record Row(int number, List<String> cells) {}

    /** It is no table; the message says why, for whoever sent it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads a file: a workbook (XLSX), of which the first sheet counts, or text (CSV) with commas, semicolons or tabs.
     *
     * @throws Unreadable when it is neither
     */
    static SheetTable read(byte[] file) {
        boolean isWorkbook = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        return isWorkbook ? ofWorkbook(file) : read(text(file));
    }

    /**
     * Reads text, as it stands in a file or comes out of a spreadsheet by copying.
     *
     * @throws Unreadable when it is no table
     */
    static SheetTable read(String text) {
        String plain = text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(plain))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            return of(parser.stream().map(line -> line.stream().toList()).toList());
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("Quotation marks do not match: the table cannot be read.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What most often stands between the names in the first line. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        one -> header.chars().filter(c -> c == one).count()))
                .orElseThrow();
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            // what spreadsheets on Windows save when they are not asked for UTF-8
            return new String(file, WINDOWS);
        }
    }

    private static SheetTable ofWorkbook(byte[] file) {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            List<List<String>> lines = new ArrayList<>();
            rows.limit(MOST_ROWS + 2L).forEach(row -> {
                while (lines.size() < Math.min(row.getRowNum() - 1, MOST_ROWS + 2)) {
                    lines.add(List.of());
                }
                lines.add(Stream.iterate(0, i -> i < Math.min(row.getCellCount(), MOST_COLUMNS + 1), i -> i + 1)
                        .map(i -> text(row.getOptionalCell(i).orElse(null)))
                        .toList());
            });
            return of(lines);
        } catch (IOException | ExcelReaderException e) {
            throw new Unreadable("This is no workbook that can be read: save it as XLSX or CSV.", e);
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        String format = cell.getDataFormatString();
        boolean isDay =
                format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[dy].*");
        return switch (cell.getType()) {
            case NUMBER -> isDay ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
            case BOOLEAN -> cell.asBoolean().toString();
            default -> String.valueOf(cell.getText());
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static SheetTable of(List<? extends List<String>> lines) {
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.getFirst().stream().map(String::strip).toList();
        if (header.stream().allMatch(String::isEmpty)) {
            throw new Unreadable("The first row has to say what the columns are.");
        }
        if (header.size() > MOST_COLUMNS || lines.size() > MOST_ROWS + 1) {
            throw new Unreadable(
                    "It has more than %,d rows or %,d columns: send it in parts.".formatted(MOST_ROWS, MOST_COLUMNS));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            List<String> cells = Stream.iterate(0, at -> at < Math.max(header.size(), line.size()), at -> at + 1)
                    .map(at -> at < line.size() ? line.get(at).strip() : "")
                    .toList();
            if (!cells.stream().allMatch(String::isEmpty)) {
                rows.add(new Row(i + 1, cells));
            }
        }
        return new SheetTable(header, rows);
    }

    /** The same as text, row by row where it was. */
    String asText() {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            int next = 2;
            for (Row row : rows) {
                while (next++ < row.number()) {
                    printer.println();
                }
                printer.printRecord(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

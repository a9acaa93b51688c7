package org.throughline.query.page.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Writes a table as RFC 4180 has it: UTF-8, lines ended by CR LF, the columns in the first. */
final class CsvView implements View {

    private static final String FORMULAS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*( ?%)?");

    private final Sheet sheet;
    private final String name;

    /**
     * Of a table.
     *
     * @param name of the file, without its ending
     */
    CsvView(Sheet sheet, String name) {
        this.sheet = sheet;
        this.name = name;
    }

    @Override
    public String getContentType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(text(sheet).getBytes(StandardCharsets.UTF_8));
    }

    /** The file. */
    static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(harmless(sheet.columns()));
            for (List<String> row : sheet.rows()) {
                printer.printRecord(harmless(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> harmless(List<String> values) {
        return values.stream().map(CsvView::harmless).toList();
    }

    /** A spreadsheet would compute what begins like a formula; behind an apostrophe it is text. */
    static String harmless(String value) {
        return !value.isEmpty()
                        && FORMULAS.indexOf(value.charAt(0)) >= 0
                        && !NUMBER.matcher(value).matches()
                ? "'" + value
                : value;
    }
}

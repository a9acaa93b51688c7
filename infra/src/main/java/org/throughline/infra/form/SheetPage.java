package org.throughline.infra.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.infra.form.Told.Line;

/**
 * A spreadsheet as its template shows it.
 *
 * @param command its path
 * @param title what somebody wants, as a heading
 * @param columns that a row can have
 * @param same what goes along for all rows, by parameter
 * @param sections what can be assessed, each with the address of its spreadsheet; empty for everything but fidelity checks
 * @param source what the list is called; empty before it is said
 * @param text the table as text; empty before there is one
 * @param problems why it cannot be read, or which columns are not known
 * @param header of what was sent
 * @param rows of what was sent
 */
record SheetPage(
        String command,
        String title,
        List<SheetColumn> columns,
        Map<String, String[]> same,
        List<Section> sections,
        String source,
        String text,
        List<String> problems,
        List<String> header,
        List<Row> rows) {

    /** What can be assessed. */
    record Section(String title, String href) {}

    /** What becomes of a row. */
    enum Verdict {
        NEW("will be recorded"),
        CORRECTION("puts right what was recorded from this list"),
        BEFORE("was recorded before"),
        SAME("is as it is recorded already"),
        WRONG("cannot be recorded like this");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A cell, with what is wrong in it. */
    record CellPart(String text, List<String> faults) {}

    /**
     * A row.
     *
     * @param number as the spreadsheet counts
     * @param lines what would stand in the history
     * @param faults what is wrong with it as a whole
     */
    record Row(
            int number,
            List<CellPart> cells,
            Verdict verdict,
            List<Line> lines,
            List<String> concerns,
            List<String> faults) {}

    /** Whether it can be sent as it is. */
    public boolean isFit() {
        return problems.isEmpty() && rows.stream().noneMatch(row -> row.verdict() == Verdict.WRONG) && news() > 0;
    }

    /** Rows that record something. */
    public long news() {
        return rows.stream()
                .filter(row -> row.verdict() == Verdict.NEW || row.verdict() == Verdict.CORRECTION)
                .count();
    }

    /** What becomes of the rows, in a sentence. */
    public String summary() {
        StringBuilder told = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            long count = rows.stream().filter(row -> row.verdict() == verdict).count();
            if (count > 0) {
                told.append(told.isEmpty() ? "" : ", ")
                        .append("%,d %s %s".formatted(count, count == 1 ? "row" : "rows", plural(verdict, count)));
            }
        }
        return told.isEmpty() ? "There is no row below the header." : told + ".";
    }

    private static String plural(Verdict verdict, long count) {
        return count == 1
                ? verdict.words()
                : switch (verdict) {
                    case CORRECTION -> "put right what was recorded from this list";
                    case BEFORE -> "were recorded before";
                    case SAME -> "are as they are recorded already";
                    default -> verdict.words();
                };
    }

    /** The row under which something was wrong first; absent where nothing is. */
    public @Nullable Integer firstWrong() {
        return rows.stream()
                .filter(row -> row.verdict() == Verdict.WRONG)
                .map(Row::number)
                .findFirst()
                .orElse(null);
    }
}

package org.throughline.query.page.thing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Fold;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.Layout.Line;

/**
 * What differs between two moments of a subject.
 *
 * @param title what it is called at the later one, or was at the earlier one
 * @param changes what was added, removed or changed, grouped by where it stands
 * @param same what did not change, in words
 * @param between what happened between the two, which says why
 * @param note what is to be said of a moment at which there was nothing; absent where there was
 */
public record Comparison(
        String kind,
        String id,
        String title,
        List<Group> changes,
        List<String> same,
        HistoryPart between,
        @Nullable String note)
        implements Tabled {

    /** What the table of differences is called. */
    public static final String SHEET = "What differs";

    @Override
    public String about() {
        return title;
    }

    @Override
    public List<Sheet> sheets() {
        List<List<String>> rows = changes.stream()
                .flatMap(group -> group.differences().stream()
                        .map(one -> List.of(
                                group.where(), one.field(), one.change(), text(one.before()), text(one.after()))))
                .toList();
        return List.of(new Sheet(SHEET, List.of("Where", "What", "Change", "Before", "After"), rows));
    }

    private static final int GROUPS = 6;

    /** What differs, of which the first is seen at once. */
    public Fold<Group> folded() {
        return Fold.of(changes, GROUPS);
    }

    private static String text(List<Said> said) {
        return said.stream()
                .map(line -> line.words().stream().map(Word::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** What differs of one thing: a field, or an item of a list. */
    public record Group(String where, List<Difference> differences) {}

    /**
     * One difference.
     *
     * @param field what of the thing it is; empty where it is the thing itself
     * @param change what became of it: added, removed or another one
     * @param before what stood there; empty when it was added
     * @param after what stands there; empty when it was removed
     */
    public record Difference(String field, String change, List<Said> before, List<Said> after) {}

    /** A line with its words marked: what is no part of the other one. */
    public record Said(List<Word> words) {

        static Said of(Line line) {
            return new Said(line.bits().stream()
                    .map(bit -> new Word(bit.text(), false, bit.isElsewhere() ? null : bit.link()))
                    .toList());
        }
    }

    /**
     * A stretch of a line.
     *
     * @param link address of the page it leads to, relative to the first page; absent where it leads nowhere
     */
    public record Word(
            String text, boolean marked, @Nullable String link) {}

    /** How many differences of a sort there are. */
    public long count(String change) {
        return changes.stream()
                .flatMap(group -> group.differences().stream())
                .filter(difference -> difference.change().equals(change))
                .count();
    }
}

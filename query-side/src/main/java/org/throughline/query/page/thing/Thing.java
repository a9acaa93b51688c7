package org.throughline.query.page.thing;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.ApiPath;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.words.Words;

/**
 * A subject as its page shows it.
 *
 * @param title what it is called
 * @param above the units it belongs to, from above
 * @param layout what it is
 * @param drawing what of it is seen better than read; absent where nothing is
 * @param position the position up to which the page knows everything
 * @param incomplete why it tells less than was recorded; absent where it tells all
 */
public record Thing(
        SubjectKey key,
        String title,
        List<Bit> above,
        Layout layout,
        @Nullable Drawing drawing,
        HistoryPart history,
        long position,
        @Nullable String incomplete)
        implements Tabled {

    /** The same, with more to be shown before its own parts. */
    public Thing with(List<Part> more) {
        List<Part> parts = Stream.concat(more.stream(), layout.parts().stream()).toList();
        return new Thing(key, title, above, new Layout(layout.facts(), parts), drawing, history, position, incomplete);
    }

    /** The same, with more to be shown behind its own parts. */
    Thing behind(List<Part> more) {
        List<Part> parts = Stream.concat(layout.parts().stream(), more.stream()).toList();
        return new Thing(key, title, above, new Layout(layout.facts(), parts), drawing, history, position, incomplete);
    }

    /** The same with something drawn. */
    public Thing with(Drawing drawn) {
        return new Thing(key, title, above, layout, drawn, history, position, incomplete);
    }

    /** The same without the parts that something else tells better. */
    public Thing without(Predicate<Part> told) {
        List<Part> parts = layout.parts().stream().filter(told.negate()).toList();
        return new Thing(key, title, above, new Layout(layout.facts(), parts), drawing, history, position, incomplete);
    }

    /** The same without the facts that something else tells better. */
    public Thing withoutFacts(Predicate<Fact> told) {
        List<Fact> facts = layout.facts().stream().filter(told.negate()).toList();
        return new Thing(key, title, above, new Layout(facts, layout.parts()), drawing, history, position, incomplete);
    }

    @Override
    public String about() {
        return title;
    }

    @Override
    public List<Sheet> sheets() {
        return layout.sheets();
    }

    /** Kind of the subject. */
    public String kind() {
        return key.kind();
    }

    /** Its id within the kind. */
    public String id() {
        return key.id();
    }

    /** {@code Fidelity check}, above the title. */
    public String kindWords() {
        return Words.sentence(Words.scale(kind()));
    }

    /** Its page. */
    public String path() {
        return PagePath.of(kind(), id());
    }

    /** Where programs read it. */
    public String json() {
        return ApiPath.of(kind(), id());
    }
}

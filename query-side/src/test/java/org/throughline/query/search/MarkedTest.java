package org.throughline.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void marksWordsAndLeavesTheTextAsItIs() {
        String text = "Niños <b>leen</b> cada día; NIÑOS!";
        List<Marked> marked = Marked.in(text, Sought.read("ninos"));
        assertThat(whole(marked)).isEqualTo(text);
        assertThat(marked.stream().filter(Marked::found).map(Marked::text)).containsExactly("Niños", "NIÑOS");
    }

    @Test
    void takesTheTextWithMostOfTheWords() {
        Sought sought = Sought.read("reading plan");
        assertThat(whole(Marked.excerpt(List.of("A plan", "A plan for reading", "Plan: reading"), sought)))
                .isEqualTo("A plan for reading");
        assertThat(Marked.excerpt(List.of("Nothing of it"), sought)).isEmpty();
    }

    @Test
    void cutsALongTextAtWordsAroundTheFirstThatIsFound() {
        String text = "before ".repeat(100) + "reading " + "after ".repeat(100);
        String excerpt = whole(Marked.excerpt(List.of(text), Sought.read("reading")));
        assertThat(excerpt)
                .startsWith("… before")
                .endsWith("after …")
                .contains("reading")
                .hasSizeLessThan(240);
    }

    @Test
    void cutsATextThatHasNoBlanks() {
        String excerpt = whole(Marked.excerpt(List.of("reading " + "x".repeat(1000)), Sought.read("reading")));
        assertThat(excerpt).startsWith("reading").hasSizeLessThan(240);
    }

    private static String whole(List<Marked> marked) {
        return marked.stream().map(Marked::text).collect(Collectors.joining());
    }
}

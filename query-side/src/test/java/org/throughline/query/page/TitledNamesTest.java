package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.words.Names;
import org.throughline.query.words.People;

class TitledNamesTest {

    private final List<String> asked = new ArrayList<>();
    private final Names names = new TitledNames(
            new TreeNames(
                    new Called(Map.of("s1", "Lincoln Elementary"), Map.of("t1", "Leadership Team"), Map.of(), Map.of()),
                    People.UNNAMED,
                    code -> Optional.of("Practice profile").filter(name -> code.equals("practice-profile"))),
            kind -> {
                asked.add(kind);
                return kind.equals("plan")
                        ? Map.of("p1", "One system for all")
                        : Map.of("d1", "Delegation of Leadership Team, 3 May 2019");
            });

    @Test
    void quotesATitleAndLeavesOutTheKindThatTheSentenceHasSaid() {
        assertThat(names.subject("plan", "p1")).isEqualTo("“One system for all”");
        assertThat(names.subject("delegation", "d1")).isEqualTo("of Leadership Team, 3 May 2019");
    }

    @Test
    void saysTheIdOfWhatNobodyKnows() {
        assertThat(names.subject("plan", "p2")).isEqualTo("p2");
    }

    @Test
    void readsTheTitlesOfAKindOnce() {
        names.subject("plan", "p1");
        names.subject("plan", "p1");
        names.subject("plan", "p2");
        assertThat(asked).containsExactly("plan");
    }

    @Test
    void callsEverythingElseWhatItIsCalledWithoutTitles() {
        assertThat(names.organization("s1")).isEqualTo("Lincoln Elementary");
        assertThat(names.team("t1")).isEqualTo("Leadership Team");
        assertThat(names.any("t1")).isEqualTo("Leadership Team");
        assertThat(names.person("m1")).isEqualTo("somebody");
        assertThat(names.member("m1")).isEmpty();
        assertThat(names.actor("import")).isEqualTo("import");
    }

    @Test
    void callsAnInstrumentByItsAbbreviationElseByItsName() {
        assertThat(names.instrument("tfi", "2.1")).isEqualTo("TFI 2.1");
        assertThat(names.instrument("practice-profile", "1")).isEqualTo("Practice profile (version 1)");
        assertThat(names.instrument("another-one", "2")).isEqualTo("another-one 2");
    }
}

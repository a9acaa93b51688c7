package org.throughline.query.question.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.throughline.query.question.overlap.Overlap.FacetOverlap;
import org.throughline.query.question.overlap.Overlap.Knowledge;

class OverlapTest {

    private static final List<String> NONE = List.of();

    @Test
    void dividesWhatBothHaveByWhatEitherHas() {
        Overlap overlap = purposes(List.of("a", "b", "c"), List.of("b", "c", "d"));
        assertThat(overlap.facets().getFirst())
                .isEqualTo(new FacetOverlap(
                        Facet.PURPOSES, Knowledge.KNOWN, new BigDecimal("0.50"), List.of("b", "c"), 4));
        assertThat(overlap.score()).isEqualTo(new BigDecimal("0.50"));
    }

    @Test
    void isOneForTheSameAndNoughtForNothingInCommon() {
        assertThat(purposes(List.of("a"), List.of("a")).score()).isEqualTo(new BigDecimal("1.00"));
        Overlap apart = purposes(List.of("a"), List.of("b"));
        assertThat(apart.score()).isEqualTo(new BigDecimal("0.00"));
        assertThat(apart.sharesAnything()).isFalse();
    }

    @Test
    void doesNotKnowAFacetOfWhichNothingWasRecordedForOneOrBoth() {
        assertThat(purposes(NONE, NONE).facets()).allSatisfy(facet -> {
            assertThat(facet.knowledge()).isEqualTo(Knowledge.UNKNOWN);
            assertThat(facet.score()).isNull();
        });
        assertThat(purposes(NONE, NONE).score()).isNull();
        assertThat(purposes(List.of("a"), NONE).score()).isNull();
    }

    @Test
    void leavesWhatIsNotKnownOutOfTheMean() {
        Profile one = Profile.of(List.of("a"), List.of("x"), List.of("o"), NONE);
        Profile other = Profile.of(List.of("a"), List.of("y"), NONE, List.of("m"));
        Overlap overlap = Overlap.between(one, other);
        assertThat(overlap.score()).isEqualTo(new BigDecimal("0.50"));
        assertThat(overlap.facets())
                .extracting(FacetOverlap::knowledge)
                .containsExactly(Knowledge.KNOWN, Knowledge.KNOWN, Knowledge.UNKNOWN, Knowledge.UNKNOWN);
    }

    @Test
    void takesTheMeanOfThirdsWithoutRoundingTwice() {
        Profile one = Profile.of(List.of("a", "b"), List.of("x", "y"), List.of("o", "p"), NONE);
        Profile other = Profile.of(List.of("b", "c"), List.of("y", "z"), List.of("p", "q"), NONE);
        assertThat(Overlap.between(one, other).score()).isEqualTo(new BigDecimal("0.33"));
    }

    @Test
    void readsWordsWithoutCaseAndSpacingAndShowsThoseOfTheFirst() {
        Overlap overlap = purposes(List.of("School  Climate", "school climate"), List.of(" school climate "));
        assertThat(overlap.score()).isEqualTo(new BigDecimal("1.00"));
        assertThat(overlap.shared(Facet.PURPOSES)).containsExactly("School  Climate");
    }

    @Property
    void isTheSameTheOtherWayRound(@ForAll @Size(max = 5) List<String> a, @ForAll @Size(max = 5) List<String> b) {
        assertThat(purposes(a, b).score()).isEqualTo(purposes(b, a).score());
    }

    private static Overlap purposes(List<String> one, List<String> other) {
        return Overlap.between(Profile.of(one, NONE, NONE, NONE), Profile.of(other, NONE, NONE, NONE));
    }
}

package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first of a list are seen at once, by how many there are and by how much room they take. */
class FoldTest {

    private static final int FEW = 4;
    private static final int MOST = 10;

    private static Fold<Integer> ofHeights(Integer... lines) {
        return Fold.of(List.of(lines), FEW, MOST, Integer::intValue);
    }

    @Test
    void whatTakesALineEachIsCounted() {
        assertThat(ofHeights(1, 1, 1, 1, 1, 1, 1).first()).hasSize(FEW);
        assertThat(ofHeights(1, 1, 1, 1, 1, 1).rest()).isEmpty();
    }

    @Test
    void whatTakesMoreRoomIsFoldedEarlier() {
        assertThat(ofHeights(4, 4, 4, 1).first()).containsExactly(4, 4);
        assertThat(ofHeights(4, 4, 4, 1).rest()).containsExactly(4, 1);
    }

    @Test
    void theFirstIsSeenWhateverItTakes() {
        assertThat(ofHeights(30, 1).first()).containsExactly(30);
        assertThat(ofHeights(30).rest()).isEmpty();
    }

    @Test
    void nothingIsSeenWhereNothingIsToBe() {
        assertThat(Fold.of(List.of(1, 2), 0, MOST, Integer::intValue).first()).isEmpty();
    }

    @Test
    void aTextTakesALineAtLeast() {
        assertThat(Fold.lines(0, 20)).isOne();
        assertThat(Fold.lines(20, 20)).isOne();
        assertThat(Fold.lines(21, 20)).isEqualTo(2);
    }
}

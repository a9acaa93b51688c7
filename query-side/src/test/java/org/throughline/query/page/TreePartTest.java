package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.organization.OrganizationKind;
import org.throughline.query.organization.TreeReads.Tree;
import org.throughline.query.page.CheckCard.ScoreLine;
import org.throughline.query.page.CheckCard.Verdict;
import org.throughline.query.page.Glance.PracticeRow;
import org.throughline.query.page.Glance.StageShare;

class TreePartTest {

    private final TreePart part = TreePart.of(new Tree(List.of(SmallDistrict.tree()), 40));

    @Test
    void countsWhatHasNotEnded() {
        assertThat(part.glance().organizations()).containsExactly("1 district", "3 schools");
    }

    @Test
    void sharesTheBarOfAPracticeBetweenItsStages() {
        PracticeRow pbis = part.glance().practices().getFirst();

        assertThat(pbis.tracks()).isEqualTo(2);
        assertThat(pbis.shares())
                .extracting(StageShare::words, StageShare::count, StageShare::from, StageShare::width)
                .containsExactly(
                        tuple("purpose building", 1, 0.0, 50.0),
                        tuple("creating infrastructure", 0, 50.0, 0.0),
                        tuple("initial implementation", 1, 50.0, 50.0),
                        tuple("full implementation", 0, 100.0, 0.0));
    }

    @Test
    void saysNotAssessedOfAScaleThatOtherSchoolsWereScoredOn() {
        assertThat(school(0).checks().getFirst().scores())
                .extracting(ScoreLine::label, ScoreLine::percent, ScoreLine::verdict)
                .containsExactly(
                        tuple("Tier 1", new BigDecimal("73.3"), Verdict.MET),
                        tuple("Tier 2", null, Verdict.NOT_ASSESSED),
                        tuple("Total", new BigDecimal("73.3"), Verdict.NO_CRITERION));
    }

    @Test
    void expectsNoSectionForSchoolsOfADistrict() {
        assertThat(part.roots().getFirst().checks().getFirst().scores())
                .extracting(ScoreLine::label)
                .containsExactly("Tier 1");
    }

    @Test
    void keepsSchoolsOfWhichNothingIsToldApartAndEndedOnesLast() {
        OrganizationCard district = part.roots().getFirst();

        assertThat(district.children()).extracting(OrganizationCard::id).containsExactly("s1", "s2", "s0");
        assertThat(district.quiet()).extracting(OrganizationCard::id).containsExactly("s3");
        assertThat(district.below()).isEqualTo("3 schools");
        assertThat(district.kind()).isEqualTo(OrganizationKind.DISTRICT);
    }

    private OrganizationCard school(int at) {
        return part.roots().getFirst().children().get(at);
    }
}

package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.page.CheckCard.ScoreLine;
import org.throughline.query.page.CheckCard.Verdict;
import org.throughline.query.page.Glance.PracticeRow;
import org.throughline.query.page.Glance.StageShare;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.StageNode;
import org.throughline.query.tree.TreeReads.Tree;
import org.throughline.query.words.Instruments;

class TreePartTest {

    private final TreePart part = TreePart.of(new Tree(List.of(SmallDistrict.tree()), 40, null));

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

    /** A page about 160 schools would have a megabyte of cards. */
    @Test
    void givesEachSchoolOfALargeDistrictALineThatLeadsToIt() {
        List<OrganizationNode> schools = IntStream.range(0, 160)
                .mapToObj(i -> node("s" + i, OrganizationKind.SCHOOL, List.of()))
                .toList();
        TreePart large = TreePart.of(new Tree(List.of(node("d1", OrganizationKind.DISTRICT, schools)), 40, null));
        OrganizationCard district = large.roots().getFirst();
        assertThat(district.children()).isEmpty();
        assertThat(district.brief().lines()).hasSize(25);
        assertThat(district.brief().chosen()).isEqualTo(160);
        assertThat(district.brief().hasMore()).isTrue();
        assertThat(district.below()).isEqualTo("160 schools");
        assertThat(large.glance().organizations()).containsExactly("1 district", "160 schools");
    }

    /** From eight schools on; seven are still cards. */
    @Test
    void givesEachSchoolARowWhereThereAreManyAsChosen() {
        assertThat(eight(7, Brief.Choice.ALL).children()).hasSize(0);
        assertThat(eight(7, Brief.Choice.ALL).quiet()).hasSize(7);
        assertThat(ids(eight(8, Brief.Choice.ALL))).startsWith("s0", "s1").hasSize(8);
        assertThat(ids(eight(8, new Brief.Choice(Brief.Order.STAGE, null, 0)))).startsWith("s7", "s6");
        assertThat(ids(eight(8, new Brief.Choice(Brief.Order.NAME, "S3", 0)))).containsExactly("s3");
        assertThat(ids(eight(8, new Brief.Choice(Brief.Order.NAME, "full implementation", 0))))
                .containsExactly("s0");
        assertThat(eight(8, new Brief.Choice(Brief.Order.NAME, "nothing", 0)).below())
                .isEqualTo("8 schools");
    }

    private static List<String> ids(OrganizationCard district) {
        return district.brief().lines().stream().map(Brief.Line::id).toList();
    }

    /** The last ones are the furthest behind. */
    private static OrganizationCard eight(int schools, Brief.Choice choice) {
        List<OrganizationNode> nodes = IntStream.range(0, schools)
                .mapToObj(i -> new OrganizationNode(
                        "s" + i,
                        OrganizationKind.SCHOOL,
                        "S" + i,
                        LocalDate.parse("2016-07-01"),
                        null,
                        List.of(),
                        schools < 8 || i > 6
                                ? List.of()
                                : List.of(new StageNode(
                                        "PBIS",
                                        i == 0 ? Stage.FULL : i == 6 ? Stage.PURPOSE_BUILDING : Stage.INITIAL,
                                        LocalDate.parse("2017-07-01"),
                                        false,
                                        true)),
                        List.of(),
                        List.of()))
                .toList();
        return TreePart.of(
                        new Tree(List.of(node("d1", OrganizationKind.DISTRICT, nodes)), 40, null),
                        null,
                        choice,
                        Instruments.UNNAMED)
                .roots()
                .getFirst();
    }

    @Test
    void givesEachOfManyDistrictsALine() {
        List<OrganizationNode> districts = IntStream.range(0, 500)
                .mapToObj(i -> node("d" + i, OrganizationKind.DISTRICT, List.of()))
                .toList();
        TreePart many = TreePart.of(new Tree(districts, 40, null));
        assertThat(many.roots()).isEmpty();
        assertThat(many.brief().lines()).hasSize(25);
        assertThat(many.brief().chosen()).isEqualTo(500);
        assertThat(many.isEmpty()).isFalse();
    }

    /** Whoever turns the pages sees each of them once. */
    @Test
    void showsThemPartByPart() {
        List<OrganizationNode> nodes = IntStream.range(0, 62)
                .mapToObj(i -> node("s" + i, OrganizationKind.SCHOOL, List.of()))
                .toList();
        List<Brief> parts = IntStream.range(0, 3)
                .mapToObj(part -> Brief.of(nodes, new Brief.Choice(Brief.Order.NAME, null, part)))
                .toList();
        assertThat(parts.stream().flatMap(part -> part.lines().stream()).map(Brief.Line::id))
                .doesNotHaveDuplicates()
                .hasSize(62);
        assertThat(parts.getLast().first()).isEqualTo(51);
        assertThat(parts.getLast().last()).isEqualTo(62);
        assertThat(parts.getLast().hasMore()).isFalse();
        assertThat(Brief.of(nodes, new Brief.Choice(Brief.Order.NAME, null, 900)))
                .isEqualTo(parts.getLast());
    }

    private static OrganizationNode node(String id, OrganizationKind kind, List<OrganizationNode> children) {
        return new OrganizationNode(
                id, kind, id, LocalDate.parse("2016-07-01"), null, List.of(), List.of(), List.of(), children);
    }
}

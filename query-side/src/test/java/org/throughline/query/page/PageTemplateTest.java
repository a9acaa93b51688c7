package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.json.EncodedEvent;
import org.throughline.query.page.MonthReads.MonthCount;
import org.throughline.query.read.Tense;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.TreeReads.Tree;
import org.throughline.query.words.EveryFamily;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PageTemplateTest {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");
    private static final LocalDate TODAY = LocalDate.parse("2020-12-15");

    @Test
    void saysWhatToDoWhereNothingIsRecorded() {
        String page = page(Moment.present(TODAY), List.of(), List.of());

        assertThat(page)
                .contains("Nothing is recorded yet", "http://localhost/api/commands/register-organization")
                .contains("Nothing recorded.");
    }

    @Test
    void saysOfAnEarlyDayThatNothingWasInEffect() {
        assertThat(page(new Moment(new Tense(DAY, null), null, TODAY), List.of(), List.of()))
                .contains("Nothing was in effect yet", "Throughline: 1 March 2019", "showing 1 March 2019");
    }

    @Test
    void saysStagesChecksAndTeamsInWords() {
        assertThat(full())
                .contains("Initial implementation", ", stage 3 of 4", "went back", "ended 1 March 2021")
                .contains(
                        "not assessed", "criterion 70 %", "73.3 %", ">met<", ">not met<", ">no criterion<", "corrected")
                .contains("not yet operational", "1 member");
    }

    @Test
    void saysWhatHappenedWhenAndWhenItBecameKnown() {
        assertThat(full())
                .contains(
                        "Went back to creating infrastructure for PBIS",
                        "recorded 7 months later",
                        "4 October 2019",
                        "imported")
                .contains("stages/s1~PBIS#entry-3");
    }

    @Test
    void letsNoNameBecomeMarkup() {
        assertThat(full()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void linksIdsAsOneSegmentOfAPath() {
        assertThat(full()).contains("\"teams/t%2F2");
    }

    @Test
    void holdsNothingThatTheContentSecurityPolicyWouldStop() {
        assertThat(full()).doesNotContainPattern("<[^>]*\\s(style|on[a-z]+)=").doesNotContain("<style", "javascript:");
    }

    @Test
    void explainsAMomentThatCannotBeShown() {
        Map<String, Object> refusal = Map.of("refusal", "asOf='soon' is not a day");

        assertThat(page(Moment.present(TODAY), List.of(), List.of(), refusal))
                .contains("That moment cannot be shown.", "asOf=&#39;soon&#39; is not a day.");
    }

    private static String full() {
        return page(Moment.present(TODAY), List.of(SmallDistrict.tree()), List.of(entry()));
    }

    private static String page(Moment moment, List<OrganizationNode> roots, List<TimelineEntry> entries) {
        return page(moment, roots, entries, Map.of());
    }

    @Test
    void saysOfWhatIsWithheldOnlyThatItIsThereAndWhere() {
        String page =
                page(Moment.present(TODAY), List.of(SmallDistrict.tree()), List.of(entry()), entry -> true, Map.of());

        assertThat(page)
                .contains("data-position=\"40\"", "A teacher&#39;s own stage changed")
                .doesNotContain("Both coaches left", "somebody");
    }

    private static String page(
            Moment moment, List<OrganizationNode> roots, List<TimelineEntry> entries, Map<String, Object> more) {
        return page(moment, roots, entries, entry -> false, more);
    }

    private static String page(
            Moment moment,
            List<OrganizationNode> roots,
            List<TimelineEntry> entries,
            Predicate<TimelineEntry> withheld,
            Map<String, Object> more) {
        List<MonthCount> counts = roots.isEmpty() ? List.of() : List.of(new MonthCount(YearMonth.from(DAY), 4));
        Context context = new Context(Locale.ENGLISH, more);
        context.setVariable("moment", moment);
        context.setVariable("base", "http://localhost");
        context.setVariable("span", Span.of(counts, TODAY, moment.tense().asOf()));
        context.setVariable("tree", TreePart.of(new Tree(roots, 40, null)));
        context.setVariable(
                "timeline",
                TimelinePart.of(
                        entries,
                        withheld,
                        EveryFamily.sentences(),
                        new TreeNames(roots),
                        moment,
                        ZoneOffset.UTC,
                        true));
        return engine().process("page", context);
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static TimelineEntry entry() {
        StageRegressed event =
                new StageRegressed("s1", "PBIS", Stage.INFRASTRUCTURE, "Both coaches left", List.of(), DAY);
        return new TimelineEntry(
                40,
                "e-40",
                "stage",
                "s1~PBIS",
                3,
                "d1",
                "s1",
                DAY,
                Instant.parse("2019-10-04T12:00:00Z"),
                "somebody",
                "import",
                null,
                null,
                null,
                Instant.parse("2019-10-04T12:00:00Z"),
                null,
                null,
                List.of(),
                EncodedEvent.of(event));
    }
}

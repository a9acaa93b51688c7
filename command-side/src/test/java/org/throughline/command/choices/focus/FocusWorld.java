package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.throughline.command.Decision;
import org.throughline.command.choices.focus.FocusPortfolioCommand.AddFocusArea;
import org.throughline.events.SubjectEvent;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;

/** A district with a school, and areas called a1, a2, ... */
final class FocusWorld {

    static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private FocusWorld() {}

    static FixtureConfiguration<FocusPortfolio> fixture(SubjectEvent... more) {
        List<SubjectEvent> happened = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017)));
        happened.addAll(List.of(more));
        return Decision.of(FocusPortfolio.class, happened.toArray(SubjectEvent[]::new));
    }

    /** So many areas, all added on this day. */
    static List<FocusPortfolioEvent> areas(int count, LocalDate day) {
        List<FocusPortfolioEvent> areas = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            areas.add(added("a" + i, day));
        }
        return areas;
    }

    static List<FocusPortfolioEvent> with(List<FocusPortfolioEvent> events, FocusPortfolioEvent... more) {
        List<FocusPortfolioEvent> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return all;
    }

    static AddFocusArea add(String code, LocalDate day) {
        return new AddFocusArea("d1", code, title(code), "needed", List.of(), List.of(), List.of(), day);
    }

    static FocusAreaAdded added(String code, LocalDate day, String... concerns) {
        return added(code, 6, day, concerns);
    }

    static FocusAreaAdded added(String code, int limit, LocalDate day, String... concerns) {
        return new FocusAreaAdded("d1", code, title(code), "needed", FocusLinks.NONE, limit, List.of(concerns), day);
    }

    static FocusAreaRetired retired(String code, LocalDate day) {
        return new FocusAreaRetired("d1", code, "done", null, null, day);
    }

    static FocusLimitOverridden overridden(String code, LocalDate day, String... concerns) {
        return new FocusLimitOverridden("d1", code, 6, "urgent", "m-1", List.of(concerns), day);
    }

    static Map<String, String> title(String code) {
        return Map.of("en", "Area " + code);
    }
}

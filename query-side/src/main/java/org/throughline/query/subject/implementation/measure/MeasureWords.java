package org.throughline.query.subject.implementation.measure;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineFrozen;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineReleased;
import org.throughline.events.implementation.measure.MeasureEvent.ChartDecided;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureCorrected;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingExcluded;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingIncluded;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesJoined;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesSplit;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.Counted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of measures. */
@Component
final class MeasureWords implements FamilyWords<MeasureEvent> {

    @Override
    public Class<MeasureEvent> family() {
        return MeasureEvent.class;
    }

    @Override
    public Sentence say(MeasureEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.measureId() : unit;
        String what = Words.sentence(Words.code(event.code()));
        return switch (event) {
            case MeasureDefined e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "%s is measured from now on: %s".formatted(what, Words.text(e.name())),
                        e.instrument());
            case MeasureRecorded e -> new Sentence(about, recorded(what, e), withheld(e.figures()));
            case MeasureCorrected e ->
                new Sentence(about, "%s corrected: %s".formatted(what, figures(e.figures())), e.reason());
            case MeasureRetracted e ->
                new Sentence(about, "%s retracted, reading %s does not count".formatted(what, e.reading()), e.reason());
            case MeasureRetired e -> new Sentence(about, what + " is not measured any more", e.reason());
            case ChartDecided e ->
                new Sentence(about, "%s: %s%s".formatted(what, decided(e), approved(e, names)), e.reason());
        };
    }

    private static String decided(ChartDecided event) {
        return switch (event) {
            case BaselineFrozen e -> "the baseline of its chart ends with reading " + e.reading();
            case BaselineReleased e -> "its chart rests on all readings again";
            case SeriesSplit e -> "its chart is split, a new part begins with reading " + e.reading();
            case SeriesJoined e -> "its chart is not split at reading %s any more".formatted(e.reading());
            case ReadingExcluded e -> "its chart leaves reading %s out".formatted(e.reading());
            case ReadingIncluded e -> "its chart counts reading %s again".formatted(e.reading());
        };
    }

    private static String approved(ChartDecided e, Names names) {
        String approver = e.approver();
        return approver == null
                ? ""
                : ", as decided by " + names.member(approver).orElseGet(() -> Words.code(approver));
    }

    private static String recorded(String what, MeasureRecorded e) {
        String days = e.from().equals(e.effectiveOn())
                ? ""
                : ", %s to %s".formatted(Words.day(e.from()), Words.day(e.effectiveOn()));
        return "%s: %s%s".formatted(what, figures(e.figures()), days);
    }

    private static String figures(MeasureFigures figures) {
        Counted counted = figures.counted();
        return "%s, from %s%s"
                .formatted(
                        figures.value().toPlainString(),
                        Words.count(figures.people(), "person", "people"),
                        counted == null ? "" : counted(counted));
    }

    private static String counted(Counted counted) {
        return counted.outOf() == null
                ? ", %d counted".formatted(counted.cases())
                : ", %d of %d counted".formatted(counted.cases(), counted.outOf());
    }

    private static @Nullable String withheld(MeasureFigures figures) {
        long groups =
                figures.groups().stream().filter(group -> group.value() == null).count();
        return groups == 0 ? null : "%s withheld, to tell of nobody".formatted(Words.count(groups, "group", "groups"));
    }
}

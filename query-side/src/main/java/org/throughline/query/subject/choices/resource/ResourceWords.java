package org.throughline.query.subject.choices.resource;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceEvent.ResourceWithdrawn;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallResolved;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of resources. */
@Component
public final class ResourceWords implements FamilyWords<ResourceEvent> {

    @Override
    public Class<ResourceEvent> family() {
        return ResourceEvent.class;
    }

    @Override
    public Sentence say(ResourceEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case ResourceAllocated e -> new Sentence(about, allocated(e), e.purpose());
            case ResourceReallocated e ->
                new Sentence(about, "Changed %s to %s".formatted(e.code(), amount(e.amount())), e.reason());
            case ResourceWithdrawn e -> new Sentence(about, "Withdrew " + e.code(), e.reason());
            case ResourceUseRecorded e -> new Sentence(about, used(e), null);
            case ShortfallReported e -> new Sentence(about, reported(e), e.missing());
            case ShortfallResolved e -> new Sentence(about, "Resolved shortfall " + e.code(), e.how());
            case ScheduleChanged e -> new Sentence(about, scheduled(e), e.reason());
        };
    }

    private static String allocated(ResourceAllocated e) {
        String what = "Allocated %s of %s as %s"
                .formatted(amount(e.amount()), Words.code(e.kind().name()), e.code());
        return e.until() == null ? what : what + " until " + Words.day(e.until());
    }

    private static String used(ResourceUseRecorded e) {
        return "Used %s of %s from %s until %s"
                .formatted(amount(e.used()), e.code(), Words.day(e.from()), Words.day(e.until()));
    }

    private static String reported(ShortfallReported e) {
        return "Reported a shortfall of %s for %s".formatted(Words.code(e.kind().name()), e.forWhom());
    }

    private static String scheduled(ScheduleChanged e) {
        String team = minutes(e.teamMinutes(), "for teams");
        String intervention = minutes(e.interventionMinutes(), "for interventions");
        String both = team.isEmpty() || intervention.isEmpty() ? team + intervention : team + " and " + intervention;
        return "Changed the schedule of %s: %s".formatted(Words.code(e.forWhom()), both);
    }

    private static String minutes(@Nullable Integer minutes, String what) {
        return minutes == null ? "" : "%d minutes a week %s".formatted(minutes, what);
    }

    /** An amount with its unit, as people say it. */
    public static String amount(Amount amount) {
        String number = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(amount.value());
        boolean isOne = number.equals("1");
        return switch (amount.unit()) {
            case USD -> "$" + number;
            case FTE -> number + " FTE";
            case HOURS_PER_WEEK -> number + (isOne ? " hour a week" : " hours a week");
            case HOURS -> number + (isOne ? " hour" : " hours");
            case DAYS -> number + (isOne ? " day" : " days");
        };
    }
}

package org.throughline.query.subject.choices.resource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceEvent.ResourceWithdrawn;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;

/** Events of a ledger, for tests. */
public final class ResourceTold {

    public static final LocalDate SEPTEMBER = LocalDate.parse("2019-09-01");
    public static final LocalDate OCTOBER = LocalDate.parse("2019-10-01");
    public static final LocalDate NOVEMBER = LocalDate.parse("2019-11-01");
    public static final LocalDate DECEMBER = LocalDate.parse("2019-12-01");
    public static final Serves PBIS = new Serves("PBIS", null, null, null);

    private ResourceTold() {}

    public static ResourceAllocated allocated(
            String code,
            ResourceKind kind,
            String amount,
            ResourceUnit unit,
            @Nullable LocalDate until,
            LocalDate day) {
        return allocated("d1", code, kind, amount, unit, until, day, List.of());
    }

    public static ResourceAllocated allocated(
            String organizationId,
            String code,
            ResourceKind kind,
            String amount,
            ResourceUnit unit,
            @Nullable LocalDate until,
            LocalDate day,
            List<String> schools) {
        return new ResourceAllocated(
                organizationId,
                code,
                kind,
                new Amount(new BigDecimal(amount), unit),
                "What for",
                schools.isEmpty() ? ResourceTarget.TEAM : ResourceTarget.SCHOOLS,
                schools,
                PBIS,
                until,
                day);
    }

    public static ResourceReallocated moved(String code, String amount, ResourceUnit unit, LocalDate day) {
        return new ResourceReallocated(
                "d1",
                code,
                new Amount(new BigDecimal(amount), unit),
                "What for",
                ResourceTarget.TEAM,
                null,
                "Grant cut",
                "Half of the visits",
                day);
    }

    public static ResourceWithdrawn withdrawn(String code, LocalDate day) {
        return new ResourceWithdrawn("d1", code, "Grant ended", "All visits", day);
    }

    public static ResourceUseRecorded used(
            String code, String amount, ResourceUnit unit, LocalDate from, LocalDate until) {
        return new ResourceUseRecorded("d1", code, new Amount(new BigDecimal(amount), unit), from, until, until);
    }
}

package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.Collection;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.focus.FocusPortfolioFacts.Area;
import org.throughline.command.choices.focus.FocusPortfolioFacts.Connection;

/** What may be said of areas, given which ones are active on a day. */
record FocusAreas(FocusPortfolioFacts portfolio, LocalDate day) {

    Area requireActive(String code) {
        Area area = portfolio.active().get(code);
        if (area != null) {
            return area;
        }
        LocalDate ended = portfolio.ended().get(code);
        throw ended == null
                ? Refusal.of(RefusalCode.CODE_UNKNOWN, "There is no focus area '%s' on %s".formatted(code, day))
                        .with("areaCode", code)
                : Refusal.of(RefusalCode.ENDED, "Focus area '%s' ended on %s".formatted(code, ended))
                        .with("areaCode", code)
                        .with("endedOn", ended.toString());
    }

    void requireInactive(String code) {
        Area area = portfolio.active().get(code);
        if (area != null) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Focus area '%s' is active since %s".formatted(code, area.since()))
                    .with("areaCode", code);
        }
    }

    /** Codes that begin may be those of areas that end with it. */
    void requireInactive(Collection<String> codes, Collection<String> except) {
        codes.stream().filter(code -> !except.contains(code)).forEach(this::requireInactive);
    }

    void requireApart(String a, String b) {
        requireActive(a);
        requireActive(b);
        if (a.equals(b)) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "Focus area '%s' cannot be connected with itself".formatted(a));
        }
        if (portfolio.connections().contains(Connection.of(a, b))) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "'%s' and '%s' are connected already".formatted(a, b));
        }
    }

    void requireConnected(String a, String b) {
        requireActive(a);
        requireActive(b);
        if (!portfolio.connections().contains(Connection.of(a, b))) {
            throw Refusal.of(
                    RefusalCode.UNKNOWN_REFERENCE, "'%s' and '%s' are not connected on %s".formatted(a, b, day));
        }
    }

    void requireNotGranted(String code) {
        requireInactive(code);
        if (portfolio.granted().contains(code)) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "An override for '%s' was given already and is not used".formatted(code));
        }
    }

    void requireAddedOn(String code, LocalDate beginning) {
        Area area = requireActive(code);
        if (!area.added() || !area.since().equals(beginning)) {
            throw Refusal.of(
                            RefusalCode.WRONG_KIND,
                            "Focus area '%s' was not added on %s; what came out of a merge or split cannot be withdrawn"
                                    .formatted(code, beginning))
                    .with("areaCode", code);
        }
    }
}

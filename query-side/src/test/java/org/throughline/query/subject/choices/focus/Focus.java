package org.throughline.query.subject.choices.focus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasConnected;
import org.throughline.query.EffectiveFold;
import org.throughline.query.Told;

/** Focus events by hand. */
public final class Focus {

    public static final LocalDate D1 = LocalDate.parse("2018-01-01");
    public static final LocalDate D2 = D1.plusDays(10);
    public static final LocalDate D3 = D1.plusDays(20);
    public static final LocalDate D4 = D1.plusDays(30);

    private Focus() {}

    /** What is known after these were recorded in this order. */
    public static FocusPortfolioState told(FocusPortfolioEvent... events) {
        EffectiveFold<FocusPortfolioState, FocusPortfolioEvent> fold = new EffectiveFold<>(new FocusPortfolioFold());
        List.of(events).forEach(event -> fold.add(Told.recorded(event)));
        return fold.state().orElseThrow();
    }

    public static FocusAreaAdded added(String code, LocalDate day) {
        return new FocusAreaAdded("d1", code, Map.of("en", code), "why", FocusLinks.NONE, 6, List.of(), day);
    }

    public static FocusAreaRetired retired(String code, LocalDate day) {
        return new FocusAreaRetired("d1", code, "done", null, null, day);
    }

    public static FocusAreasConnected connected(String a, String b, LocalDate day) {
        return new FocusAreasConnected("d1", a, b, "how", day);
    }
}

package org.throughline.query.subject.choices.focus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.focus.FocusPiece;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaSplit;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasConnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasDisconnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Beginning;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Ending;
import org.throughline.query.subject.choices.focus.PortfolioChange.End;
import org.throughline.query.subject.choices.focus.PortfolioChange.Start;

/** Tells the history of a district's focus areas. */
@Component
public final class FocusPortfolioFold implements SubjectKind<FocusPortfolioState, FocusPortfolioEvent> {

    @Override
    public Class<FocusPortfolioEvent> family() {
        return FocusPortfolioEvent.class;
    }

    @Override
    public Class<FocusPortfolioState> stateType() {
        return FocusPortfolioState.class;
    }

    @Override
    public FocusPortfolioState fold(@Nullable FocusPortfolioState before, FocusPortfolioEvent event) {
        PortfolioChange change = new PortfolioChange(
                before == null ? FocusPortfolioState.of(event.districtId()) : before, event.effectiveOn());
        switch (event) {
            case FocusAreaAdded e -> {
                change.begin(e.code(), e.title(), new Start(Beginning.ADDED, e.reason(), List.of()));
                change.link(e.code(), e.links());
            }
            case FocusAreaRetired e ->
                change.end(e.code(), new End(Ending.RETIRED, e.reason(), e.outcome(), e.madeRoomFor(), List.of()));
            case FocusAreasMerged e -> change.merge(e.codes(), e.into(), e.title(), e.reason());
            case FocusAreaSplit e -> split(change, e);
            case FocusAreaLinked e -> change.link(e.code(), e.links());
            case FocusAreasConnected e -> change.connect(e.a(), e.b(), e.how());
            case FocusAreasDisconnected e -> change.disconnect(e.a(), e.b(), e.reason());
            case FocusLimitOverridden e -> change.override(e);
            case FocusAreaWithdrawn e ->
                change.end(e.code(), new End(Ending.WITHDRAWN, e.reason(), null, null, List.of()));
        }
        return change.after();
    }

    private static void split(PortfolioChange change, FocusAreaSplit e) {
        List<String> pieces = e.into().stream().map(FocusPiece::code).toList();
        change.end(e.code(), new End(Ending.SPLIT, e.reason(), null, null, pieces));
        e.into()
                .forEach(piece -> change.begin(
                        piece.code(), piece.title(), new Start(Beginning.SPLIT, e.reason(), List.of(e.code()))));
    }
}

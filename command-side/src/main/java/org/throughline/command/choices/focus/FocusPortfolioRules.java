package org.throughline.command.choices.focus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.command.SubjectRules;
import org.throughline.command.choices.focus.FocusPortfolioFacts.Area;
import org.throughline.command.choices.focus.FocusPortfolioFacts.Connection;
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

/** An area is active once at a time; only active ones end, are linked or connected; and they stay few. */
enum FocusPortfolioRules implements SubjectRules<FocusPortfolioFacts, FocusPortfolioEvent> {
    RULES;

    @Override
    public Class<FocusPortfolioEvent> family() {
        return FocusPortfolioEvent.class;
    }

    @Override
    public FocusPortfolioFacts initial() {
        return FocusPortfolioFacts.EMPTY;
    }

    @Override
    public void check(FocusPortfolioFacts portfolio, FocusPortfolioEvent next) {
        FocusAreas areas = new FocusAreas(portfolio, next.effectiveOn());
        switch (next) {
            case FocusAreaAdded e -> {
                areas.requireInactive(e.code());
                FocusLimit.requireRoom(portfolio, 0, List.of(e.code()), e.limit(), e.effectiveOn());
            }
            case FocusAreaSplit e -> {
                areas.requireActive(e.code());
                List<String> pieces = e.into().stream().map(FocusPiece::code).toList();
                areas.requireInactive(pieces, Set.of(e.code()));
                FocusLimit.requireRoom(portfolio, 1, pieces, e.limit(), e.effectiveOn());
            }
            case FocusAreasMerged e -> {
                e.codes().forEach(areas::requireActive);
                areas.requireInactive(List.of(e.into()), e.codes());
            }
            case FocusAreaRetired e -> areas.requireActive(e.code());
            case FocusAreaLinked e -> areas.requireActive(e.code());
            case FocusAreasConnected e -> areas.requireApart(e.a(), e.b());
            case FocusAreasDisconnected e -> areas.requireConnected(e.a(), e.b());
            case FocusLimitOverridden e -> areas.requireNotGranted(e.code());
            case FocusAreaWithdrawn e -> areas.requireAddedOn(e.code(), e.effectiveOn());
        }
    }

    @Override
    public FocusPortfolioFacts evolve(FocusPortfolioFacts portfolio, FocusPortfolioEvent event) {
        return switch (event) {
            case FocusAreaAdded e -> portfolio.beginning(e.code(), new Area(e.title(), e.effectiveOn(), true));
            case FocusAreaSplit e -> split(portfolio, e);
            case FocusAreasMerged e -> portfolio.merged(e);
            case FocusAreaRetired e -> portfolio.ending(e.code(), e.effectiveOn());
            case FocusAreaLinked e -> portfolio;
            case FocusAreasConnected e -> {
                Set<Connection> ties = new HashSet<>(portfolio.connections());
                ties.add(Connection.of(e.a(), e.b()));
                yield portfolio.connected(ties);
            }
            case FocusAreasDisconnected e -> {
                Set<Connection> ties = new HashSet<>(portfolio.connections());
                ties.remove(Connection.of(e.a(), e.b()));
                yield portfolio.connected(ties);
            }
            case FocusLimitOverridden e -> portfolio.granting(e.code());
            case FocusAreaWithdrawn e -> portfolio.ending(e.code(), e.effectiveOn());
        };
    }

    private static FocusPortfolioFacts split(FocusPortfolioFacts portfolio, FocusAreaSplit e) {
        FocusPortfolioFacts after = portfolio.ending(e.code(), e.effectiveOn());
        for (FocusPiece piece : e.into()) {
            after = after.beginning(piece.code(), new Area(piece.title(), e.effectiveOn(), false));
        }
        return after;
    }
}

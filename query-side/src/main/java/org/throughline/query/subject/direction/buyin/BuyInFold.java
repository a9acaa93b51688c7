package org.throughline.query.subject.direction.buyin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.buyin.BuyInEvent;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRecorded;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRetracted;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.direction.buyin.BuyInState.Reading;

/** Tells how far the people of an organization stood behind the work. */
@Component
public final class BuyInFold implements SubjectKind<BuyInState, BuyInEvent> {

    @Override
    public Class<BuyInEvent> family() {
        return BuyInEvent.class;
    }

    @Override
    public Class<BuyInState> stateType() {
        return BuyInState.class;
    }

    @Override
    public BuyInState fold(@Nullable BuyInState before, BuyInEvent event) {
        return switch (event) {
            case BuyInRecorded e -> recorded(before, e);
            case BuyInRetracted e -> retracted(Objects.requireNonNull(before), e);
        };
    }

    private static BuyInState recorded(@Nullable BuyInState before, BuyInRecorded e) {
        List<Reading> readings = new ArrayList<>(before == null ? List.of() : before.readings());
        readings.add(new Reading(
                e.code(),
                e.practice(),
                e.group(),
                e.method(),
                e.scale(),
                e.highest(),
                e.level(),
                e.respondents(),
                e.effectiveOn(),
                null,
                e.concerns()));
        return new BuyInState(e.organizationId(), List.copyOf(readings));
    }

    private static BuyInState retracted(BuyInState state, BuyInRetracted e) {
        return new BuyInState(
                state.organizationId(),
                state.readings().stream()
                        .map(reading -> reading.code().equals(e.code()) ? reading.retracted(e.reason()) : reading)
                        .toList());
    }
}

package org.throughline.query.read;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.history.EventMemory;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.Stays;

/** Finds out what a read across subjects is about: one unit at the root, once there is more than one district. */
@Component
public final class Roots {

    private final Places places;
    private final EventMemory memory;

    Roots(Places places, EventMemory memory) {
        this.places = places;
        this.memory = memory;
    }

    /** Where what happened in a district is found, as known whenever it is asked; absent where no district is named. */
    @Nullable
    Supplier<Stays> stays(@Nullable String district) {
        return district == null
                ? null
                : () -> places.by(Known.upTo(memory.catchUp())).stays(district);
    }

    /**
     * The unit asked about; the only district where none is named; absent where there is no district yet.
     *
     * @param district id of a district, or of a school, region or state
     * @throws ReadRefusal when none is named and there are several
     */
    public @Nullable String required(@Nullable String district, Tense tense) {
        String named = Parameters.text("district", district);
        if (named != null) {
            return named;
        }
        long head = memory.catchUp();
        Territory territory = places.by(tense.known(head));
        if (territory.districts().size() > 1) {
            throw ReadRefusal.of(
                            Code.BAD_PARAMETER,
                            "There are %d districts; give district=, the id of one of them or of a region or state above"
                                    .formatted(territory.districts().size()))
                    .with("parameter", "district");
        }
        return territory.districts().stream().findFirst().orElse(null);
    }
}

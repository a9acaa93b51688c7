package org.throughline.infra.role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.events.json.EventJson;
import tools.jackson.core.type.TypeReference;

/**
 * What somebody does who comes here, and what they look at first: the same data as everybody. All of them stand in {@code
 * role/roles.json}.
 *
 * @param code its address
 * @param says what its first page shows
 * @param questions by path, of a district
 * @param record what is recorded by them most, by path of the command
 * @param pages where else to look
 */
record Role(String code, String title, String says, List<String> questions, List<String> record, List<Place> pages) {

    /** Every one, in the order in which they are offered. */
    static final List<Role> ALL = read();

    private static final String UNIT = "{unit}";

    /**
     * A page.
     *
     * @param at its address from the first page; {@code {unit}} stands for the id of the unit it is about
     */
    record Place(String title, String at) {

        boolean isOfAUnit() {
            return at.contains(UNIT);
        }

        /** The same about a unit, whose id needs no more writing in an address. */
        Place of(String unit) {
            return new Place(title, at.replace(UNIT, unit));
        }
    }

    static Optional<Role> of(String code) {
        return ALL.stream().filter(role -> role.code.equals(code)).findFirst();
    }

    private static List<Role> read() {
        try (InputStream in = Objects.requireNonNull(Role.class.getResourceAsStream("/role/roles.json"))) {
            return EventJson.MAPPER.readValue(in, new TypeReference<List<Role>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

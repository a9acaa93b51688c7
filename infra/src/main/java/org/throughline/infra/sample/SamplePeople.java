package org.throughline.infra.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.throughline.events.json.EventJson;
import org.throughline.infra.people.Directory;

/**
 * The people of the sample district, all invented. Student members have no names here, as nowhere. One parent asks to be
 * erased when her years on the team are over.
 */
@Component
final class SamplePeople {

    private final List<Fictional> everybody = read();
    private final Set<String> erased = new HashSet<>();
    private final Directory directory;

    SamplePeople(Directory directory) {
        this.directory = directory;
    }

    /**
     * Somebody invented.
     *
     * @param erasedOn the day of the story on which they are erased
     */
    record Fictional(
            String memberId,
            String name,
            @Nullable String email,
            @Nullable LocalDate erasedOn) {}

    /** Makes those known of whom nothing is; whoever has been changed or erased since stays so. */
    void introduce() {
        everybody.forEach(person -> directory.introduce(person.memberId(), person.name(), person.email()));
    }

    /** Erases who was erased in the story by then. */
    void eraseBefore(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        for (Fictional person : everybody) {
            if (person.erasedOn() != null && person.erasedOn().isBefore(day) && erased.add(person.memberId())) {
                directory.erase(person.memberId(), person.erasedOn());
            }
        }
    }

    static List<Fictional> read() {
        try (InputStream in = new ClassPathResource("sample/people.json").getInputStream()) {
            return Arrays.asList(EventJson.MAPPER.readValue(in, Fictional[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the people of the sample cannot be read", e);
        }
    }
}

package org.throughline.infra.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Fault;
import org.throughline.command.Id;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.door.RequestBodies;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/people}: the only place where names and contact data go in or out. */
@RestController
final class PeopleController {

    private static final String PERSON = "/api/people/{id}";
    private static final int MOST = 1000;

    private final Directory directory;
    private final Clock clock;
    private final RequestBodies bodies;

    PeopleController(Directory directory, Clock clock, JsonMapper json) {
        this.directory = directory;
        this.clock = clock;
        this.bodies = new RequestBodies(json);
    }

    /** What is erased here should not live on in a cache. */
    @ModelAttribute
    void keepOutOfCaches(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * People by id.
     *
     * @param next the {@code after} of the following page, absent on the last
     */
    record Page(List<Person> items, @Nullable String next) {}

    @PutMapping(path = PERSON, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Person put(@PathVariable String id, HttpServletRequest request) throws IOException {
        Contact contact = ContactReader.read(bodies.one(request.getInputStream()));
        directory.put(requireId(id), contact);
        return new Person(id, contact.name(), contact.email(), contact.phone(), null);
    }

    @DeleteMapping(path = PERSON, produces = MediaType.APPLICATION_JSON_VALUE)
    Person erase(@PathVariable String id) {
        Optional<LocalDate> erasedOn = directory.erase(requireId(id), LocalDate.now(clock));
        return new Person(id, null, null, null, erasedOn.orElseThrow(() -> unknown(id)));
    }

    @GetMapping(path = PERSON, produces = MediaType.APPLICATION_JSON_VALUE)
    Person read(@PathVariable String id) {
        return directory
                .find(String.valueOf(Parameters.text("id", id)))
                .orElseThrow(() ->
                        ReadRefusal.of(ReadRefusal.Code.NOT_FOUND, "The directory does not know '%s'".formatted(id)));
    }

    @GetMapping(path = "/api/people", produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(
            @RequestParam(required = false) @Nullable List<String> ids,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        String behind = Parameters.text("after", after);
        int most = Parameters.limit(limit, 100, MOST);
        if (ids != null && !ids.isEmpty()) {
            return new Page(directory.find(named(ids)), null);
        }
        List<Person> items = directory.after(behind == null ? "" : behind, most);
        return new Page(items, items.size() == most ? items.getLast().memberId() : null);
    }

    private static List<String> named(List<String> ids) {
        if (ids.size() > MOST) {
            throw ReadRefusal.of(ReadRefusal.Code.BAD_PARAMETER, "At most %d ids at once".formatted(MOST));
        }
        return ids.stream()
                .map(id -> String.valueOf(Parameters.text("ids", id)))
                .toList();
    }

    private static String requireId(String id) {
        if (!id.matches(Id.PATTERN)) {
            String expected = "1 to 80 letters, digits and . _ -, beginning with a letter or digit";
            throw ContactReader.malformed(new Fault("", "not-an-id", expected));
        }
        return id;
    }

    private static Refusal unknown(String id) {
        return Refusal.of(RefusalCode.UNKNOWN_SUBJECT, "The directory does not know '%s'".formatted(id));
    }
}

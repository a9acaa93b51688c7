package org.throughline.infra.imports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.infra.imports.ImportTable.Account;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.timeline.Imported;
import org.throughline.query.timeline.Timeline;

/** {@code GET /api/imports}: what was brought in, by whom, from where, and what became of it. */
@RestController
final class ImportController {

    private final ImportTable imports;
    private final Timeline timeline;
    private final Freshness freshness;

    ImportController(ImportTable imports, Timeline timeline, Freshness freshness) {
        this.imports = imports;
        this.timeline = timeline;
        this.freshness = freshness;
    }

    /**
     * Imports, the latest first.
     *
     * @param next the {@code before} of the following page; absent on the last
     */
    record Page(List<Account> items, @Nullable Long next) {}

    /**
     * One import.
     *
     * @param account by its lines
     * @param brought by what is in the log of it, as far as the views are
     * @param entries where they are read
     */
    record Whole(Account account, Imported brought, String entries) {}

    @GetMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit, 100, 1000);
        Long behind = Parameters.number("before", before);
        List<Account> items = imports.before(Objects.requireNonNullElse(behind, Long.MAX_VALUE), most);
        return new Page(items, items.size() == most ? items.getLast().number() : null);
    }

    @GetMapping(path = "/api/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Whole read(@PathVariable String id, @RequestParam(required = false) @Nullable String atLeast) {
        freshness.await(atLeast);
        Account account = imports.find(String.valueOf(Parameters.text("id", id)))
                .orElseThrow(() -> ReadRefusal.of(ReadRefusal.Code.NOT_FOUND, "There is no import '%s'".formatted(id)));
        return new Whole(account, timeline.broughtBy(id), EntriesOf.path(id));
    }
}

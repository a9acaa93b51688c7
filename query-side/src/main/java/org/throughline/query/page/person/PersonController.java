package org.throughline.query.page.person;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Missing;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;

/** {@code GET /people/{id}}: the page of a person, at every moment. */
@Controller
final class PersonController {

    private static final int LAST_PAGE = 100_000;

    private final PersonReads reads;
    private final PageParts parts;
    private final ComputedReads computed;

    PersonController(PersonReads reads, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping("/people/{id}")
    @Nullable
    String person(
            @PathVariable String id,
            When when,
            @RequestParam(required = false) @Nullable String page,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        String known = String.valueOf(Parameters.text("id", id));
        Moment moment = parts.open(model, "../", PagePath.ofPerson(known), when);
        Long asked = Parameters.number("page", PageParts.filled(page));
        int at = asked == null ? 0 : (int) Math.min(asked, LAST_PAGE);
        if (parts.isUnchanged(request)) {
            return null;
        }
        return computed.compute(() -> reads.page(known, moment, at))
                .map(person -> {
                    model.addAttribute("person", person);
                    return "person";
                })
                .orElseGet(() -> missing(known, moment, model, response));
    }

    private String missing(String id, Moment moment, Model model, HttpServletResponse response) {
        boolean later = !moment.isNow()
                && computed.compute(() -> reads.page(id, parts.present(), 0)).isPresent();
        return Missing.of("person", moment, later).page(model, response);
    }
}
